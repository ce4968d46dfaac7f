package daman.guarantees.tables;

import daman.claims.Claim;
import daman.linking.Promise;
import daman.measures.Amount;
import daman.things.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words by which the promises are found that a claim may speak of: recipient and provider with measure, sum, item or
 * number. A look-up by a few of them, near in time, costs the same in a small ledger and in a large one.
 */
final class Hints {
    /** Sums that differ by rounding have the same step or neighbouring ones. */
    private static final double STEP = Math.log(1.07);
    private static final String ANYBODY = "*";
    /** A sum, whoever gives it. */
    private static final String ANYBODYS = " * sum ";

    private Hints() {}

    /** Under which a claim's promise is kept. */
    static Set<String> of(Claim claim) { return of(new Promise(null, List.of(claim)), 0); }

    /** Under which a strand looks. */
    static Set<String> sought(Promise strand) { return of(strand, 1); }

    /** Whether many promises share it: those of one giver and kind, or of one sum, whoever gives it. */
    static boolean isBroad(String hint) { return hint.chars().filter(point -> point == ' ').count() == 2 || hint.contains(ANYBODYS); }

    private static Set<String> of(Promise strand, int around) {
        Set<String> hints = new LinkedHashSet<>();
        Set<String> providers = new LinkedHashSet<>();
        strand.providers().forEach(providers::addAll);
        for (String recipient : strand.recipients().isEmpty() ? Set.of("") : strand.recipients()) {
            for (Amount sum : strand.sums()) for (int step = -around; step <= around; step++) hints.add(recipient + ANYBODYS + sum.currency() + " " + (step(sum.value()) + step));
            for (String provider : providers.isEmpty() ? Set.of(ANYBODY) : providers) {
                String who = recipient + " " + provider + " " + strand.measure().id();
                hints.add(who);
                strand.items().forEach(item -> hints.add(who + " " + item));
                for (Amount sum : strand.sums()) for (int step = -around; step <= around; step++) hints.add(recipient + " " + provider + " sum " + sum.currency() + " " + (step(sum.value()) + step));
                strand.quantities().forEach(number -> hints.add(who + " " + number.toPlainString()));
            }
            if (isJoint(strand.measure())) hints.add(recipient + " " + strand.measure().id());
        }
        return hints;
    }

    private static long step(BigDecimal value) { return value.signum() <= 0 ? 0 : Math.round(Math.log(value.doubleValue()) / STEP); }

    /** Kinds that groups of states promise together, told now by the group's name and now by its members'. */
    private static boolean isJoint(Measure measure) { return measure == Measure.FORCES || measure == Measure.GUARANTEE || measure == Measure.INTELLIGENCE; }
}
