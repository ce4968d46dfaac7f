package daman.bulk.arrivals;

import org.jspecify.annotations.Nullable;

/** What comes out of a source: a document, or a word on why there is none. One of the two is null: Flink writes no alternatives. */
public record Arrival(@Nullable Incoming document, @Nullable Told told) {
    public Arrival {
        if ((document == null) == (told == null)) throw new IllegalArgumentException("document, told: one of the two");
    }

    static Arrival of(Incoming document) { return new Arrival(document, null); }

    static Arrival of(Told told) { return new Arrival(null, told); }
}
