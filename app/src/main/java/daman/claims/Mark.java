package daman.claims;

/** By what rules of a claim begin that are no rules of the engine's. */
public final class Mark {
    /** Two readers read the claim's report, and don't agree on it. */
    public static final String OF_SECOND = "reader:second";

    private Mark() {}
}
