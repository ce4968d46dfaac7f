package daman.documents.text;

import daman.reports.Problem;

/** Carries a {@link Problem} out of nested reading to the {@link Receiver}, which hands it on as a value. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public Unreadable(String place, String what, String todo) {
        super(what, null, false, false);
        problem = new Problem(place, what, todo);
    }

    public Problem problem() { return problem; }
}
