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

    private final Function<String, Spelling> maker;
    private volatile Places places = new Places(FEWEST);

    /** @param maker makes the spelling of what is written; what it gives must be safe to hand to other threads without more ado */
    public Spellings(Function<String, Spelling> maker) { this.maker = maker; }

    Spelling of(String chars, int start, int end) {
        if (end - start > LONGEST) return maker.apply(chars.substring(start, end));
        long hash = end - start;
        for (int i = start; i < end; i++) hash = hash * 0x9E3779B97F4A7C15L + chars.charAt(i);
        hash ^= hash >>> 29;
        Spelling known = places.find(hash, chars, start, end);
        return known != null ? known : keep(hash, maker.apply(chars.substring(start, end)));
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
        @Nullable Spelling find(long hash, String chars, int start, int end) {
            int set = set(hash);
            for (int way = set; way < set + WAYS; way++) {
                if (hashes[way] != hash) continue;
                Spelling known = spellings[way];
                if (known != null && known.is(chars, start, end)) return known;
            }
            return null;
        }

        void keep(long hash, Spelling made) {
            int set = set(hash), place = set + (int) (hash >>> 60) % WAYS;
            for (int way = set; way < set + WAYS; way++) if (spellings[way] == null) place = way;
            if (spellings[place] == null) kept++;
            spellings[place] = made;
            hashes[place] = hash;
        }

        Places doubled() {
            Places more = new Places(2 * spellings.length);
            for (int i = 0; i < spellings.length; i++) if (spellings[i] != null) more.keep(hashes[i], spellings[i]);
            return more;
        }

        private int set(long hash) { return (int) hash & spellings.length - WAYS; }
    }
}
