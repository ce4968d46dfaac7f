package daman.text;

/** One way to write a word, a number or a sign, with its folded form: made once for all the places where it stands. */
public class Spelling {
    /** Letters that a long holds. */
    private static final int PACKED = 4;

    private final String written;
    private final String form;
    private final int length;
    private final long head;                   // the first letters, so that most words are compared without a look at their text
    private final long next;                   // those after them

    public Spelling(String written) {
        String folded = Folding.fold(written);
        this.written = written;
        this.form = folded.equals(written) ? written : folded;
        this.length = written.length();
        this.head = letters(written, 0, length);
        this.next = letters(written, PACKED, length);
    }

    /** Character for character. */
    public final String written() { return written; }

    /** Folded ({@link Folding}). */
    public final String form() { return form; }

    final boolean is(String chars, int start, int end) {
        if (end - start != length || letters(chars, start, end) != head || letters(chars, start + PACKED, end) != next) return false;
        return length <= 2 * PACKED || chars.regionMatches(start + 2 * PACKED, written, 2 * PACKED, length - 2 * PACKED);
    }

    private static long letters(String chars, int start, int end) {
        long packed = 0;
        for (int i = start; i < Math.min(end, start + PACKED); i++) packed = packed << Character.SIZE | chars.charAt(i);
        return packed;
    }
}
