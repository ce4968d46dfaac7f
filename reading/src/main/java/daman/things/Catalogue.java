package daman.things;

import daman.clauses.Passage;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import org.jspecify.annotations.Nullable;

/** A language's nouns for what is given: the catalogue of {@code world/items.tsv} and its own {@code things.tsv}. */
public final class Catalogue {
    /**
     * A noun's meaning. {@code measure} null: the phrase is known to be no security support, or, where {@code same}, it
     * stands for the thing named before ("the package", "the systems").
     */
    record Noun(@Nullable Measure measure, @Nullable String item, boolean generic, boolean same) {}

    private final Lexicon<Noun> nouns;

    public Catalogue(Language language) {
        this.nouns = new Lexicon<>(language);
        Table items = language.knowledge().find("world/items.tsv");
        if (items != null) for (Table.Row row : items.rows()) {
            boolean generic = Character.isLowerCase(row.get("item").charAt(0));
            for (String form : row.forms(language.id())) nouns.add(form, new Noun(Measure.of(row.get("measure")), row.get("class").equals("generic") ? null : row.get("item"), generic, false), row.origin());
        }
        Table things = language.find("things");
        if (things != null) for (Table.Row row : things.expect("form", "measure", "item").rows()) {
            String measure = row.get("measure");
            boolean same = measure.equals("same");
            nouns.add(row.get("form"), new Noun(same || measure.equals("none") ? null : Measure.of(measure), row.get("item").isEmpty() ? null : row.get("item"), true, same), row.origin());
        }
    }

    /** The things a text names. */
    public Things in(Passage passage) { return new Things(passage, nouns.find(passage.words())); }
}
