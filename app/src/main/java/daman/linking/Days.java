package daman.linking;

import daman.claims.Claim;
import daman.claims.Telling;
import daman.commitments.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the days of two tellings can be days of one promise. */
public final class Days {
    /** As long as a piece of news is told as news. */
    static final long NEWS = 4;
    /** So long after a promise was last told of, what is told alike is sooner of it than of another. */
    static final long TOLD = 420;
    /** So long it can take until what was promised is carried out. */
    private static final long CARRIED_OUT = 1_000;

    private Days() {}

    static long between(LocalDate a, LocalDate b) { return Math.abs(ChronoUnit.DAYS.between(a, b)); }

    /** The day of an act as far as the report commits itself: a day it gives, or its own for what it tells as news. */
    static Optional<LocalDate> firm(Claim claim) {
        if (claim.commitment().date() != null) return Optional.of(claim.commitment().date());
        return claim.telling().isNews() ? Optional.of(claim.report().day()) : Optional.empty();
    }

    /**
     * One promise reaches each stage once, and in order: two packages of one size are told apart by the days on which
     * they were announced, and what is still discussed isn't what was announced before.
     */
    static boolean inOrder(Promise one, Promise two) {
        return one.claims().stream().allMatch(a -> two.claims().stream().allMatch(b -> inOrder(a, b)));
    }

    private static boolean inOrder(Claim a, Claim b) {
        Stage one = a.commitment().stage();
        Stage two = b.commitment().stage();
        Optional<LocalDate> first = firm(a);
        Optional<LocalDate> second = firm(b);
        if (isEnd(one) || isEnd(two) || first.isEmpty() || second.isEmpty()) return true;
        long days = ChronoUnit.DAYS.between(first.get(), second.get());
        if (one == two) return isRepeated(one) || Math.abs(days) <= NEWS;
        return one.compareTo(two) < 0 ? days >= -NEWS : days <= NEWS;
    }

    /** What is alike but years apart is another promise, unless the later is told to carry out what was open until then. */
    static boolean ofOneTime(Promise one, Promise two) {
        long days = one.days(two);
        if (days <= TOLD) return true;
        return days <= CARRIED_OUT && (one.firstDay().orElseThrow().isAfter(two.firstDay().orElseThrow()) ? carriesOut(one, two) : carriesOut(two, one));
    }

    private static boolean carriesOut(Promise later, Promise earlier) {
        return isCarriedOut(later) && earlier.claims().stream().noneMatch(claim -> claim.commitment().stage() == Stage.DELIVERED);
    }

    private static boolean isCarriedOut(Promise promise) { return promise.claims().stream().allMatch(claim -> claim.commitment().stage().compareTo(Stage.APPROVED) > 0); }

    /** Days before a strand beyond which nothing can be of one promise with it. */
    public static long before(Promise strand) { return isCarriedOut(strand) ? CARRIED_OUT : TOLD; }

    /** Days after a strand beyond which nothing can be of one promise with it. */
    public static long after(Promise strand) { return isCarriedOut(strand) ? TOLD : CARRIED_OUT; }

    /** A number that was delivered isn't promised afterwards: it is one more. */
    static boolean promisedAfterDelivery(Promise one, Promise two) {
        return one.claims().stream().anyMatch(a -> two.claims().stream().anyMatch(b -> promisedAfterDelivery(a, b) || promisedAfterDelivery(b, a)));
    }

    private static boolean promisedAfterDelivery(Claim delivered, Claim promised) {
        boolean sameNumber = delivered.commitment().quantity() != null && promised.commitment().quantity() != null && delivered.commitment().quantity().compareTo(promised.commitment().quantity()) == 0;
        if (!sameNumber || delivered.commitment().stage() != Stage.DELIVERED || !isBegun(promised.commitment().stage())) return false;
        return firm(delivered).flatMap(first -> firm(promised).map(second -> ChronoUnit.DAYS.between(first, second) > NEWS)).orElse(false);
    }

    /** Several bodies approve one promise, and it is talked of for weeks. */
    private static boolean isRepeated(Stage stage) { return stage == Stage.APPROVED || stage == Stage.DISCUSSED || stage == Stage.REQUESTED; }

    /** A yearly promise is a new one each year. */
    static boolean sameYears(Promise one, Promise two) {
        return one.claims().stream().allMatch(a -> two.claims().stream().allMatch(b -> sameYear(a.commitment().by(), b.commitment().by())));
    }

    private static boolean sameYear(@Nullable Temporal a, @Nullable Temporal b) {
        return a == null || b == null || a.get(ChronoField.YEAR) == b.get(ChronoField.YEAR);
    }

    /** A claim of each is of the same stage on the same day, and at least one report names the day. */
    static boolean sameAct(Promise one, Promise two) {
        return one.claims().stream().anyMatch(a -> two.claims().stream().anyMatch(b -> sameAct(a, b)));
    }

    private static boolean sameAct(Claim a, Claim b) {
        boolean named = a.commitment().date() != null || b.commitment().date() != null;
        Optional<LocalDate> first = firm(a);
        Optional<LocalDate> second = firm(b);
        return named && a.commitment().stage() == b.commitment().stage() && first.isPresent() && second.isPresent() && between(first.get(), second.get()) <= 1;
    }

    /** Reports of both name one day. */
    static boolean sameNamedDay(Promise one, Promise two) {
        return one.claims().stream().map(claim -> claim.commitment().date()).anyMatch(day -> day != null && two.claims().stream().anyMatch(claim -> day.equals(claim.commitment().date())));
    }

    static boolean isEnd(Stage stage) {
        return switch (stage) {
            case REQUESTED, DISCUSSED, ANNOUNCED, AGREED, APPROVED, ALLOCATED, DELIVERED -> false;
            case SUSPENDED, WITHDRAWN, REFUSED, EXPIRED -> true;
        };
    }

    /** Whether days told in one report can be of one promise: what it does not date is of now. */
    static boolean toldInOrder(Promise one, Promise two) {
        return one.claims().stream().allMatch(a -> two.claims().stream().allMatch(b -> toldInOrder(a, b)));
    }

    private static boolean toldInOrder(Claim a, Claim b) {
        if (!isBegun(a.commitment().stage()) || !isBegun(b.commitment().stage())) return true;
        Optional<LocalDate> first = toldDay(a);
        Optional<LocalDate> second = toldDay(b);
        return first.isEmpty() || second.isEmpty() || Days.between(first.get(), second.get()) <= Days.NEWS;
    }

    private static Optional<LocalDate> toldDay(Claim claim) {
        if (claim.commitment().date() != null) return Optional.of(claim.commitment().date());
        return claim.telling().has(Telling.Sign.EARLIER) ? Optional.empty() : Optional.of(claim.report().day());
    }

    /** The stages by which a promise begins. */
    private static boolean isBegun(Stage stage) { return stage == Stage.DISCUSSED || stage == Stage.ANNOUNCED || stage == Stage.AGREED; }
}
