package daman.names.parts;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Lexicon.Hit;
import daman.languages.Table;
import daman.text.Tokens;
import daman.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Titles with the adjective of their state inside, where adjectives follow their noun: "le ministre polonais des Affaires
 * étrangères", "le secrétaire américain à la Défense". The tables list them whole ({@code roles.tsv}, {@code ministries.tsv}).
 */
public final class Interrupted {
    /** The rest of a title that begins with {@code head}: "ministre" of "des Affaires étrangères". */
    private record Rest(String head, Piece.Type type, String id) {}

    private final Lexicon<Rest> rests;
    private final World world;

    public Interrupted(Language language, World world) {
        this.world = world;
        this.rests = Lexicon.ofNames(language);
        if (language.setting("qualifier-before")) return;
        Set<String> links = language.words("of-words");
        add(language, language.find("roles"), Piece.Type.OFFICE, "office", links);
        add(language, language.find("ministries"), Piece.Type.MINISTRY, "id", links);
    }

    private void add(Language language, @Nullable Table table, Piece.Type type, String id, Set<String> links) {
        if (table == null) return;
        for (Table.Row row : table.rows()) for (String form : row.forms("form")) {
            Tokens tokens = language.tokens(form);
            for (int t = 1; t < tokens.size(); t++) {
                if (!links.contains(tokens.form(t))) continue;
                rests.add(form.substring(tokens.start(t)), new Rest(words(tokens, 0, t - 1), type, row.get(id)), row.origin());
                break;
            }
        }
    }

    /** The pieces of a text with what such a title is made of put together. */
    public List<Hit<Piece>> joined(List<Hit<Piece>> found, Analysed words) {
        List<Lexicon.Hit<Rest>> hits = rests.everywhere(words);
        if (hits.isEmpty() || none(found, hits, words)) return found;
        List<Hit<Piece>> all = new ArrayList<>();
        for (Hit<Piece> piece : found) {
            if (!all.isEmpty() && piece.first() <= all.getLast().last()) continue;
            Hit<Piece> title = piece.value().type() == Piece.Type.ADJECTIVE ? title(piece, hits, words) : null;
            while (title != null && !all.isEmpty() && all.getLast().last() >= title.first()) all.removeLast();
            all.add(title == null ? piece : title);
        }
        return all;
    }

    /** Most texts have words that such a title may end with, and no such title. */
    private boolean none(List<Hit<Piece>> found, List<Lexicon.Hit<Rest>> hits, Analysed words) {
        for (Hit<Piece> piece : found) if (piece.value().type() == Piece.Type.ADJECTIVE && title(piece, hits, words) != null) return false;
        return true;
    }

    private @Nullable Hit<Piece> title(Hit<Piece> adjective, List<Lexicon.Hit<Rest>> hits, Analysed words) {
        for (Lexicon.Hit<Rest> hit : Lexicon.from(hits, adjective.last() + 1)) {
            if (hit.first() > adjective.last() + 1) return null;
            int first = adjective.first() - hit.value().head().split(" ").length;
            if (first < 0 || !words(words.tokens(), first, adjective.first() - 1).equals(hit.value().head())) continue;
            return new Hit<>(first, hit.last(), new Piece(hit.value().type(), hit.value().id(), adjective.value().of(), world), hit.origin(), words.features(first));
        }
        return null;
    }

    private static String words(Tokens tokens, int first, int last) {
        StringBuilder joined = new StringBuilder();
        for (int t = first; t <= last; t++) joined.append(t == first ? "" : " ").append(tokens.form(t));
        return joined.toString();
    }
}
