package daman.sieve;

/**
 * Words as longs: the letters ({@link Letters}) of words of up to five, the first in the highest place, and a mix of those of longer ones, of which ten letters count. Short
 * words never meet; two longer ones meet by a chance of one in 2^55.
 */
final class Key {
    /** Letters of a long. */
    static final int LETTERS = 5;
    /** Letters that count. */
    static final int MOST = 2 * LETTERS;
    private static final long LONG = 1L << 57;

    private Key() {}

    /** @param head the first five letters, or all @param more the next five, or 0 where there are none */
    static long of(long head, long more) { return more == 0 ? head : (head * 0x9E3779B97F4A7C15L ^ more * 0xC2B2AE3D27D4EB4FL) >>> 9 | LONG; }

    /** Of a word of a table, or of its first letters. @return 0 where it holds no letter */
    static long of(String word, int first) {
        long head = 0, more = 0;
        for (int i = 0, letters = 0; i < word.length() && letters < Math.min(first, MOST); i++) {
            int letter = Letters.met(word.charAt(i));
            if (letter <= 0) continue;
            if (letters < LETTERS) head = head << Letters.BITS | letter;
            else more = more << Letters.BITS | letter;
            letters++;
        }
        return of(head, more);
    }

    static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) if (Letters.met(word.charAt(i)) > 0) letters++;
        return letters;
    }
}
