package daman.sources;

import java.math.BigDecimal;

/**
 * What must hold inside a release.
 *
 * @param first     the name of a total
 * @param second    of {@code PUBLISHED} a layout and a field of it, {@code LAYOUT:FIELD}, where {@code {type}} stands for the type of aid; of {@code AT_LEAST} the name of a total
 * @param tolerance in billions, below which a difference is one of rounding
 */
public record Check(String layout, Kind kind, String first, String second, BigDecimal tolerance) {
    /** How two figures are held against each other. */
    public enum Kind {
        /** Our sum is the published one. */
        PUBLISHED,
        /** For each donor the first total is not below the second. */
        AT_LEAST
    }
}
