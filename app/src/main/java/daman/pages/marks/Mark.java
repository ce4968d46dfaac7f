package daman.pages.marks;

/**
 * Something found at a place of a report.
 *
 * @param number of its note in the margin, from 1
 * @param start  first code point, counted from the start of the report
 * @param end    one past the last
 * @param chosen whether the reader came to see this one
 */
public record Mark(int number, Kind kind, int start, int end, boolean chosen) {
    public Mark {
        if (start < 0 || end <= start) throw new IllegalArgumentException("mark " + start + "-" + end + " is empty");
    }

    /** The five lists of a reading. */
    public enum Kind {
        STATEMENT, COMMITMENT, CONTACT, ATTACK, FINDING;

        public String id() { return name().toLowerCase(java.util.Locale.ROOT); }
    }
}
