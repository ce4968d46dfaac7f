package daman.clauses;

import daman.measures.Amount;
import daman.measures.Measured;
import daman.names.Actor;
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
    /** Letters of one currency's code. */
    private static final int CODE = 3;
    private static final String USUAL = "=";

    private final List<Actor> actors;
    private final Layout layout;
    private final Map<String, Integer> lastNamed = new HashMap<>();
    private int passed;

    private LocalMoney(List<Actor> actors, Layout layout) {
        this.actors = actors;
        this.layout = layout;
    }

    /** The values, which are in order, with each sum in one currency. */
    public static List<Measured> settled(List<Measured> measured, List<Actor> actors, Layout layout) {
        boolean any = false;
        for (Measured value : measured) any |= open(value);
        if (!any) return measured;
        LocalMoney local = new LocalMoney(actors, layout);
        List<Measured> settled = new ArrayList<>(measured.size());
        for (Measured value : measured) {
            Measured one = value instanceof Measured.Money money && open(money) ? local.settle(money) : value;
            if (one != null) settled.add(one);
        }
        return settled;
    }

    private static boolean open(Measured value) { return value instanceof Measured.Money money && money.amount().currency().length() > CODE && money.amount().currency().contains(OR); }

    private Measured.@Nullable Money settle(Measured.Money money) {
        while (passed < actors.size() && actors.get(passed).first() < money.first()) lastNamed.put(actors.get(passed).principal(), passed++);
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
        if (before != null && layout.sentenceAt(actors.get(last).first()) == sentence) return before;
        for (int a = passed; a < actors.size() && layout.sentenceAt(actors.get(a).first()) == sentence; a++) {
            for (String code : codes) if (land(code).equals(actors.get(a).principal())) return code;
        }
        return before;
    }

    private static String land(String code) { return code.substring(0, 2); }
}
