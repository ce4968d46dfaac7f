package daman.deciding;

import daman.claims.Claim;
import daman.claims.Range;
import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What can't all be true of a promise at one time. A value told again weeks later is a revision and none; so is what a
 * report itself tells as having changed.
 */
final class Contradictions {
    /** Days within which reports speak of the same state of things. */
    private static final long SAME_TIME = 3;

    private Contradictions() {}

    /** @param claims by their days */
    static List<Contradiction> of(List<Claim> claims) {
        List<Contradiction> found = new ArrayList<>();
        values("amount", claims, Contradictions::amountsDiffer, claim -> amount(claim.commitment())).ifPresent(found::add);
        values("quantity", claims, Contradictions::quantitiesDiffer, claim -> quantity(claim.commitment())).ifPresent(found::add);
        values("providers", claims, Contradictions::refusesWhatIsGiven, claim -> String.join("+", claim.commitment().providers()) + " " + claim.commitment().stage().id()).ifPresent(found::add);
        return List.copyOf(found);
    }

    private static Optional<Contradiction> values(String field, List<Claim> claims, BiPredicate<Commitment, Commitment> differ, Function<Claim, String> shown) {
        Set<String> values = new TreeSet<>();
        int from = 0;
        for (int at = 0; at < claims.size(); at++) {
            Claim one = claims.get(at);
            while (ChronoUnit.DAYS.between(claims.get(from).day(), one.day()) > SAME_TIME) from++;
            for (Claim two : claims.subList(from, at))
                if (isSameTime(one, two) && (differ.test(one.commitment(), two.commitment()) || differ.test(two.commitment(), one.commitment()))) {
                    values.add(shown.apply(one));
                    values.add(shown.apply(two));
                }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Contradiction(field, List.copyOf(values)));
    }

    /** Of different reports about the same days, or of different sources that one report sets beside each other. */
    private static boolean isSameTime(Claim one, Claim two) {
        if (one.report().id().equals(two.report().id())) return one.commitment().attribution() != two.commitment().attribution() && one.day().equals(two.day());
        return Math.abs(ChronoUnit.DAYS.between(one.day(), two.day())) <= SAME_TIME
            && Math.abs(ChronoUnit.DAYS.between(one.report().day(), two.report().day())) <= SAME_TIME;
    }

    private static boolean amountsDiffer(Commitment one, Commitment two) {
        Amount a = one.amount();
        Amount b = two.amount();
        if (a == null || b == null || a.bound() != null || b.bound() != null) return false;
        return a.currency().equals(b.currency()) && a.per() == b.per() && isApart(Range.of(a), Range.of(b));
    }

    /** What is delivered or under way grows from day to day. */
    private static boolean quantitiesDiffer(Commitment one, Commitment two) {
        if (one.quantity() == null || two.quantity() == null || one.stage() != two.stage() || one.stage() == Stage.DELIVERED || one.stage() == Stage.ALLOCATED) return false;
        boolean sameThing = one.item() == null ? two.item() == null : one.item().equals(two.item());
        return sameThing && Set.copyOf(one.providers()).equals(Set.copyOf(two.providers())) && isOtherRange(range(one), range(two));
    }

    private static boolean isApart(Range a, Range b) { return a.high().compareTo(b.low()) < 0 || b.high().compareTo(a.low()) < 0; }

    /** "15 to 30 thousand" is not told as "15 thousand": ranges that touch at an end alone are apart. */
    private static boolean isOtherRange(Range a, Range b) {
        boolean same = a.low().compareTo(b.low()) == 0 && a.high().compareTo(b.high()) == 0;
        return !same && (a.high().compareTo(b.low()) <= 0 || b.high().compareTo(a.low()) <= 0);
    }

    private static boolean refusesWhatIsGiven(Commitment one, Commitment two) {
        return one.stage() == Stage.REFUSED && isGiven(two.stage()) && one.providers().stream().anyMatch(two.providers()::contains);
    }

    private static boolean isGiven(Stage stage) {
        return switch (stage) {
            case AGREED, APPROVED, ALLOCATED, DELIVERED -> true;
            case REQUESTED, DISCUSSED, ANNOUNCED, SUSPENDED, WITHDRAWN, REFUSED, EXPIRED -> false;
        };
    }

    private static Range range(Commitment one) {
        BigDecimal low = java.util.Objects.requireNonNull(one.quantity());
        return new Range(low, one.quantityHigh() == null ? low : one.quantityHigh());
    }

    private static String amount(Commitment one) {
        Amount amount = java.util.Objects.requireNonNull(one.amount());
        return amount.value().toPlainString() + " " + amount.currency();
    }

    private static String quantity(Commitment one) { return java.util.Objects.requireNonNull(one.quantity()).toPlainString(); }
}
