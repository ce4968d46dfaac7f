package daman.text;

/** One way to write a word, a number or a sign, with its folded form: made once for all the places where it stands. */
public class Spelling {
    /** Letters that a long holds. */
    static final int PACKED = 4;

    static final int CAPITAL = 32, SMALL = 64;

    /** The one search that asks each word of a text by itself, that for measures, has not found yet that this is nothing to it ({@link #close}). */
    static final int OPEN = 128;

    /** Hardly a word is longer than three longs of letters. */
    private static final int TWICE = 2 * PACKED, THRICE = 3 * PACKED;
    /** By how many letters there are of those that a long holds. */
    private static final long[] MASKS = {0, 0xFFFFL, 0xFFFF_FFFFL, 0xFFFF_FFFF_FFFFL, -1};
    /** Odd and without a pattern in their bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L, SPREAD_MORE = 0xC2B2AE3D27D4EB4FL;

    private final String written;
    private final String form;
    private final int firsts;                  // the first letter as it is written, and above it that of the form; NUL where there is none
    private final byte look;                   // how its first letter is written, as if it were open
    private byte closed;                       // OPEN, once it is not
    private final int length;
    private final long head;                   // the first letters, so that most words are compared without a look at their text
    private final long next;                   // those after them
    private final long third;                  // and after these

    public Spelling(String written) {
        String folded = Folding.fold(written);
        char[] chars = Text.padded(written);
        this.written = written;
        this.form = folded.equals(written) ? written : folded;
        this.look = (byte) (OPEN | (written.isEmpty() ? 0 : Character.isUpperCase(chars[0]) ? CAPITAL : Character.isLowerCase(chars[0]) || currency(chars[0]) ? SMALL : 0));
        this.firsts = chars[0] | (form.isEmpty() ? 0 : form.charAt(0) << Character.SIZE);
        this.length = written.length();
        this.head = letters(chars, 0, length);
        this.next = letters(chars, PACKED, length);
        this.third = length > TWICE ? letters(chars, TWICE, length) : 0;
    }

    /** Character for character. */
    public final String written() { return written; }

    /** Folded ({@link Folding}). */
    public final String form() { return form; }

    /** What is written so is cut as a word, and neither as a number nor as a sign. */
    public static boolean word(String written) {
        return !written.isEmpty() && (Characters.letter(written.charAt(0)) || written.length() > 1 && Characters.apostrophe(written.charAt(0)));
    }

    /** Its first letter is one. */
    public final boolean capital() { return (look & CAPITAL) != 0; }

    /** How many UTF-16 code units are written. */
    final int length() { return length; }

    /** The first letter as it is written in the lower half, that of the form in the upper one; NUL where there is none. */
    final int firsts() { return firsts; }

    /** The sign of a currency. */
    static boolean currency(char c) { return Character.getType(c) == Character.CURRENCY_SYMBOL; }

    /** {@link #CAPITAL} or {@link #SMALL} by the first letter as it is written, or neither; and {@link #OPEN}. Small are signs of currencies as well, of which nothing else is asked. */
    final int look() { return look ^ closed; }

    /** In later texts {@link Tokens#nextOpen} passes over it. Said by one thread and not seen by another it is only asked once more. */
    public final void close() { closed = (byte) OPEN; }

    /** Asked when it is kept, and no longer then. */
    final long hash() { return hash(head, next, third, length); }

    /** Of the first twelve letters and how many there are: no loop, since it is asked at every token. */
    static long hash(long first, long second, long third, int length) {
        long hash = ((first + length) * SPREAD ^ second ^ third * SPREAD_MORE) * SPREAD;
        return hash ^ hash >>> 29;
    }

    /** Those after the first eight letters of a slice. */
    static long third(char[] chars, int start, int end) { return end - start > TWICE ? letters(chars, start + TWICE, end) : 0; }

    /** @param first the first letters of the slice, {@code second} and {@code third} those after them, as {@link #letters} gives them */
    final boolean is(long first, long second, long third, char[] chars, int start, int end) {
        return first == head && second == next && third == this.third && end - start == length && (length <= THRICE || ends(chars, start));
    }

    private boolean ends(char[] chars, int start) {
        for (int i = THRICE; i < length; i++) if (written.charAt(i) != chars[start + i]) return false;
        return true;
    }

    /** The letters from a place on, as many as a long holds; without a loop, since it is asked at every token. So many characters follow at least, of whatever kind. */
    static long letters(char[] chars, int start, int end) {
        long packed = chars[start] | (long) chars[start + 1] << 16 | (long) chars[start + 2] << 32 | (long) chars[start + 3] << 48;
        return packed & MASKS[Math.max(0, Math.min(PACKED, end - start))];
    }
}
