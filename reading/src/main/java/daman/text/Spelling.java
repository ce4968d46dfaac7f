package daman.text;

/** One way to write a word, a number or a sign, with its folded form: made once for all the places where it stands. */
public class Spelling {
    /** Letters that a long holds. */
    static final int PACKED = 4;

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
        this.head = letters(written.toCharArray(), 0, length);
        this.next = letters(written.toCharArray(), PACKED, length);
    }

    /** Character for character. */
    public final String written() { return written; }

    /** Folded ({@link Folding}). */
    public final String form() { return form; }

    /** @param first the first letters of the slice, {@code second} those after them, as {@link #letters} gives them */
    final boolean is(long first, long second, char[] chars, int start, int end) {
        if (first != head || second != next || end - start != length) return false;
        for (int i = 2 * PACKED; i < length; i++) if (written.charAt(i) != chars[start + i]) return false;
        return true;
    }

    /** The letters from a place on, as many as a long holds. */
    static long letters(char[] chars, int start, int end) {
        long packed = 0;
        for (int i = start; i < Math.min(end, start + PACKED); i++) packed = packed << Character.SIZE | chars[i];
        return packed;
    }
}
