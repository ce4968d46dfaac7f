package daman.names;

import daman.languages.Analysed;
import daman.text.Tokens;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tokens of a text its mentions leave: where a stranger may be named, who is told by capitals. */
final class Free {
    private final Analysed words;
    private final BitSet taken;
    /** Words with a capital that no mention had when it was asked first; not made where a language has no capitals. */
    private long @Nullable [] capitals;

    Free(List<Draft> drafts, Analysed words) {
        this.words = words;
        this.taken = new BitSet(words.size());
        for (Draft draft : drafts) taken.set(draft.first(), draft.last() + 1);
    }

    /** Tokens of mentions. */
    BitSet taken() { return taken; }

    /** The first word from a token on that has a capital and is free, and before an end, which is given if there is none. */
    int capital(int from, int end) {
        if (capitals == null) {
            long[] not = taken.toLongArray();
            capitals = words.tokens().capitals();
            for (int at = 0; at < not.length; at++) capitals[at] &= ~not[at];
        }
        return Tokens.next(capitals, from, end);
    }
}
