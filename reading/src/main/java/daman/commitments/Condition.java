package daman.commitments;

import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import java.util.Locale;

/** What the promise waits for (GUIDE.md, commitments). */
public enum Condition {
    CEASEFIRE, US_BACKING, APPROVAL, OTHER;

    public String id() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Condition of(String id) { return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')); }

    /** A language's words for conditions ({@code conditions.tsv}). */
    static Lexicon<Condition> lexicon(Language language) {
        Lexicon<Condition> lexicon = new Lexicon<>(language);
        Table table = language.find("conditions");
        if (table != null) for (Table.Row row : table.expect("form", "condition").rows()) lexicon.add(row.get("form"), of(row.get("condition")), row.origin());
        return lexicon;
    }
}
