package daman.documents.text;

import daman.reports.Problem;

/** Carries a {@link Problem} out of nested reading to the {@link Receiver}, which hands it on as a value. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;
    private final Why why;
    private final String about;

    /** What is wrong, for those who say it in words of their own. */
    public enum Why { EMPTY, BINARY, NO_OBJECT, NO_TEXT, NO_STRING, NO_DAY, OTHER }

    public Unreadable(String place, String what, String todo) { this(Why.OTHER, "", place, what, todo); }

    /** @param about the member that it is about; empty for none */
    public Unreadable(Why why, String about, String place, String what, String todo) {
        super(what, null, false, false);
        this.why = why;
        this.about = about;
        this.problem = new Problem(place, what, todo);
    }

    public Why why() { return why; }

    public String about() { return about; }

    public Problem problem() { return problem; }
}
