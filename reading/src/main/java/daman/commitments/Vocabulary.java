package daman.commitments;

import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import org.jspecify.annotations.Nullable;

/** A language's words for commitments: {@code acts.tsv} and {@code conditions.tsv}. */
final class Vocabulary {
    /** A row of the table of acts. {@code kind} null: the phrase only looks like an act. */
    record Word(@Nullable ActKind kind, boolean noun) {}

    final Lexicon<Word> acts;
    final Lexicon<Condition> conditions;

    Vocabulary(Language language) {
        this.acts = new Lexicon<>(language);
        this.conditions = new Lexicon<>(language);
        Table words = language.find("acts");
        if (words != null) for (Table.Row row : words.expect("form", "act", "part").rows()) {
            acts.add(row.get("form"), new Word(row.get("act").equals("none") ? null : ActKind.of(row.get("act")), row.get("part").equals("noun")), row.origin());
        }
        Table when = language.find("conditions");
        if (when != null) for (Table.Row row : when.expect("form", "condition").rows()) {
            conditions.add(row.get("form"), Condition.of(row.get("condition")), row.origin());
        }
    }
}
