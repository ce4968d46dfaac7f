package daman.clauses;

import daman.measures.Amount;
import daman.measures.Measured;
import daman.measures.Values;
import daman.names.Actor;
import daman.names.Actors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose crowns: a unit that several states use ({@code SEK|NOK|DKK|CZK} in {@code currencies.tsv}) is that of the state the text names nearest, before the
 * sum first, then behind it. The first two letters of an ISO 4217 code are the state's of ISO 3166. Without such a state the one marked by {@code =}
 * is meant ({@code CAD|USD=}); where none is, the sum is left out.
 */
public final class LocalMoney {
    private static final String OR = "|";
    private static final String USUAL = "=";

    private final Actor[] actors;
    private final Layout layout;
    private final Map<String, Integer> lastNamed = new HashMap<>();
    private int passed;

    private LocalMoney(Actor[] actors, Layout layout) {
        this.actors = actors;
        this.layout = layout;
    }

    /** The values, which are in order, with each sum in one currency; most texts need no look at them. */
    public static Values settled(Values values, Actors actors, Layout layout, int size) {
        if (!values.shared()) return values;
        LocalMoney local = new LocalMoney(actors.all(), layout);
        List<Measured> settled = new ArrayList<>(values.all().length);
        for (Measured value : values.all()) {
            Measured one = value instanceof Measured.Money money && money.amount().shared() ? local.settle(money) : value;
            if (one != null) settled.add(one);
        }
        return Values.of(settled.toArray(new Measured[0]), size);
    }

    private Measured.@Nullable Money settle(Measured.Money money) {
        while (passed < actors.length && actors[passed].first() < money.first()) lastNamed.put(actors[passed].principal(), passed++);
        String shared = money.amount().currency();
        String code = currency(List.of(shared.replace(USUAL, "").split("\\|")), layout.sentenceAt(money.first()));
        if (code == null && shared.endsWith(USUAL)) code = shared.substring(shared.lastIndexOf(OR) + 1, shared.length() - 1);
        if (code == null) return null;
        Amount sum = money.amount();
        return new Measured.Money(money.first(), money.last(), new Amount(sum.value(), code, sum.bound(), sum.per(), sum.high()), money.converted(), money.origin() + " rule:currency-of-the-state-named");
    }

    private @Nullable String currency(List<String> codes, int sentence) {
        String before = null;
        int last = -1;
        for (String code : codes) {
            int named = lastNamed.getOrDefault(land(code), -1);
            if (named > last) {
                last = named;
                before = code;
            }
        }
        if (before != null && layout.sentenceAt(actors[last].first()) == sentence) return before;
        for (int a = passed; a < actors.length && layout.sentenceAt(actors[a].first()) == sentence; a++) {
            for (String code : codes) if (land(code).equals(actors[a].principal())) return code;
        }
        return before;
    }

    private static String land(String code) { return code.substring(0, 2); }
}
