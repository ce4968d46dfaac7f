package daman.measures;

import daman.languages.KnowledgeException;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names, signs and codes of currencies ({@code currencies.tsv}) beside a number of one text. */
final class Currencies {
    /**
     * @param place {@code before}, {@code after} or {@code both} sides of the number; {@code scaled}: after "million" only;
     *              {@code local}: says whose dollars the bare sign means in the whole text
     * @param times what the number is multiplied by: 0.01 for cents, a million for MEUR
     */
    record Currency(String code, String place, BigDecimal times) {}

    record Hit(int first, int last, String code, BigDecimal times, String place, String origin) {}

    private final Scan scan;
    private final List<Lexicon.Hit<Currency>> all;
    private final BitSet begin = new BitSet();
    private final BitSet end = new BitSet();
    private final @Nullable String local;

    Currencies(Scan scan, Lexicon<Currency> lexicon) {
        this.scan = scan;
        this.all = lexicon.everywhere(scan.words);
        for (Lexicon.Hit<Currency> hit : all) {
            begin.set(hit.first());
            end.set(hit.last());
        }
        this.local = local();
    }

    /** Whose dollars a bare $ means, where some sum gives it away: 3,02 G$ is written in Canada. */
    private @Nullable String local() {
        for (Lexicon.Hit<Currency> hit : all) {
            boolean sign = hit.last() == hit.first() + 1 && scan.glued(hit.last()) && scan.tokens.sign(hit.last()) && scan.tokens.word(hit.first());
            if (sign && hit.value().place.equals("local")) return hit.value().code;
        }
        return null;
    }

    private Hit hit(int first, Lexicon.Hit<Currency> hit) {
        boolean bare = local != null && scan.tokens.is(hit.last(), "$") && hit.last() == first;
        return new Hit(first, hit.last(), bare ? local : hit.value().code, hit.value().times, hit.value().place, hit.origin());
    }

    static Lexicon<Currency> lexicon(Language language) {
        Lexicon<Currency> lexicon = new Lexicon<>(language);
        for (Table.Row row : language.table("currencies").expect("words", "currency", "place", "times").rows()) {
            String place = row.get("place");
            if (!List.of("before", "after", "both", "scaled", "local").contains(place)) {
                throw new KnowledgeException(row.origin() + ": place is before, after, both, scaled or local, not '" + place + "'");
            }
            Currency currency = new Currency(row.get("currency"), place, row.get("times").isEmpty() ? BigDecimal.ONE : new BigDecimal(row.get("times")));
            for (String words : row.forms("words")) lexicon.add(words, currency, row.origin());
        }
        return lexicon;
    }

    /** The currency that ends right before a token: € in €5, US$ in US$ 5. */
    @Nullable Hit before(int token) {
        if (token <= 0 || !end.get(token - 1)) return null;
        for (int first = Math.max(0, token - 4); first < token; first++) {
            if (!scan.sameLine(first, token - 1) || token < scan.size() && !scan.sameLine(token - 1, token)) continue;
            for (Lexicon.Hit<Currency> hit : all(first)) {
                if (scan.is(first, Kind.ARTICLE, Kind.ENDING) && !scan.glued(hit.last())) continue;         // a $95 billion bill
                boolean fits = hit.last() == token - 1 && (hit.value().place.equals("before") || hit.value().place.equals("both"));
                if (fits && !(first > 0 && scan.glued(first) && scan.tokens.word(first) && scan.number(first - 1))) {
                    return hit(first, hit);
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
            if (fits && !signOfNext(hit)) return hit(token, hit);
        }
        return null;
    }

    /** In "100 €50" the sign belongs to the next number. */
    private boolean signOfNext(Lexicon.Hit<Currency> hit) {
        int next = hit.last() + 1;
        return scan.number(next) && !scan.glued(hit.first()) && scan.glued(next);
    }

    /** All that start at a token. */
    private List<Lexicon.Hit<Currency>> all(int token) { return begin.get(token) ? Lexicon.from(all, token) : List.of(); }
}
