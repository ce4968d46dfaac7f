package daman.findings;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two totals of the same thing: "four have been promised in all … three more will bring the total to six". A second total holds if it
 * is the first, or the first with what comes on top.
 */
final class Totals {
    /** Words between a bare number and "in all". */
    private static final int NEAR = 5;

    private final Passage passage;
    private final Items items;

    Totals(Passage passage, Items items) {
        this.passage = passage;
        this.items = items;
    }

    /** @param more what the same sentence adds, zero where nothing */
    private record Total(Measured.Number number, BigDecimal value, BigDecimal more) {}

    void find(List<Finding> found) {
        if (!passage.particles().anywhere(Role.TOTAL)) return;
        Total before = null;
        int told = -1;
        List<Sentence> sentences = passage.layout().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            Total total = sentence.body() ? total(sentence) : null;
            if (total == null) continue;
            if (before != null && contradicts(before, total) && items.one(told, s)) {
                found.add(Finding.of(passage, sentence.first(), total.number().last(), Finding.Kind.FIGURES,
                        "The total is said to be " + before.value().toPlainString() + " and here " + total.value().toPlainString() + ".", "rule:two-totals"));
            }
            before = total;
            told = s;
        }
    }

    private static boolean contradicts(Total before, Total total) {
        return total.more().signum() > 0 && total.value().compareTo(before.value()) != 0 && total.value().compareTo(before.value().add(total.more())) != 0;
    }

    /** The only total of a sentence: a bare number beside a word that says so. */
    private @Nullable Total total(Sentence sentence) {
        Measured.Number found = null;
        BigDecimal more = BigDecimal.ZERO;
        for (Measured value : passage.measuredIn(sentence.first(), sentence.last())) {
            if (!(value instanceof Measured.Number number)) continue;
            if (number.bound() != null || number.high() != null || !bare(number.last() + 1)) return null;
            if (passage.particles().is(number.last() + 1, Role.AGAIN)) {
                more = more.add(number.value());
            } else if (beside(number)) {
                if (found != null) return null;
                found = number;
            }
        }
        return found == null ? null : new Total(found, found.value(), more);
    }

    private boolean beside(Measured.Number number) {
        for (int t = Math.max(0, number.first() - NEAR - 2); t < number.first(); t++) {
            if (passage.particles().is(t, Role.TOTAL) && passage.particles().end(t) >= number.first() - 2) return true;
        }
        return passage.particles().find(number.last() + 1, number.last() + NEAR, Role.TOTAL) >= 0 && passage.partings(number.last(), Math.min(passage.words().size() - 1, number.last() + NEAR)) <= 1;
    }

    private boolean bare(int next) {
        if (next >= passage.words().size() || !passage.tokens().word(next) || passage.particles().is(next, Role.AGAIN) || passage.particles().is(next, Role.PREP)) return true;
        return passage.words().known(next) && (passage.words().may(next, Feature.VERB) || !passage.words().may(next, Feature.NOUN));
    }
}
