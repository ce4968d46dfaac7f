package daman.measures;

import daman.languages.Analysed;
import daman.languages.KnowledgeException;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names, signs and codes of currencies ({@code currencies.tsv}) beside a number of one text. */
final class Currencies {
    /** @param place {@code before}, {@code after} or {@code both} sides of the number */
    record Currency(String code, String place) {}

    record Hit(int first, int last, String code, String origin) {}

    private final Scan scan;
    private final Lexicon<Currency> lexicon;

    Currencies(Scan scan, Lexicon<Currency> lexicon) {
        this.scan = scan;
        this.lexicon = lexicon;
    }

    static Lexicon<Currency> lexicon(Language language) {
        Lexicon<Currency> lexicon = new Lexicon<>(language);
        for (Table.Row row : language.table("currencies").expect("words", "currency", "place").rows()) {
            String place = row.get("place");
            if (!List.of("before", "after", "both", "scaled").contains(place)) {
                throw new KnowledgeException(row.origin() + ": place is before, after, both or scaled, not '" + place + "'");
            }
            Currency currency = new Currency(row.get("currency"), place);
            for (String words : row.forms("words")) lexicon.add(words, currency, row.origin());
        }
        return lexicon;
    }

    /** The currency that ends right before a token: € in €5, US$ in US$ 5. */
    @Nullable Hit before(int token) {
        for (int first = Math.max(0, token - 3); first < token; first++) {
            if (!scan.sameLine(first, token - 1) || token < scan.size() && !scan.sameLine(token - 1, token)) continue;
            for (Lexicon.Hit<Currency> hit : all(first)) {
                if (scan.is(first, Kind.ARTICLE) && !scan.glued(hit.last())) continue;         // a $95 billion bill
                boolean fits = hit.last() == token - 1 && (hit.value().place.equals("before") || hit.value().place.equals("both"));
                if (fits && !(first > 0 && scan.glued(first) && scan.tokens.word(first) && scan.number(first - 1))) {
                    return new Hit(first, hit.last(), hit.value().code, hit.origin());
                }
            }
        }
        return null;
    }

    int startBefore(int token) {
        Hit hit = before(token);
        return hit == null ? token : hit.first;
    }

    /** The currency that starts at a token or after "of": millions d'euros. */
    @Nullable Hit after(int token, boolean scaled) {
        Hit direct = starting(token, scaled);
        if (direct != null) return direct;
        Signs.Hit of = scan.at(token, Kind.OF);
        return of == null ? null : starting(of.last() + 1, scaled);
    }

    private @Nullable Hit starting(int token, boolean scaled) {
        if (token >= scan.size() || token == 0 || !scan.sameLine(token - 1, token)) return null;
        for (Lexicon.Hit<Currency> hit : all(token)) {
            boolean fits = switch (hit.value().place) {
                case "after", "both" -> true;
                case "scaled" -> scaled;
                default -> false;
            };
            if (fits && !signOfNext(hit)) return new Hit(token, hit.last(), hit.value().code, hit.origin());
        }
        return null;
    }

    /** In "100 €50" the sign belongs to the next number. */
    private boolean signOfNext(Lexicon.Hit<Currency> hit) {
        return scan.tokens.sign(hit.last()) && scan.number(hit.last() + 1) && scan.glued(hit.last() + 1) && !scan.glued(hit.first());
    }

    private List<Lexicon.Hit<Currency>> all(int token) {
        Analysed words = scan.words;
        List<Lexicon.Hit<Currency>> found = new ArrayList<>(1);
        lexicon.longest(words, token, found::add);
        return found;
    }
}
