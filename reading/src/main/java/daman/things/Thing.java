package daman.things;

import daman.measures.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is given, in tokens: a noun of {@code things.tsv}, an item of the catalogue, or a sum that stands alone.
 *
 * @param first  with its number or sum
 * @param core   first token of the noun
 * @param item   English name, null when nothing particular is named
 */
public record Thing(int first, int last, int core, Measure measure, @Nullable String item, @Nullable BigDecimal quantity, @Nullable BigDecimal high,
             @Nullable Amount amount, String origin) {

    /** Ends the origin of a thing that only stands for the one named before. */
    static final String MEANT = " rule:stands-for-the-thing-before";

    /** Ends the origin of a sum together with what it buys. */
    static final String BOUGHT = " rule:what-it-buys";

    /** A sum and what it buys: words of buying between the two are no acts of their own. */
    public boolean buys() { return origin.endsWith(BOUGHT); }

    /** "The rest", "the first of them": it names nothing of its own. */
    public boolean standsForAnother() { return origin.endsWith(MEANT); }

    /** The same thing as another kind of support: soldiers who are trained. */
    public Thing as(Measure other) { return new Thing(first, last, core, other, item, quantity, high, amount, origin); }

    /** The same thing with a sum that the sentence tells apart from it: "the package was worth $400 million". */
    public Thing with(Amount sum) { return new Thing(first, last, core, measure, item, quantity, high, sum, origin); }

    /** This sum, for what another is for. */
    Thing of(Thing whole) { return new Thing(first, last, core, whole.measure, item == null ? whole.item : item, quantity, high, amount, origin); }

    /** Weapons and what defends against them. */
    public boolean hardware() { return measure.hardware(); }

    /** Things in the order of the text, and one more in its place. */
    public static List<Thing> among(List<Thing> things, Thing other) {
        int place = things.size();
        while (place > 0 && things.get(place - 1).first() > other.first()) place--;
        List<Thing> all = new ArrayList<>(things);
        all.add(place, other);
        return all;
    }

    /** A sum with no noun that says what it is for. */
    public boolean sumAlone() { return amount != null && !origin.contains("things.tsv") && !origin.contains("items.tsv"); }

    /** It has a number or a sum of its own. */
    public boolean counted() { return quantity != null || amount != null; }
}
