package daman.events;

import daman.clauses.Passage;
import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.measures.Measured;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Words beside a contact that say who takes part and whether it takes place ({@code parties.tsv}). */
final class Signs {
    /**
     * What such a word says: {@code DELEGATION} "negotiators", {@code CHAIR} "chaired by", {@code HIM} the object that is
     * only a pronoun, {@code OFF} "called off", {@code MARGIN} "on the margins of", {@code TO_COME} "is due to",
     * {@code LEADERS} those of whom a number may be named before ("the four leaders"), {@code ATTEND} what one does who takes part in a meeting told of before.
     */
    enum Sign { DELEGATION, CHAIR, HIM, OFF, MARGIN, TO_COME, LEADERS, ATTEND }

    /** More than these are not all named. */
    private static final BigDecimal MANY = BigDecimal.valueOf(8);

    private final Lexicon<Sign> lexicon;

    Signs(Language language) {
        this.lexicon = new Lexicon<>(language);
        Table table = language.find("parties");
        if (table != null) for (Table.Row row : table.expect("form", "sign").rows()) lexicon.add(row.get("form"), row.one("sign", Sign.class), row.origin());
    }

    Marks in(Analysed words) { return new Marks(lexicon.everywhere(words)); }

    /** Where the signs of one text stand. */
    static final class Marks {
        private final EnumMap<Sign, BitSet> first = new EnumMap<>(Sign.class);
        private final Map<Integer, Integer> ends = new HashMap<>();

        private Marks(Iterable<Lexicon.Hit<Sign>> hits) {
            for (Sign sign : Sign.values()) first.put(sign, new BitSet());
            for (Lexicon.Hit<Sign> hit : hits) {
                first.get(hit.value()).set(hit.first());
                ends.merge(hit.first(), hit.last(), Math::max);
            }
        }

        boolean is(int token, Sign sign) { return token >= 0 && first.get(sign).get(token); }

        /** The first token in a range at which such a sign begins, or -1. */
        int find(int from, int to, Sign sign) {
            int found = first.get(sign).nextSetBit(Math.max(0, from));
            return found <= to ? found : -1;
        }

        /** How many a number right beside a sign counts, 0 where there is none. */
        int counted(int token, Passage passage) {
            for (Measured value : passage.measuredIn(Math.max(0, token - 2), end(token) + 1)) if (value instanceof Measured.Number number && number.value().compareTo(MANY) <= 0) return number.value().intValue();
            return 0;
        }

        /** The last token of the sign that begins here. */
        int end(int token) { return ends.getOrDefault(token, token); }
    }
}
