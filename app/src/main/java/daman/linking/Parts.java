package daman.linking;

import daman.claims.Claim;
import daman.claims.Telling;
import daman.commitments.Stage;
import daman.measures.Amount;
import daman.things.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which strand of a report is told as part of which other. */
final class Parts {
    /** What a package holds is told within so many sentences of it. */
    static final int CONTENTS_NEAR = 2;

    private final List<Promise> strands;
    private final Parties parties;

    Parts(List<Promise> strands, Facts facts) {
        this.strands = strands;
        this.parties = new Parties(facts);
    }

    record Part(int whole, PartRule rule) {}

    Optional<Part> of(int part) {
        return addsUp(part).or(() -> beside(part, PartRule.OUT_OF)).or(() -> beside(part, PartRule.IN_AGREEMENT)).or(() -> beside(part, PartRule.CONTENTS)).or(() -> beside(part, PartRule.SHARE));
    }

    private Optional<Part> beside(int part, PartRule rule) {
        Optional<Part> nearest = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (int whole = 0; whole < strands.size(); whole++) {
            int sentences = strands.get(whole).sentences(strands.get(part).claims().getFirst());
            if (whole == part || sentences >= distance || !holds(rule, strands.get(part), strands.get(whole), sentences)) continue;
            nearest = Optional.of(new Part(whole, rule));
            distance = sentences;
        }
        return nearest;
    }

    private boolean holds(PartRule rule, Promise part, Promise whole, int sentences) {
        return switch (rule) {
            case OUT_OF -> sentences <= 1 && sameGivers(part, whole) && part.measure() == whole.measure() && isSmaller(part, whole) && isLater(part, whole);
            case IN_AGREEMENT -> sentences <= 2 && sameGivers(part, whole) && whole.measure() == Measure.AGREEMENT && Likeness.isMoney(part.measure()) && !part.sums().isEmpty() && !part.has(Telling.Sign.ANOTHER) && isLaidDown(part) && is(whole, Stage.AGREED);
            case CONTENTS -> sentences <= CONTENTS_NEAR && sameGivers(part, whole) && isContent(part, whole);
            case SHARE -> part.measure() == whole.measure() && Likeness.isSingular(part.measure()) && parties.isShare(part, whole) && !part.isRefusal() && !whole.isRefusal();
            case ADDS_UP, OF_NAMED_SUM, TOLD_APART -> false;
        };
    }

    private static boolean sameGivers(Promise part, Promise whole) { return part.allProviders().equals(whole.allProviders()); }

    private static boolean is(Promise strand, Stage stage) { return strand.claims().stream().anyMatch(claim -> claim.commitment().stage() == stage); }

    /** Things without a sum of their own beside a package of arms or of money, as far as it. */
    private static boolean isContent(Promise part, Promise whole) {
        boolean packaged = (whole.measure() == Measure.ARMS || whole.measure() == Measure.FINANCING) && (!whole.sums().isEmpty() || whole.isVague());
        boolean thing = part.sums().isEmpty() && (part.measure() == Measure.AIR_DEFENCE || part.measure() == Measure.ARMS && !part.items().isEmpty());
        return packaged && thing && part.measure() != whole.measure() | !whole.sums().isEmpty() && (sharesStage(part, whole) || part.isHeldThing()) && Days.toldInOrder(part, whole);
    }

    /** Agreed in it, or promised by its words: "under the text Rome will provide". */
    private static boolean isLaidDown(Promise part) { return is(part, Stage.AGREED) || is(part, Stage.ANNOUNCED) && part.has(Telling.Sign.PART); }

    private static boolean sharesStage(Promise one, Promise two) {
        return one.claims().stream().anyMatch(a -> two.claims().stream().anyMatch(b -> a.commitment().stage() == b.commitment().stage()));
    }

    private static boolean isSmaller(Promise part, Promise whole) {
        return part.sums().stream().anyMatch(small -> whole.sums().stream().anyMatch(large -> isSmaller(small, large)));
    }

    static boolean isSmaller(Amount small, Amount large) {
        return small.currency().equals(large.currency()) && small.per() == large.per() && small.value().compareTo(large.value()) < 0;
    }

    /** Part of it has been delivered, all of it not yet. */
    private static boolean isLater(Promise part, Promise whole) { return is(part, Stage.DELIVERED) && !is(whole, Stage.DELIVERED) && !is(whole, Stage.DISCUSSED) && !is(whole, Stage.REQUESTED); }

    /** "60 will pay for defence, 30 for the budget": two or more neighbouring sums that make a larger one of the report. */
    private Optional<Part> addsUp(int part) {
        for (int whole = 0; whole < strands.size(); whole++)
            for (Amount large : strands.get(whole).sums())
                if (whole != part && addsUp(part, whole, large)) return Optional.of(new Part(whole, PartRule.ADDS_UP));
        return Optional.empty();
    }

    private boolean addsUp(int part, int whole, Amount large) {
        for (int first = 0; first <= part; first++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int at = first; at < strands.size(); at++) {
                Optional<Amount> own = at == whole || !sameGivers(strands.get(at), strands.get(whole)) ? Optional.empty() : smaller(strands.get(at), large);
                if (own.isEmpty()) { if (at == whole || strands.get(at).sums().isEmpty()) continue; else break; }
                sum = sum.add(own.get().value());
                if (at >= part && at > first && sum.compareTo(large.value()) == 0) return smaller(strands.get(part), large).isPresent() && part != whole;
            }
        }
        return false;
    }

    private static Optional<Amount> smaller(Promise strand, Amount large) { return strand.sums().stream().filter(own -> isSmaller(own, large)).findFirst(); }

    /** A larger sum that the strand's own sentences name beside words for a part. */
    static List<Amount> namedSums(Promise strand) {
        return strand.claims().stream().filter(claim -> claim.telling().has(Telling.Sign.PART)).flatMap(claim -> larger(claim).stream()).toList();
    }

    private static List<Amount> larger(Claim claim) {
        Amount own = claim.commitment().amount();
        return claim.telling().sums().stream().filter(sum -> own == null || isSmaller(own, sum)).toList();
    }
}
