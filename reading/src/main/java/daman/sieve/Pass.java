package daman.sieve;

/** One pass over one text. The letters of a word are packed as they come; what the word tells is looked up where it ends. */
final class Pass {
    private static final int CHUNK = 1 << 13;
    /** Words within which all that makes a topic has to stand. */
    private static final int NEAR = 60;
    private static final int FAR = -NEAR - 1;
    /** How often one of the states is named that a report may be about as a whole, if it is. */
    private static final int TIMES = 3;
    static final int LONGEST_ENDING = 3;
    /** Letters of a short word: with more than one letter of ending too many are another word ("MiG" begins "might"). */
    private static final int SHORT = 4;
    /** How many letters of clitics stand before a word at most. */
    private static final int MOST_CLITICS = 4;

    private final Signals signals;
    private final boolean[] clitics;
    private final int[] common;
    private int words;
    private int concerned = FAR, act = FAR, thing = FAR, about = FAR, arms = FAR, armsBefore = FAR;
    private int timesAbout;
    private boolean armed;
    private boolean onTopic;

    Pass(Signals signals, boolean[] clitics, int languages) {
        this.signals = signals;
        this.clitics = clitics;
        this.common = new int[languages];
    }

    int[] common() { return common; }

    int words() { return words; }

    boolean onTopic() { return onTopic; }

    void over(String text) {
        char[] chunk = new char[Math.min(text.length(), CHUNK)];
        long head = 0, more = 0;
        int letters = 0;
        for (int from = 0; from < text.length(); from += CHUNK) {
            int size = Math.min(CHUNK, text.length() - from);
            text.getChars(from, from + size, chunk, 0);
            Letters.meet(chunk, size);
            for (int i = 0; i < size; i++) {
                int letter = Letters.of(chunk[i]);
                if (letter > 0) {
                    if (letters < Key.LETTERS) head = head << Letters.BITS | letter;
                    else if (letters < Key.MOST) more = more << Letters.BITS | letter;
                    letters++;
                } else if (letter == Letters.NONE && letters > 0) {
                    word(head, more, letters);
                    head = more = 0;
                    letters = 0;
                }
            }
        }
        if (letters > 0) word(head, more, letters);
    }

    private void word(long head, long more, int letters) {
        words++;
        long languages = letters <= Key.MOST ? signals.of(Key.of(head, more)) >>> Tongues.FIRST_BIT : 0;
        common(languages);
        if (onTopic || languages != 0 || letters < Sieve.SHORTEST) return;
        int known = Math.min(letters, Key.MOST);
        topic(head, more, known);
        for (int cut = 1; cut <= MOST_CLITICS && known - cut >= Sieve.SHORTEST && clitics[letter(head, more, known, cut - 1)]; cut++)
            topic(from(head, more, known, cut, cut + Key.LETTERS), from(head, more, known, cut + Key.LETTERS, known), known - cut);
    }

    private void common(long languages) {
        for (long left = languages; left != 0; left &= left - 1) common[Long.numberOfTrailingZeros(left)]++;
    }

    /** A word of a table, or one with an ending more. */
    private void topic(long head, long more, int letters) {
        long first = head, next = more;
        for (int left = letters; left >= Math.max(Sieve.SHORTEST, letters - LONGEST_ENDING); left--) {
            long bits = signals.of(Key.of(first, next));
            told(left <= SHORT && letters - left > 1 ? bits & ~(Topic.ABOUT | Topic.ARMS) : bits);
            if (left > Key.LETTERS) next >>>= Letters.BITS;
            else first >>>= Letters.BITS;
        }
    }

    private void told(long bits) {
        if ((bits & Topic.ALL) == 0) return;
        if ((bits & Topic.CONCERNED) != 0) concerned = words;
        if ((bits & Topic.ACT) != 0) act = words;
        if ((bits & Topic.THING) != 0) thing = words;
        if ((bits & Topic.ABOUT) != 0 && about != words) {
            about = words;
            timesAbout++;
        }
        if ((bits & Topic.ARMS) != 0 && arms != words) {
            armsBefore = arms;
            arms = words;
        }
        if (near(about) && near(act) && near(armsBefore)) armed = true;
        onTopic = near(concerned) && near(act) && near(thing) || armed && timesAbout >= TIMES;
    }

    private boolean near(int word) { return words - word <= NEAR; }

    /** @param known of the letters, how many are in the two @param at counted from 0 */
    private static int letter(long head, long more, int known, int at) {
        int inHead = Math.min(known, Key.LETTERS);
        long letter = at < inHead ? head >>> (inHead - 1 - at) * Letters.BITS : more >>> (known - 1 - at) * Letters.BITS;
        return (int) letter & (1 << Letters.BITS) - 1;
    }

    /** The letters from one to before another, or to the last that is known. */
    private static long from(long head, long more, int known, int first, int end) {
        long packed = 0;
        for (int at = first; at < Math.min(known, end); at++) packed = packed << Letters.BITS | letter(head, more, known, at);
        return packed;
    }
}
