package daman.measures.signs;

import daman.languages.KnowledgeException;
import java.util.Locale;

/** What a line of {@code numbers.tsv}, {@code bounds.tsv}, {@code units.tsv} or {@code dates.tsv} says of its words. */
public enum Kind {
    /** numbers: words with a value; {@code 60/20} takes up to 19 more. */
    UNIT,
    /** Multiplies what stands before it; alone it is once its value. */
    SCALE,
    /** As a scale, but needs a count or an article before it. */
    COUNTED,
    /** Abbreviated scale that holds for money only: 100m, 3,02 G$. */
    MONEY_SCALE,
    /** Twice its value alone, its value after a count: ألفي. */
    DUAL,
    HALF, ARTICLE, AND, ORDINAL,
    /** Letters after digits that make an ordinal: 1st, 2-го. */
    ENDING,
    /** No number follows: several thousand. */
    VAGUE,
    /** bounds */
    MIN, MAX, MIN_AFTER, MAX_AFTER, ABOUT, NOT, PER_YEAR, PER_MONTH, CONVERSION, OTHER, BETWEEN, TO, PERCENT, OF,
    /** A verb of change: what stands after "to" is the end of it and no limit. */
    GROWS,
    /** An "and" of ranges that joins no number words. */
    ALSO,
    /** units */
    PERIOD, LENGTH, CALIBRE, CALIBRE_BEFORE, CLOCK, CLOCK_BEFORE, NUMBERED, AGO,
    /** dates */
    MONTH, MONTH_SHORT, MONTH_LOOSE, WEEKDAY, WEEKDAY_SHORT, DAY, DAY_NUMBER,
    /** Last week, next week: shifts the weekday beside it. */
    WEEK,
    /** The day before, the same day: so many days from the day told of last. */
    STORY,
    /** So many days after the coming one: lundi en huit. */
    LATER,
    /** The night from one day to the next, which is called after the morning. */
    NIGHT,
    /** Of this month, of the last month: only after a day of it. */
    CURRENT, IN, YEAR_WORD, YEAR_PREFIX, YEAR, MONTH_OF, DEADLINE,
    LAST, NEXT, THIS, END_OF, YEAR_END, NOTHING;

    long bit() { return 1L << ordinal(); }

    /** A bit for each kind, so that several are asked for at once. */
    public static long bits(Kind... kinds) {
        long bits = 0;
        for (Kind kind : kinds) bits |= kind.bit();
        return bits;
    }

    boolean in(long bits) { return (bits & bit()) != 0; }

    static Kind of(String id, String origin) {
        try {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new KnowledgeException(origin + ": unknown kind '" + id + "'");
        }
    }
}
