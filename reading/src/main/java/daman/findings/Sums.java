package daman.findings;

import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;

/** Words that say how figures hang together ({@code sums.tsv}). */
final class Sums {
    /**
     * {@code WHOLE} "of that sum" points back to one told of before; {@code REST} is what is left of it; {@code ALL} says that a number is all of those before it.
     * Of a vote: {@code FOR}, {@code AGAINST}, {@code TO} between the one number and the other ("148 votes to 46"), {@code ABSTAINED}, and {@code VOTED} all who did.
     */
    enum Sign {
        WHOLE, REST, ALL, FOR, AGAINST, TO, ABSTAINED, VOTED;

        /** As {@link Lexicon#kinds} has it. */
        long bit() { return 1L << ordinal(); }
    }

    private Sums() {}

    static Lexicon<Sign> lexicon(Language language) {
        Lexicon<Sign> signs = new Lexicon<>(language);
        Table table = language.find("sums");
        if (table != null) for (Table.Row row : table.expect("form", "sign").rows()) signs.add(row.get("form"), row.one("sign", Sign.class), row.origin());
        return signs;
    }
}
