package daman.second;

import daman.claims.Mark;
import daman.commitments.Commitment;
import daman.reading.Reading;
import daman.text.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two readers make of one report: the first one's reading, with what the second one says otherwise. A commitment is the same where the guide says that it matches: half of the shorter evidence shared, the same measure, and
 * somebody who gives in common.
 *
 * @param reading   the first one's, and the commitments that the second one alone has; where they differ the rules say so, for reviewers
 * @param same      commitments that both read alike
 * @param otherwise that both have, with other fields
 * @param firstOnly that the second one doesn't have
 * @param secondOnly that the first one doesn't have
 */
record Comparison(Reading reading, int same, int otherwise, int firstOnly, int secondOnly) {
    static Comparison of(Reading first, Reading second) {
        List<Commitment> left = new ArrayList<>(second.commitments()), all = new ArrayList<>();
        int same = 0, otherwise = 0, firstOnly = 0;
        for (Commitment one : first.commitments()) {
            Commitment other = left.stream().filter(each -> matches(one, each)).max((a, b) -> Double.compare(overlap(one, a), overlap(one, b))).orElse(null);
            if (other == null) {
                firstOnly++;
                all.add(marked(one, Mark.OF_SECOND + " has nothing here"));
                continue;
            }
            left.remove(other);
            String differs = differs(one, other);
            if (differs.isEmpty()) same++;
            else otherwise++;
            all.add(differs.isEmpty() ? one : marked(one, Mark.OF_SECOND + " has " + differs));
        }
        for (Commitment one : left) all.add(marked(one, Mark.OF_SECOND + " alone"));
        Reading reading = new Reading(first.report(), first.language(), first.title(), first.statements(), Collections.unmodifiableList(all), first.contacts(), first.attacks(), first.findings(), first.mentions());
        return new Comparison(reading, same, otherwise, firstOnly, left.size());
    }

    private static boolean matches(Commitment one, Commitment other) {
        boolean givers = one.providers().isEmpty() && other.providers().isEmpty() || !Collections.disjoint(one.providers(), other.providers());
        return givers && one.measure() == other.measure() && overlap(one, other) >= 0.5;
    }

    private static double overlap(Commitment one, Commitment other) {
        Evidence a = one.evidence(), b = other.evidence();
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return Math.max(0, shared) / (double) Math.max(1, Math.min(a.end() - a.start(), b.end() - b.start()));
    }

    /** What the second one says in the fields in which they differ; empty where they don't. Who says it and when are left out: readers differ in them without a reviewer being needed. */
    private static String differs(Commitment one, Commitment other) {
        return Stream.of(field("stage", one.stage().id(), other.stage().id()), field("amount", sum(one), sum(other)), field("quantity", number(one.quantity()), number(other.quantity())),
            field("recipient", one.recipient(), other.recipient()), field("condition", one.condition() == null ? null : one.condition().id(), other.condition() == null ? null : other.condition().id()))
            .filter(text -> !text.isEmpty()).reduce((a, b) -> a + ", " + b).orElse("");
    }

    private static String field(String name, @Nullable String one, @Nullable String other) { return Objects.equals(one, other) ? "" : name + " " + (other == null ? "open" : other); }

    private static @Nullable String sum(Commitment one) { return one.amount() == null ? null : one.amount().value().stripTrailingZeros().toPlainString() + " " + one.amount().currency(); }

    private static @Nullable String number(@Nullable BigDecimal number) { return number == null ? null : number.stripTrailingZeros().toPlainString(); }

    private static Commitment marked(Commitment one, String mark) {
        return new Commitment(one.evidence(), one.providers(), one.providerCount(), one.recipient(), one.measure(), one.item(), one.quantity(), one.quantityHigh(), one.amount(), one.stage(), one.attribution(), one.condition(), one.date(), one.by(), one.duration(),
            Stream.concat(one.rules().stream(), Stream.of(mark)).toList());
    }
}
