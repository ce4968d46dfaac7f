package daman.commitments;

import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import org.jspecify.annotations.Nullable;

/** A language's words for commitments: {@code acts.tsv}, {@code things.tsv}, {@code conditions.tsv} and the catalogue of {@code world/items.tsv}. */
final class Vocabulary {
    /** A noun's meaning. {@code measure} null: the phrase is known to be no security support. */
    record Noun(@Nullable Measure measure, @Nullable String item, boolean generic) {}

    /** A row of the table of acts. */
    record Word(ActKind kind, boolean noun) {}

    final Lexicon<Noun> nouns;
    final Lexicon<Word> acts;
    final Lexicon<Condition> conditions;

    Vocabulary(Language language) {
        this.nouns = new Lexicon<>(language);
        this.acts = new Lexicon<>(language);
        this.conditions = new Lexicon<>(language);
        Table items = language.knowledge().find("world/items.tsv");
        if (items != null) for (Table.Row row : items.rows()) {
            boolean generic = Character.isLowerCase(row.get("item").charAt(0));
            for (String form : row.forms(language.id())) nouns.add(form, new Noun(Measure.of(row.get("measure")), row.get("item"), generic), row.origin());
        }
        Table things = language.find("things");
        if (things != null) for (Table.Row row : things.expect("form", "measure", "item").rows()) {
            Measure measure = row.get("measure").equals("none") ? null : Measure.of(row.get("measure"));
            nouns.add(row.get("form"), new Noun(measure, row.get("item").isEmpty() ? null : row.get("item"), true), row.origin());
        }
        Table words = language.find("acts");
        if (words != null) for (Table.Row row : words.expect("form", "act", "part").rows()) {
            acts.add(row.get("form"), new Word(ActKind.of(row.get("act")), row.get("part").equals("noun")), row.origin());
        }
        Table when = language.find("conditions");
        if (when != null) for (Table.Row row : when.expect("form", "condition").rows()) {
            conditions.add(row.get("form"), Condition.of(row.get("condition")), row.origin());
        }
    }
}
