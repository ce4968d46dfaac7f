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

    Spelling of(char[] chars, int start, int end) {
        long head = Spelling.letters(chars, start, end), next = Spelling.letters(chars, start + Spelling.PACKED, end);
        long third = Spelling.third(chars, start, end);
        Spelling known = places.find(head, next, third, chars, start, end);
        return known != null ? known : made(chars, start, end);
    }

    /** Apart from the look, so that the compiler of the Java machine puts that into the loop that cuts a text. */
    private Spelling made(char[] chars, int start, int end) {
        Spelling made = maker.apply(new String(chars, start, end - start));
        return end - start > LONGEST ? made : keep(made);
    }

    private synchronized Spelling keep(Spelling made) {
        if (4 * places.kept > places.spellings.length && places.spellings.length < MOST) places = places.doubled();
        places.keep(made);
        return made;
    }

    /** Small, and one look at it finds most, since it is asked at every token. */
    private static final class Places {
        private final Spelling[] spellings;
        private int kept;

        Places(int size) { spellings = new Spelling[size]; }

        /** Null where it isn't known. Another thread may be writing here: what is found is what was asked for, or nothing is. */
        @Nullable Spelling find(long head, long next, long third, char[] chars, int start, int end) {
            long hash = Spelling.hash(head, next, third, end - start);
            int set = set(hash), own = own(hash);
            for (int way = 0; way < WAYS; way++) {
                Spelling known = spellings[set + (own + way & WAYS - 1)];
                if (known == null) return null;          // what was put behind it found it taken
                if (known.is(head, next, third, chars, start, end)) return known;
            }
            return null;
        }

        void keep(Spelling made) {
            int set = set(made.hash()), own = own(made.hash()), way = 0;
            while (way < WAYS && spellings[set + (own + way & WAYS - 1)] != null) way++;
            if (way < WAYS) kept++;
            spellings[set + (own + way & WAYS - 1)] = made;
        }

        Places doubled() {
            Places more = new Places(2 * spellings.length);
            for (Spelling spelling : spellings) if (spelling != null) more.keep(spelling);
            return more;
        }

        /** Where in its set a spelling is looked for first. */
        private static int own(long hash) { return (int) (hash >>> 60) & WAYS - 1; }

        private int set(long hash) { return (int) hash & spellings.length - WAYS; }
    }
}
