package daman.findings;

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
}
