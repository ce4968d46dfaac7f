package daman.linking;

import daman.claims.Telling;
import daman.commitments.Stage;
import daman.things.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for two tellings of different reports being of one promise, the strongest first. Recipient, providers,
 * measure and year must agree, nothing that both name may contradict, and one rule must speak for it.
 */
final class Likeness {
    /** A promise of a kind of which one provider has one at a time. */
    private static final long SEASON = 300;
    private static final long COURSE = 200;
    /** While a flow of aid without any detail is told as one: halted, resumed. */
    private static final long FLOW = 10;
    /** Before a halt lies what it halts, by no more. */
    private static final long HALT = 120;
    private static final BigDecimal TELLING_NUMBER = BigDecimal.valueOf(3);

    private final Items items;
    private final Parties parties;

    Likeness(Facts facts) {
        this.items = new Items(facts);
        this.parties = new Parties(facts);
    }

    Optional<Rule> of(Promise strand, Promise promise) {
        if (!recipientsAgree(strand, promise) || !Days.sameYears(strand, promise) || isBeside(strand, promise)) return Optional.empty();
        if (strand.isRefusal() != promise.isRefusal()) return isDenied(strand, promise) ? Optional.of(Rule.DENIED) : Optional.empty();
        Pair pair = new Pair(strand, promise);
        for (Rule rule : Rule.values()) if (pair.holds(rule)) return Optional.of(rule);
        return Optional.empty();
    }

    /** The report itself tells the one as having come before the other. */
    private static boolean isBeside(Promise strand, Promise promise) {
        boolean preceding = strand.has(Telling.Sign.PRECEDING);
        return isMoney(strand.measure()) && promise.claims().stream().filter(claim -> strand.claims().getFirst().report().id().equals(claim.report().id())).anyMatch(claim -> claim.telling().has(Telling.Sign.PRECEDING) != preceding);
    }

    /** One report says that it was signed, another of these days that the same giver did not sign: both speak of one promise, and can't both be right. */
    private boolean isDenied(Promise one, Promise two) {
        boolean shared = one.allProviders().stream().anyMatch(two.allProviders()::contains);
        boolean sameDays = Days.sameNamedDay(one, two) || one.days(two) <= 1 && isDone(one.isRefusal() ? two : one);
        return one.measure() == two.measure() && isSingular(one.measure()) && shared && sameDays;
    }

    /** It is told as an act that took place, so that it can be denied. */
    private static boolean isDone(Promise promise) {
        return promise.claims().stream().map(claim -> claim.commitment().stage()).anyMatch(stage -> !Days.isEnd(stage) && stage.compareTo(Stage.AGREED) >= 0);
    }

    private static boolean recipientsAgree(Promise one, Promise two) {
        return one.recipients().isEmpty() || two.recipients().isEmpty() || one.recipients().stream().anyMatch(two.recipients()::contains);
    }

    /** Kinds of which a provider gives one at a time: there is one agreement, one force, one answer on membership. */
    static boolean isSingular(Measure measure) {
        return switch (measure) {
            case AGREEMENT, FORCES, INTELLIGENCE, MEMBERSHIP, GUARANTEE, TRAINING -> true;
            case AIR_DEFENCE, ARMS, FINANCING, INDUSTRY -> false;
        };
    }

    /** The same sum can be told as aid, as arms or as what they are for. */
    static boolean isMoney(Measure measure) {
        return switch (measure) {
            case AIR_DEFENCE, ARMS, FINANCING, INDUSTRY -> true;
            case AGREEMENT, FORCES, INTELLIGENCE, MEMBERSHIP, GUARANTEE, TRAINING -> false;
        };
    }

    private final class Pair {
        private final Promise one;
        private final Promise two;
        private final Alike who;
        private final Alike sums;
        private final Alike things;
        private final boolean sameMeasure;
        private final boolean sameNumber;
        private final boolean otherPackage;

