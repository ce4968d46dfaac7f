package daman.access;

/**
 * One request of a visitor.
 *
 * @param formToken what a form of a page for this visitor sends back, so that no other site's page can send it; empty where the visitor may send nothing by a form
 */
public record Visit(Visitor visitor, Way way, String formToken) {
    public static final Visit OF_A_STRANGER = new Visit(Visitor.STRANGER, Way.NONE, "");

    /** How somebody is known. */
    public enum Way {
        /** By sitting at this machine. */
        HERE,
        /** By having signed in: a browser sends its cookie by itself, whichever page makes it ask. */
        SESSION,
        /** By a token that no browser sends by itself. */
        TOKEN,
        NONE
    }
}
