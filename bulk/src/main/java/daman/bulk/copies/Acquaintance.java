package daman.bulk.copies;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Whom a band saw. A text is a copy where a text like it shares a band with it and comes before it ({@link Seen#isBefore}). Each pair that meets is held against each other
 * whichever of the two comes first, and the answer hangs on the two alone, so that whoever is a copy is one in every order of arrival. Nobody is forgotten to make room, since
 * that would hang on the order: of texts with the same sketch one stands for all, the first of them, and the others are copies of it already.
 *
 * @param texts no two of the same sketch; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Acquaintance(Seen... texts) {
    static final Acquaintance NONE = new Acquaintance();

    /** Without those who came before that moment. */
    Acquaintance since(long moment) {
        for (Seen one : texts) if (one.met() < moment) return new Acquaintance(Arrays.stream(texts).filter(text -> text.met() >= moment).toArray(Seen[]::new));
        return this;
    }

    /** @param verdicts given the text with the first that is like it and comes before it, null for none; and each known one before which the text comes, with the text */
    Acquaintance meets(Seen text, BiConsumer<Seen, @Nullable Seen> verdicts) {
        Seen before = null;
        int twin = texts.length;
        for (int i = 0; i < texts.length; i++) {
            Seen one = texts[i];
            if (one.name() == text.name()) return this; // the same text of the same place, a second time
            if (!one.isLike(text)) continue;
            if (one.isTwinOf(text)) twin = i;
            if (!one.isBefore(text)) verdicts.accept(one, text);
            else if (before == null || one.isBefore(before)) before = one;
        }
        verdicts.accept(text, before);
        return twin < texts.length && texts[twin].isBefore(text) ? this : with(text, twin);
    }

    private Acquaintance with(Seen text, int at) {
        Seen[] all = Arrays.copyOf(texts, Math.max(texts.length, at + 1));
        all[at] = text;
        return new Acquaintance(all);
    }
}
