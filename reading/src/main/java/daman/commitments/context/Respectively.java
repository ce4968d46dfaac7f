package daman.commitments.context;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.measures.Amount;
import daman.measures.Measured;
import daman.things.Thing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lists that give each his own: "Sweden and Finland will send 12 and 18 howitzers", "1 et 3 milliards", "12 مدفعا و18 على التوالي". */
public final class Respectively {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Passage passage;
    private final Listed signs;

    public Respectively(Passage passage) {
        this.passage = passage;
        this.signs = passage.language().listed("respectively");
    }

    /** Does a word such as "respectively" stand in a range of tokens? */
    public boolean said(int first, int last) {
        for (int t = first; t <= last; t++) if (signs.at(passage.words(), t)) return true;
        return false;
    }

    /** The thing once for each number that is joined to its own, in the order of the text; the thing alone where none is. */
    public List<Thing> each(Thing thing, int sentence) {
        List<Measured> counted = new ArrayList<>();
        for (Measured value : passage.measuredIn(thing.first(), thing.last())) if (value instanceof Measured.Number || value instanceof Measured.Money) counted.add(value);
        if (counted.isEmpty() || !thing.counted()) return List.of(thing);
        Measured last = counted.getFirst();
        List<Thing> all = new ArrayList<>(List.of(thing));
        List<Measured> before = passage.measuredIn(sentence, last.first() - 1);
        for (int n = before.size() - 1; n >= 0 && before.get(n) instanceof Measured.Number number && number.high() == null && joined(number.last(), last.first()); n--) {
            all.addFirst(with(thing, number.value()));
            last = number;
        }
        return all;
    }

    private static Thing with(Thing thing, BigDecimal number) {
        Amount sum = thing.amount();
        if (sum == null) return new Thing(thing.first(), thing.last(), thing.core(), thing.measure(), thing.item(), number, null, null, thing.origin());
        return thing.with(new Amount(scaled(number, sum.value()), sum.currency(), sum.bound(), sum.per(), null));
    }

    /** "1 and 3 billion": the word for thousands, millions or billions is said once. */
    private static BigDecimal scaled(BigDecimal number, BigDecimal beside) {
        if (number.compareTo(THOUSAND) >= 0) return number;
        BigDecimal scale = BigDecimal.ONE;
        while (beside.compareTo(scale.multiply(THOUSAND)) >= 0) scale = scale.multiply(THOUSAND);
        return number.multiply(scale);
    }

    /** Only "and" or a comma stands between the end of one and the beginning of another. */
    public boolean joined(int last, int first) {
        boolean joined = passage.words().may(first, Feature.AND);
        for (int t = last + 1; t < first; t++) {
            boolean joint = passage.particles().is(t, Role.AND) || passage.tokens().sign(t) && Marks.comma(passage.tokens().firstChar(t)) || passage.words().may(t, Feature.AND) && !passage.words().may(t, Feature.NOUN);
            if (!joint) return false;
            joined = true;
        }
        return joined;
    }
}
