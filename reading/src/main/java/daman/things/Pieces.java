package daman.things;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Knowledge;
import daman.languages.Lexicon;
import daman.languages.Listed;
import daman.languages.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What belongs to a weapon and isn't it: "30 missiles for Patriot batteries", "20 NASAMS missiles". By {@code world/pieces.tsv}, which a dossier may lack. */
final class Pieces {
    /** @param of classes of what has such @param named what it is called behind that one's name */
    private record Piece(Set<String> of, String named) {}

    private final Map<String, Piece> pieces = new HashMap<>();

    Pieces(Knowledge knowledge) {
        Table table = knowledge.find("world/pieces.tsv");
        if (table != null) for (Table.Row row : table.expect("piece", "of", "named").rows()) pieces.put(row.get("piece"), new Piece(Set.copyOf(row.forms("of")), row.get("named")));
    }

    /** What nouns that make one thing name, of which one names a weapon: that weapon, or what belongs to it. */
    String item(Passage passage, Terms terms, List<Lexicon.Hit<Catalogue.Noun>> group, Lexicon.Hit<Catalogue.Noun> weapon, String item) {
        int at = 0;
        while (group.get(at) != weapon) at++;
        String named = at > 0 && isFor(passage, terms.madeFor, group, at) ? named(group.getFirst(), weapon) : null;
        if (named == null && at == group.size() - 2 && isBeside(passage, weapon.last(), group.getLast().first())) named = named(group.getLast(), weapon);
        return named == null ? item : item + " " + named;
    }

    private @Nullable String named(Lexicon.Hit<Catalogue.Noun> noun, Lexicon.Hit<Catalogue.Noun> weapon) {
        Catalogue.Entry part = noun.value().entry(), whole = weapon.value().entry();
        Piece piece = part == null ? null : pieces.get(part.name());
        return piece != null && whole != null && piece.of.contains(whole.kind()) ? piece.named : null;
    }

    /** Between the first noun and the weapon stands nothing but what says that the one is for the other. */
    private static boolean isFor(Passage passage, Listed words, List<Lexicon.Hit<Catalogue.Noun>> group, int weapon) {
        for (int noun = 0; noun < weapon; noun++)
            for (int t = group.get(noun).last() + 1; t < group.get(noun + 1).first(); t++) if (!words.at(passage.words(), t) && !isQuotation(passage, t)) return false;
        return true;
    }

    /** "NASAMS missiles", "Patriot-Raketen": with nothing but marks between the two. */
    private static boolean isBeside(Passage passage, int last, int first) {
        for (int t = last + 1; t < first; t++) if (!isQuotation(passage, t) && !(first == last + 2 && passage.tokens().sign(t) && Marks.dash(passage.tokens().firstChar(t)))) return false;
        return true;
    }

    private static boolean isQuotation(Passage passage, int t) { return passage.tokens().sign(t) && Marks.quotation(passage.tokens().firstChar(t)); }
}
