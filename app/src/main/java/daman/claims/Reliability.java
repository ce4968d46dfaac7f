package daman.claims;

/** How good a source has proved (Admiralty code, A to F); it says nothing of one piece of information. */
public enum Reliability {
    /** Completely reliable. */
    A,
    /** Usually reliable. */
    B,
    /** Fairly reliable. */
    C,
    /** Not usually reliable. */
    D,
    /** Unreliable. */
    E,
    /** Cannot be judged: nothing is known of it. */
    F
}
