package daman.events;

import daman.clauses.Passage;
import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.measures.Measured;
import java.math.BigDecimal;
import java.util.List;

/** Words beside a contact that say who takes part and whether it takes place ({@code parties.tsv}). */
final class Signs {
    /**
     * What such a word says: {@code DELEGATION} "negotiators", {@code CHAIR} "chaired by", {@code HIM} the object that is
     * only a pronoun, {@code OFF} "called off", {@code MARGIN} "on the margins of", {@code TO_COME} "is due to",
     * {@code LEADERS} those of whom a number may be named before ("the four leaders"), {@code ATTEND} what one does who takes part in a meeting told of before,
     * {@code HEADS} heads of states ("the leaders of"), {@code PEERS} "his counterparts" of a group, {@code AGAIN} "a second round", "the next meeting".
     */
    enum Sign { DELEGATION, CHAIR, HIM, OFF, MARGIN, TO_COME, LEADERS, ATTEND, HEADS, PEERS, AGAIN }

    /** More than these are not all named. */
    private static final BigDecimal MANY = BigDecimal.valueOf(8);

    private final Lexicon<Sign> lexicon;

    Signs(Language language) {
        this.lexicon = new Lexicon<>(language);
        Table table = language.find("parties");
        if (table != null) for (Table.Row row : table.expect("form", "sign").rows()) lexicon.add(row.get("form"), row.one("sign", Sign.class), row.origin());
    }

    Marks in(Analysed words) { return new Marks(lexicon.everywhere(words), lexicon.kinds(words)); }

    /** Where the signs of one text stand. */
    static final class Marks {
        private final List<Lexicon.Hit<Sign>> hits;
        /** The signs of the text, as bits: most that a rule asks for stand nowhere in it. */
        private final long all;

        private Marks(List<Lexicon.Hit<Sign>> hits, long all) {
            this.hits = hits;
            this.all = all;
        }

        /** Some sign of the text says so. */
        boolean anywhere(Sign sign) { return (all & 1L << sign.ordinal()) != 0; }

        boolean is(int token, Sign sign) { return find(token, token, sign) >= 0; }

        /** The first token in a range at which such a sign begins, or -1. */
        int find(int from, int to, Sign sign) {
            if (!anywhere(sign)) return -1;
            for (int h = Lexicon.lowest(hits, from); h < hits.size() && hits.get(h).first() <= to; h++) if (hits.get(h).value() == sign) return hits.get(h).first();
            return -1;
        }

        /** How many a number right beside a sign counts, 0 where there is none. */
        int counted(int token, Passage passage) {
            for (Measured value : passage.measuredIn(Math.max(0, token - 2), end(token) + 1)) if (value instanceof Measured.Number number && number.value().compareTo(MANY) <= 0) return number.value().intValue();
            return 0;
        }

        /** The last token of the sign that begins here. */
        int end(int token) {
            int end = token;
            for (Lexicon.Hit<Sign> hit : Lexicon.from(hits, token)) end = Math.max(end, hit.last());
            return end;
        }
    }
}
