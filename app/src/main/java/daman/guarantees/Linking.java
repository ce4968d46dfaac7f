package daman.guarantees;

import daman.commitments.Commitment;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which earlier promise a claim speaks of (LINKS.md). Pure. Recipient, measure and providers must agree, nothing that both
 * name may contradict, and one {@link Sign} must speak for it: without a sign a claim is a promise of its own.
 */
final class Linking {
    /** Two claims that say nothing but "troops" are of one promise only when they are of one season. */
    private static final long SEASON_DAYS = 300;
    /** As long as a piece of news is told again. */
    private static final long NEWS_DAYS = 10;
    /** Reports round: 2 and 2.1 billion can be one sum. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.06");

    private Linking() {}

    /** What speaks for two claims being one promise, the strongest first. Its name goes into the link's entry. */
    enum Sign {
        SAME_SUM("same sum"), SAME_THING_AND_NUMBER("same thing and number"), SAME_THING("same thing"), SAME_KIND("same kind of promise, same providers"), SAME_DAYS("no detail, same providers, same days");

        final String rule;

        Sign(String rule) {
            this.rule = rule;
        }
    }

    record Link(String guarantee, Sign sign) {}

    static Optional<Link> link(Claim claim, Collection<Claim> earlier) {
        return earlier.stream().flatMap(other -> sign(claim, other).map(sign -> new Candidate(other, sign)).stream())
            .min(Comparator.comparing(Candidate::sign).thenComparing(candidate -> days(claim, candidate.claim)).thenComparing(candidate -> candidate.claim.id()))
            .map(best -> new Link(best.claim.guarantee(), best.sign));
    }

    private record Candidate(Claim claim, Sign sign) {}

    static Optional<Sign> sign(Claim a, Claim b) {
        Commitment one = a.commitment();
        Commitment two = b.commitment();
        boolean comparable = one.measure() == two.measure() && recipientsAgree(one, two) && !contradict(one, two);
        if (!comparable) return Optional.empty();
        boolean shared = providersAgree(one, two);
        if (sameSum(one, two) && (shared || isOpen(one, two))) return Optional.of(Sign.SAME_SUM);
        if (!shared) return Optional.empty();
        if (sameThing(one, two)) return Optional.of(sameNumber(one, two) ? Sign.SAME_THING_AND_NUMBER : Sign.SAME_THING);
        if (isSingular(one) && !isDetailed(one, two) && days(a, b) <= SEASON_DAYS) return Optional.of(Sign.SAME_KIND);
        return isVague(one) && isVague(two) && days(a, b) <= NEWS_DAYS ? Optional.of(Sign.SAME_DAYS) : Optional.empty();
    }

    private static boolean recipientsAgree(Commitment a, Commitment b) {
        return a.recipient() == null || b.recipient() == null || a.recipient().equals(b.recipient());
    }

    /** At least half of all that are named; none on both sides agrees too. */
    private static boolean providersAgree(Commitment a, Commitment b) {
        if (a.providers().isEmpty() && b.providers().isEmpty()) return true;
        Set<String> shared = new HashSet<>(a.providers());
        shared.retainAll(b.providers());
        Set<String> all = new HashSet<>(a.providers());
        all.addAll(b.providers());
        return shared.size() * 2 >= all.size();
    }

    private static boolean isOpen(Commitment a, Commitment b) { return a.providers().isEmpty() || b.providers().isEmpty(); }

    private static boolean contradict(Commitment a, Commitment b) {
        boolean things = a.item() != null && b.item() != null && !Things.same(a.item(), b.item());
        boolean sums = a.amount() != null && b.amount() != null && !sameSum(a, b);
        return things || sums;
    }

    private static boolean sameSum(Commitment a, Commitment b) {
        Amount one = a.amount();
        Amount two = b.amount();
        if (one == null || two == null || !one.currency().equals(two.currency()) || one.per() != two.per()) return false;
        Range first = Sum.range(one);
        Range second = Sum.range(two);
        BigDecimal slack = first.high().max(second.high()).multiply(ROUNDING);
        return first.low().subtract(slack).compareTo(second.high()) <= 0 && second.low().subtract(slack).compareTo(first.high()) <= 0;
    }

    private static boolean sameThing(Commitment a, Commitment b) { return a.item() != null && b.item() != null && Things.same(a.item(), b.item()); }

    private static boolean sameNumber(Commitment a, Commitment b) {
        return a.quantity() != null && b.quantity() != null && a.quantity().compareTo(b.quantity()) == 0;
    }

    /** Kinds of which a provider gives one at a time: there is one agreement, one force, one answer on membership. */
    private static boolean isSingular(Commitment a) {
        return switch (a.measure()) {
            case AGREEMENT, FORCES, INTELLIGENCE, MEMBERSHIP, GUARANTEE -> true;
            case AIR_DEFENCE, ARMS, FINANCING, TRAINING, INDUSTRY -> false;
        };
    }

    /** Nothing but who and what kind: "military aid". */
    private static boolean isVague(Commitment a) { return a.item() == null && a.amount() == null && a.quantity() == null && !a.providers().isEmpty(); }

    private static boolean isDetailed(Commitment a, Commitment b) { return a.amount() != null && b.amount() != null; }

    private static long days(Claim a, Claim b) { return Math.abs(ChronoUnit.DAYS.between(a.day(), b.day())); }
}
