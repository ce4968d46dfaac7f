package daman.text;

import java.util.function.Function;

/**
 * The spellings met lately, so that a word that stands in a text a hundred times is folded and looked up once. Bounded: a new
 * spelling takes the place of an old one where its few places are full. For many threads, without locks: a spelling lost to
 * another thread is made again.
 */
public final class Spellings {
    private static final int SETS = 1 << 14;
    private static final int WAYS = 4;
    /** Longer ones are no words, and would fill the memory. */
    private static final int LONGEST = 64;

    private final Function<String, Spelling> maker;
    private final long[] hashes = new long[SETS * WAYS];      // beside the places, so that most are passed over without a look at them
    private final Spelling[] places = new Spelling[SETS * WAYS];

    /** @param maker makes the spelling of what is written; what it gives must be safe to hand to other threads without more ado */
    public Spellings(Function<String, Spelling> maker) { this.maker = maker; }

    Spelling of(String chars, int start, int end) {
        if (end - start > LONGEST) return maker.apply(chars.substring(start, end));
        long hash = end - start;
        for (int i = start; i < end; i++) hash = hash * 0x9E3779B97F4A7C15L + chars.charAt(i);
        hash ^= hash >>> 29;
        int set = (int) (hash & SETS - 1) * WAYS;
        for (int way = set; way < set + WAYS; way++) {
            if (hashes[way] != hash) continue;
            Spelling known = places[way];
            if (known != null && known.is(chars, start, end)) return known;
        }
        return keep(hash, set, maker.apply(chars.substring(start, end)));
    }

    private Spelling keep(long hash, int set, Spelling made) {
        int place = set + (int) (hash >>> 60) % WAYS;
        for (int way = set; way < set + WAYS; way++) if (places[way] == null) place = way;
        places[place] = made;
        hashes[place] = hash;
        return made;
    }
}
