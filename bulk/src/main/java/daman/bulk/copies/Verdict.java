package daman.bulk.copies;

import org.jspecify.annotations.Nullable;

/**
 * What a band says of a text.
 *
 * @param name   of the text
 * @param copyOf the id of a text like it that comes before it; null where there is none so far
 * @param late   whether the band has spoken of it before, and only now saw the other
 */
public record Verdict(long name, @Nullable String copyOf, boolean late) {
    static Verdict first(Seen text) { return new Verdict(text.name(), null, false); }

    static Verdict copy(Seen text, Seen of) { return new Verdict(text.name(), of.id(), false); }

    static Verdict late(Seen text, Seen of) { return new Verdict(text.name(), of.id(), true); }
}
