package daman.reports;

/** Carries a {@link Problem} out of nested reading to {@link ReportFiles}, which hands it on as a value. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    final transient Problem problem;

    Unreadable(String place, String what, String todo) {
        super(what, null, false, false);
        problem = new Problem(place, what, todo);
    }
}
