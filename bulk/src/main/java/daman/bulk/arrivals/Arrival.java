package daman.bulk.arrivals;

import org.jspecify.annotations.Nullable;

/**
 * What comes out of a source. Flink writes no alternatives, so both may be null: the document was passed over by a glance.
 *
 * @param document null where there is none, or none that is wanted
 * @param told     why there is none, or what is worth knowing of it
 */
public record Arrival(@Nullable Incoming document, @Nullable Told told) {
    static final Arrival PASSED_OVER = new Arrival(null, null);

    static Arrival of(Incoming document) { return new Arrival(document, null); }

    static Arrival of(Told told) { return new Arrival(null, told); }
}
