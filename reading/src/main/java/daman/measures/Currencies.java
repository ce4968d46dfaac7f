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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final long WITHIN_NUMBERS = Kind.bits(Kind.ARTICLE, Kind.ENDING);

    private final Scan scan;
    private final List<Lexicon.Hit<Currency>> all;
    private final BitSet begin;
    private final BitSet end;
    private final Map<String, String> dollars;
    private final @Nullable String local;
    /** Where {@link #before} was asked last, and what it said: several rules ask it of the same number. */
    private int asked = -1;
    private @Nullable Hit answer;

    /** @param home the state whose readers the text is written for, null when not known: where it has dollars of its own, a bare sign means them */
    Currencies(Scan scan, Lexicon<Currency> lexicon, Map<String, String> dollars, @Nullable String home) {
        this.scan = scan;
        this.dollars = dollars;
        this.all = lexicon.everywhere(scan.words);
        int size = all.isEmpty() ? 0 : scan.size();
        this.begin = new BitSet(size);
        this.end = new BitSet(size);
        for (Lexicon.Hit<Currency> hit : all) {
            begin.set(hit.first());
            end.set(hit.last());
        }
        String shown = local();
        this.local = shown != null ? shown : home == null ? null : ofHome(home);
    }

    /** The dollars of the state, which the text doesn't set apart by a sign of their own: who writes C$ means others by a bare $. */
    private @Nullable String ofHome(String state) {
        boolean apart = all.stream().anyMatch(hit -> scan.tokens.is(hit.last(), "$") && hit.value().code.startsWith(state));
        return apart ? null : dollars.get(state);
    }

    /** Whose dollars a bare $ means, where some sum gives it away: 3,02 G$ is written in Canada; or the text says so: "all figures in Canadian dollars". */
    private @Nullable String local() {
        for (Lexicon.Hit<Currency> hit : all) {
            boolean said = hit.last() > hit.first() && dollars.containsValue(hit.value().code) && scan.is(hit.first() - 1, Kind.IN) && scan.tokens.word(hit.last());
            if (said) return hit.value().code;
            boolean sign = hit.last() == hit.first() + 1 && scan.glued(hit.last()) && scan.tokens.sign(hit.last()) && scan.tokens.word(hit.first());
            if (sign && hit.value().place.equals("local")) return hit.value().code;
        }
        return null;
    }

    private Hit hit(int first, Lexicon.Hit<Currency> hit) {
        boolean bare = local != null && hit.first() == hit.last() && hit.last() == first && (scan.tokens.is(first, "$") || hit.value().place.equals("after") && dollars.get("US") != null && dollars.get("US").equals(hit.value().code));
        return new Hit(first, hit.last(), bare ? local : hit.value().code, hit.value().times, hit.value().place, hit.origin());
    }

    /** The codes by the states (ISO 3166) whose money has a dollar sign of its own: C$, A$. */
    static Map<String, String> dollars(Language language) {
        Map<String, String> codes = new HashMap<>();
        for (Table.Row row : language.table("currencies").rows()) {
            String code = row.get("currency");
            if (code.length() == 3 && row.forms("words").stream().anyMatch(words -> words.endsWith("$"))) codes.putIfAbsent(code.substring(0, 2), code);
        }
        return codes;
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
        if (token != asked) {
            answer = endingBefore(token);
            asked = token;
        }
        return answer;
    }

    private @Nullable Hit endingBefore(int token) {
        for (int first = Math.max(0, token - 4); first < token; first++) {
            if (!scan.sameLine(first, token - 1) || token < scan.size() && !scan.sameLine(token - 1, token)) continue;
            for (Lexicon.Hit<Currency> hit : all(first)) {
                if (scan.is(first, WITHIN_NUMBERS) && !scan.glued(hit.last())) continue;         // a $95 billion bill
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
        Signs.Hit of = all.isEmpty() ? null : scan.at(token, Kind.OF);
        return of == null ? null : starting(of.last() + 1, scaled);
    }

    private @Nullable Hit starting(int token, boolean scaled) {
        if (!begin.get(token) || token == 0 || !scan.sameLine(token - 1, token)) return null;
        for (Lexicon.Hit<Currency> hit : Lexicon.from(all, token)) {
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