        Pair(Promise one, Promise two) {
            this.one = one;
            this.two = two;
            this.who = parties.compare(one, two);
            this.sums = Sums.of(one.sums(), two.sums());
            this.things = items.compare(one.items(), two.items());
            this.sameMeasure = one.measure() == two.measure();
            this.sameNumber = one.quantities().stream().anyMatch(two.quantities()::contains);
            this.otherPackage = one.parent() != null && two.parent() != null && !one.parent().equals(two.parent());
        }

        boolean holds(Rule rule) {
            if (who == Alike.DIFFERENT) return false;
            return switch (rule) {
                case SAME_SUM -> isSameSum();
                case SAME_THING_AND_NUMBER -> sameMeasure && known() && things == Alike.SAME && sameNumber && fits() && !isAnew() && Days.ofOneTime(one, two);
                case SAME_PART -> sameMeasure && one.parent() != null && one.parent().equals(two.parent()) && one.sums().isEmpty() && two.sums().isEmpty();
                case SAME_DAY -> (sameMeasure || isUnspecified()) && known() && fits() && things != Alike.DIFFERENT && (one.isVague() || two.isVague()) && Days.sameAct(one, two) && !numbersDiffer();
                case SAME_THING -> sameMeasure && known() && things == Alike.SAME && fits() && isTimely(Days.TOLD) && !isAnew();
                case SAME_NUMBER -> sameMeasure && known() && things != Alike.DIFFERENT && isTellingNumber() && fits() && isTimely(Days.TOLD) && !Days.promisedAfterDelivery(one, two);
                case SAME_KIND -> sameMeasure && known() && isSingular(one.measure()) && fits() && !numbersDiffer() && isTimely(one.measure() == Measure.TRAINING ? COURSE : SEASON) && isSameKind();
                case SAME_DAYS -> sameMeasure && (known() || isSameStage()) && one.isVague() && things != Alike.DIFFERENT && fits() && isOfTheseDays();
                case SAME_KIND_OF_THING -> sameMeasure && who == Alike.SAME && things == Alike.NEAR && isSequel() && fits() && (sameNumber || one.quantities().isEmpty() || two.quantities().isEmpty());
                case HALTED -> sameMeasure && who == Alike.SAME && one.isVague() && fits() && !one.has(Telling.Sign.ANOTHER) && isHaltOrResumption();
                case DENIED, TOLD_TOGETHER, REVISED, GONE, FIRST, ASKED_FOR, TOTAL -> false;
            };
        }

        private boolean known() { return who != Alike.OPEN || one.allProviders().isEmpty() && two.allProviders().isEmpty(); }

        /** No sums that differ, and not out of different packages. */
        private boolean fits() { return sums != Alike.DIFFERENT && !otherPackage; }

        /** Aid without any detail may be what another report knows to be arms. */
        private boolean isUnspecified() { return one.measure() == Measure.FINANCING && one.isVague() && isMoney(two.measure()) && who == Alike.SAME; }

        private boolean isSameSum() {
            boolean measures = sameMeasure || (sums == Alike.SAME || one.days(two) <= Days.NEWS) && isMoney(one.measure()) && isMoney(two.measure());
            return (sums == Alike.SAME || sums == Alike.NEAR) && measures && (things != Alike.DIFFERENT || !sameMeasure) && Days.ofOneTime(one, two) && Days.inOrder(one, two);
        }

        /** What stands in packages is promised again and again: only the same days, and the same parent, make it one. */
        private boolean isTimely(long most) {
            boolean packaged = one.parent() != null || two.parent() != null || !one.sums().isEmpty() || !two.sums().isEmpty() || isList(one) || isList(two);
            return one.days(two) <= (packaged && !isSingular(one.measure()) ? Days.NEWS : most);
        }

        private static boolean isList(Promise promise) {
            return promise.claims().stream().map(claim -> claim.commitment().item()).anyMatch(item -> item != null && Items.names(item).size() > 2);
        }

