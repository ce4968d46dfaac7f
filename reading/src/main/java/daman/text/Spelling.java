package daman.text;

/** One way to write a word, a number or a sign, with its folded form: made once for all the places where it stands. */
public class Spelling {
    /** Letters that a long holds. */
    static final int PACKED = 4;

    static final int CAPITAL = 32, SMALL = 64;

    /** Whoever looks a text through has not said that this is nothing to him ({@link #close}). */
    static final int OPEN = 128;

    private static final int PACKED_TWICE = 2 * PACKED;
    /** By how many letters there are of those that a long holds. */
    private static final long[] MASKS = {0, 0xFFFFL, 0xFFFF_FFFFL, 0xFFFF_FFFF_FFFFL, -1};
    private static final long[] NONE = {};
    /** Odd and without a pattern in its bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final String written;
    private final String form;
    private final char initial;
    private final byte look;                   // how its first letter is written, as if it were open
    private byte closed;                       // OPEN, once it is not
    private final int length;
    private final long head;                   // the first letters, so that most words are compared without a look at their text
    private final long next;                   // those after them
    private final long[] rest;                 // and all others

    public Spelling(String written) {
        String folded = Folding.fold(written);
        char[] chars = Text.padded(written);
        this.written = written;
        this.form = folded.equals(written) ? written : folded;
        this.look = (byte) (OPEN | (written.isEmpty() ? 0 : Character.isUpperCase(chars[0]) ? CAPITAL : Character.isLowerCase(chars[0]) ? SMALL : 0));
        this.initial = form.isEmpty() ? 0 : form.charAt(0);
        this.length = written.length();
        this.head = letters(chars, 0, length);
        this.next = letters(chars, PACKED, length);
        this.rest = length <= PACKED_TWICE ? NONE : new long[(length - PACKED_TWICE + PACKED - 1) / PACKED];
        for (int i = 0; i < rest.length; i++) rest[i] = letters(chars, PACKED_TWICE + i * PACKED, length);
    }

    /** Character for character. */
    public final String written() { return written; }

    /** Folded ({@link Folding}). */
    public final String form() { return form; }

    /** The first letter of the form, NUL where it has none. */
    final char initial() { return initial; }

    /** {@link #CAPITAL} or {@link #SMALL} by the first letter as it is written, or neither; and {@link #OPEN}. */
    final int look() { return look ^ closed; }

    /** Later texts needn't be asked about it where {@link Tokens#nextOpen open} tokens are looked for. */
    public final void close() { closed = (byte) OPEN; }

    /** Asked when it is kept, and no longer then: what a text looks at fits into one line of the processor's cache. */
    final long hash() { return hash(head, next, Text.padded(written), 0, length); }

    /** Of a slice, by its {@link #letters first letters} and those after them. */
    static long hash(long first, long second, char[] chars, int start, int end) {
        long hash = (first + end - start) * SPREAD ^ second;
        for (int i = start + PACKED_TWICE; i < end; i += PACKED) hash = hash * SPREAD + letters(chars, i, end);
        hash *= SPREAD;
        return hash ^ hash >>> 29;
    }

    /** @param first the first letters of the slice, {@code second} those after them, as {@link #letters} gives them */
    final boolean is(long first, long second, char[] chars, int start, int end) {
        if (first != head || second != next || end - start != length) return false;
        for (int i = 0; i < rest.length; i++) if (rest[i] != letters(chars, start + PACKED_TWICE + i * PACKED, end)) return false;
        return true;
    }

    /** The letters from a place on, as many as a long holds; without a loop, since it is asked at every token. So many characters follow at least, of whatever kind. */
    static long letters(char[] chars, int start, int end) {
        long packed = chars[start] | (long) chars[start + 1] << 16 | (long) chars[start + 2] << 32 | (long) chars[start + 3] << 48;
        return packed & MASKS[Math.max(0, Math.min(PACKED, end - start))];
    }
}
