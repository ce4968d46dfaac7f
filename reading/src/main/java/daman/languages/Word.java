package daman.languages;

import daman.text.Spelling;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A spelling with what is known of it, worked out when first asked. Threads may work it out twice, and come to the same. */
final class Word extends Spelling {
    private static final Object[] NOTHING = {};

    @Nullable Analysis analysis;
    private Object[] derived = NOTHING;

    Word(String written) { super(written); }

    @Nullable Object derived(int place) {
        Object[] all = derived;
        return place < all.length ? all[place] : null;
    }

    void derived(int place, Object value) {
        Object[] all = derived;
        Object[] more = Arrays.copyOf(all, Math.max(all.length, place + 1));
        more[place] = value;
        derived = more;
    }
}