        /** "Four more", or four after four were delivered: another promise. What is news of these days is told as more by one and not by another. */
        private boolean isAnew() { return one.has(Telling.Sign.ANOTHER) && one.days(two) > Days.NEWS || Days.promisedAfterDelivery(one, two); }

        private boolean numbersDiffer() { return !one.quantities().isEmpty() && !two.quantities().isEmpty() && !sameNumber && who != Alike.SAME; }

        private boolean isTellingNumber() {
            return one.quantities().stream().anyMatch(number -> number.compareTo(TELLING_NUMBER) >= 0 && two.quantities().contains(number));
        }

        /** Agreements are told apart by the days of their signing. */
        private boolean isSameKind() { return one.measure() != Measure.AGREEMENT || Days.inOrder(one, two); }

        /** Nobody is named on one side: then both must tell the same of a kind of which there is one. */
        private boolean isSameStage() {
            return isSingular(one.measure()) && one.days(two) <= 1
                && one.claims().stream().anyMatch(a -> two.claims().stream().anyMatch(b -> a.commitment().stage() == b.commitment().stage()));
        }

        /** What was delivered or halted was promised before: "the tanks" are those that are known. */
        private boolean isSequel() {
            boolean later = one.has(Telling.Sign.EARLIER) || one.claims().stream().allMatch(claim -> claim.commitment().stage().compareTo(Stage.APPROVED) > 0);
            return later && one.items().stream().allMatch(Items::isGeneric) && two.items().stream().anyMatch(item -> !Items.isGeneric(item)) && isTimely(SEASON);
        }

        /** What is halted was promised, and what goes on was halted. */
        private boolean isHaltOrResumption() {
            boolean halts = one.isSuspension();
            return one.days(two) <= (halts ? HALT : HALT / 4) && (halts ? !two.isSuspension() : two.isSuspended());
        }

        private boolean isOfTheseDays() {
            boolean package_ = !two.isVague();
            return one.days(two) <= (package_ ? Days.NEWS / 2 : FLOW) && (!package_ || Days.inOrder(one, two));
        }
    }

    /** Whether a strand of a report and one more claim of it are told as one. */
    boolean isToldTogether(Promise strand, Promise claim, int sentences, boolean nearest) {
        if (!recipientsAgree(strand, claim) || strand.isRefusal() != claim.isRefusal() || !Days.sameYears(strand, claim)) return false;
        Alike who = parties.compare(strand, claim);
        Alike sums = Sums.of(strand.sums(), claim.sums());
        Alike things = items.compare(strand.items(), claim.items());
        boolean sameMeasure = strand.measure() == claim.measure();
        boolean sameWho = who == Alike.SAME || who == Alike.OPEN && nearest || who == Alike.NEAR && isSingular(claim.measure());
        if (!sameMeasure || !sameWho || sums == Alike.DIFFERENT || !Days.toldInOrder(strand, claim)) return false;
        if (isMoney(claim.measure()) && strand.has(Telling.Sign.PRECEDING) != claim.has(Telling.Sign.PRECEDING)) return false;
        if (sums == Alike.SAME || things == Alike.SAME) return true;
        if (claim.isHeldThing() && !strand.sums().isEmpty() && strand.items().isEmpty()) return false;
        boolean sameNumber = strand.quantities().stream().anyMatch(claim.quantities()::contains);
        boolean numbers = !strand.quantities().isEmpty() && !claim.quantities().isEmpty();
        if (sameNumber && things != Alike.DIFFERENT) return true;
        if (isSingular(claim.measure())) return things != Alike.DIFFERENT;
        if (numbers || things == Alike.DIFFERENT || !nearest || sentences > 1) return false;
        return things == Alike.NEAR || claim.isVague() || strand.isVague() || claim.items().isEmpty() || strand.items().isEmpty();
    }
}
