package daman.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The spellings met lately, so that a word that stands in a text a hundred times is folded and looked up once. Bounded: it grows
 * while it fills, and then a new spelling takes the place of an old one. For many threads: a look takes no lock, and a spelling
 * lost to another thread is made again.
 */
public final class Spellings {
    private static final int FEWEST = 1 << 10;
    private static final int MOST = 1 << 17;
    private static final int WAYS = 8;
    /** Longer ones are no words, and would fill the memory. */
    private static final int LONGEST = 64;
    /** Odd and without a pattern in its bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Function<String, Spelling> maker;
    private volatile Places places = new Places(FEWEST);

    /** @param maker makes the spelling of what is written; what it gives must be safe to hand to other threads without more ado */
    public Spellings(Function<String, Spelling> maker) { this.maker = maker; }

    Spelling of(char[] chars, int start, int end) {
        if (end - start > LONGEST) return maker.apply(new String(chars, start, end - start));
        long head = Spelling.letters(chars, start, end), next = Spelling.letters(chars, start + Spelling.PACKED, end);
        long hash = (head + end - start) * SPREAD ^ next;
        for (int i = start + 2 * Spelling.PACKED; i < end; i++) hash = hash * SPREAD + chars[i];
        hash *= SPREAD;
        hash ^= hash >>> 29;
        Spelling known = places.find(hash, head, next, chars, start, end);
        return known != null ? known : keep(hash, maker.apply(new String(chars, start, end - start)));
    }

    private synchronized Spelling keep(long hash, Spelling made) {
        if (4 * places.kept > places.spellings.length && places.spellings.length < MOST) places = places.doubled();
        places.keep(hash, made);
        return made;
    }

    /** The hashes lie beside the spellings, so that most are passed over without a look at them; small, since it is asked at every token. */
    private static final class Places {
        private final long[] hashes;
        private final Spelling[] spellings;
        private int kept;

        Places(int size) {
            hashes = new long[size];
            spellings = new Spelling[size];
        }

        /** Null where it isn't known. Another thread may be writing here: what is found is what was asked for, or nothing is. */
        @Nullable Spelling find(long hash, long head, long next, char[] chars, int start, int end) {
            int set = set(hash), own = own(hash);
            for (int way = 0; way < WAYS; way++) {
                int place = set + (own + way) % WAYS;
                if (hashes[place] != hash) continue;
                Spelling known = spellings[place];
                if (known != null && known.is(head, next, chars, start, end)) return known;
            }
            return null;
        }

        void keep(long hash, Spelling made) {
            int set = set(hash), own = own(hash), place = set + own;
            for (int way = WAYS - 1; way >= 0; way--) if (spellings[set + (own + way) % WAYS] == null) place = set + (own + way) % WAYS;
            if (spellings[place] == null) kept++;
            spellings[place] = made;
            hashes[place] = hash;
        }

        Places doubled() {
            Places more = new Places(2 * spellings.length);
            for (int i = 0; i < spellings.length; i++) if (spellings[i] != null) more.keep(hashes[i], spellings[i]);
            return more;
        }

        /** Where in its set a spelling is looked for first. */
        private static int own(long hash) { return (int) (hash >>> 60) % WAYS; }

        private int set(long hash) { return (int) hash & spellings.length - WAYS; }
    }
}
