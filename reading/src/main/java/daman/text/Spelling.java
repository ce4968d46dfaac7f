package daman.text;

/** One way to write a word, a number or a sign, with its folded form: made once for all the places where it stands. */
public class Spelling {
    private final String written;
    private final String form;

    public Spelling(String written) {
        this.written = written;
        String folded = Folding.fold(written);
        this.form = folded.equals(written) ? written : folded;
    }

    /** Character for character. */
    public final String written() { return written; }

    /** Folded ({@link Folding}). */
    public final String form() { return form; }

    final boolean is(String chars, int start, int end) {
        return end - start == written.length() && chars.regionMatches(start, written, 0, end - start);
    }
}
