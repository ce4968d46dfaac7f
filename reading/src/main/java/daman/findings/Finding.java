package daman.findings;

import daman.clauses.Passage;
import daman.text.Evidence;
import java.util.List;
import java.util.Locale;

/** Something in the report that does not hold together (GUIDE.md, findings). */
public record Finding(Evidence evidence, Kind kind, String note, List<String> rules) {

    public enum Kind {
        OFFICE, HEADLINE, FIGURES, DATE;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    public Finding {
        rules = List.copyOf(rules);
    }

    /** Of the tokens from one to another, both taken in. */
    static Finding of(Passage passage, int first, int last, Kind kind, String note, String... rules) {
        return new Finding(passage.words().text().evidence(passage.tokens().span(first, last)), kind, note, List.of(rules));
    }
}
