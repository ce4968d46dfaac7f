package daman.analysis.answers;

/** What the values of a field are, and so how they are shown. */
public enum Kind {
    /** {@link daman.things.Measure}. */
    MEASURE,
    /** The name of a thing as the catalogue has it. */
    ITEM,
    /** A list of ids of actors. */
    ACTORS,
    /** {@link daman.commitments.Stage}. */
    STAGE,
    /** {@link daman.deciding.Guarantee}; for programs its id. */
    GUARANTEE,
    /** A whole number, or {@link Counted}. */
    COUNT,
    /** How many of those counted tell no number. */
    UNNUMBERED,
    /** How many of those counted tell no sum. */
    UNPRICED,
    /** Where something is read: an address of the web, or words. */
    SOURCE,
    /** A {@link java.math.BigDecimal} with few digits: days, per cent. */
    DECIMAL,
    /** {@link daman.claims.Range}; for programs {@code LOW..HIGH}. */
    RANGE,
    /** A whole number of which null means that nobody has looked it up. */
    LOOKED_UP,
    /** {@link Between}, and null where there is nothing of which it could be; for programs {@code LOW..HIGH}, without {@code HIGH} where it has no known end. */
    BEYOND,
    /** A list of {@link daman.claims.Sum}; for programs {@code LOW..HIGH CURRENCY}. */
    SUMS,
    /** {@link java.time.LocalDate}. */
    DAY,
    /** A day, a month or a year: {@link java.time.LocalDate}, {@link java.time.YearMonth}, {@link java.time.Year}. */
    WHEN,
    /** The first day of a quarter of a year; for programs {@code 2026-Q1}. */
    QUARTER,
    /** One of a few words that the texts of pages know as {@code NAME-OF-THE-FIELD.WORD}. */
    WORD,
    /** {@link daman.analysis.figures.Change.Kind}. */
    CHANGE,
    /** {@link Stood}. */
    STOOD,
    /** {@link daman.findings.Finding.Kind}. */
    FINDING,
    /** {@link Claimed}. */
    CLAIMED,
    /** {@link Quoted}; for programs the words. */
    QUOTE,
    /** {@link Called}; for programs the name of its row. */
    CALLED,
    /** Whatever the ledger or a table of the world says, in its own language. */
    TEXT,
    /** A list of names of publishers. */
    PUBLISHERS,
    /** A list of texts. */
    TEXTS;

    /** Whether people are told that a value is not known, since an empty place would look like none. */
    public boolean isToldWhereUnknown() {
        return switch (this) {
            case RANGE, DECIMAL, SUMS, LOOKED_UP -> true;
            case MEASURE, ITEM, ACTORS, STAGE, GUARANTEE, COUNT, UNNUMBERED, UNPRICED, SOURCE, BEYOND, DAY, WHEN, QUARTER, WORD, CHANGE, STOOD, FINDING, CLAIMED, QUOTE, CALLED, TEXT, PUBLISHERS, TEXTS -> false;
        };
    }
}
