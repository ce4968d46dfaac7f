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
final class Days {
    /** As long as a piece of news is told as news. */
    static final long NEWS = 4;

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
