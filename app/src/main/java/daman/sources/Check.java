package daman.sources;

import java.math.BigDecimal;

/**
 * What must hold inside a release.
 *
 * @param first     the name of a total; of {@code DISAGREE} a field
 * @param second    of {@code PUBLISHED} a layout and a field of it, {@code LAYOUT:FIELD}, where {@code {type}} stands for the type of aid; of {@code AT_LEAST} the name of a total, ahead of it its layout where that is another: {@code LAYOUT:TOTAL}; of {@code DISAGREE} the words with which its text begins to tell what others say
 * @param tolerance in billions, below which a difference is one of rounding
 */
public record Check(String layout, Kind kind, String first, String second, BigDecimal tolerance) {
    /** The layout that the second figure is of. */
    public String otherLayout() { return kind == Kind.DISAGREE || second.indexOf(':') < 0 ? layout : second.substring(0, second.indexOf(':')); }

    /** The second figure's name in its layout. */
    public String otherName() { return second.substring(second.indexOf(':') + 1); }

    /** How two figures are held against each other. */
    public enum Kind {
        /** Our sum is the published one. */
        PUBLISHED,
        /** For each donor the first total is not below the second. */
        AT_LEAST,
        /** No row tells in its own words that its sources disagree. */
        DISAGREE
    }
}
