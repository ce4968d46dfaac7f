package daman.things;

import daman.clauses.Passage;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A language's nouns for what is given: the catalogue of {@code world/items.tsv} and its own {@code things.tsv}. */
public final class Catalogue {
    /**
     * A noun's meaning. {@code measure} null: the phrase is known to be no security support, or, where {@code same}, it
     * stands for the thing named before ("the package", "the systems"), or, where {@code act}, it is what is done with a thing
     * ("financing the purchase of"), whose number and sum it leaves to it.
     *
     * @param rest "the rest", "the first of them": {@code same} where no noun of its own follows
     * @param aid "the aid", "the tranche": of the kind of aid that the text spoke of last, money where it spoke of none
     * @param entry of the catalogue; null for a noun of {@code things.tsv}
     */
    record Noun(@Nullable Measure measure, @Nullable String item, boolean generic, boolean same, boolean rest, boolean act, boolean aid, @Nullable Entry entry) {
        /** By hand: what a record has by itself is made at the first call, which each start would wait for. */
        @Override public boolean equals(@Nullable Object other) {
            return other instanceof Noun noun && measure == noun.measure && generic == noun.generic && same == noun.same && rest == noun.rest && act == noun.act && aid == noun.aid
                && Objects.equals(item, noun.item) && Objects.equals(entry, noun.entry);
        }

        @Override public int hashCode() { return Objects.hash(measure, item, entry); }
    }

    /** A line of the catalogue. @param kind its class */
    record Entry(String name, String kind) {
        @Override public boolean equals(@Nullable Object other) { return other instanceof Entry entry && name.equals(entry.name) && kind.equals(entry.kind); }

        @Override public int hashCode() { return 31 * name.hashCode() + kind.hashCode(); }
    }

    private final Lexicon<Noun> nouns;
    private final Terms terms;
    private final Pieces pieces;

    public Catalogue(Language language) {
        this.nouns = new Lexicon<>(language);
        this.terms = new Terms(language);
        this.pieces = new Pieces(language.knowledge());
        Table items = language.knowledge().find("world/items.tsv");
        if (items != null) for (Table.Row row : items.rows()) {
            boolean generic = Character.isLowerCase(row.get("item").charAt(0));
            // Where there are no capitals the names of types are often left in Latin letters.
            if (!generic && language.setting("caseless")) nouns.add(row.get("item"), weapon(row, false), row.origin());
            for (String form : row.forms(language.id())) nouns.add(form, weapon(row, generic), row.origin());
        }
        Table things = language.find("things");
        if (things != null) for (Table.Row row : things.expect("form", "measure", "item").rows()) {
            String measure = row.get("measure");
            boolean rest = measure.equals("rest"), same = rest || measure.equals("same"), act = measure.equals("act"), aid = measure.equals("aid");
            Measure named = same || act || measure.equals("none") ? null : aid ? Measure.FINANCING : row.one("measure", Measure.class);
            nouns.add(row.get("form"), new Noun(named, row.get("item").isEmpty() ? null : row.get("item"), true, same, rest, act, aid, null), row.origin());
        }
    }

    private static Noun weapon(Table.Row row, boolean generic) {
        boolean vague = generic && row.get("class").equals("generic");
        return new Noun(row.one("measure", Measure.class), vague ? null : row.get("item"), generic, false, false, false, false, new Entry(row.get("item"), row.get("class")));
    }

    /** The things that each sentence of a text names. */
    public List<List<Thing>> in(Passage passage) { return new Things(passage, nouns.find(passage.words()), terms, pieces).bySentence(); }
}
