package daman.guarantees;

import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.measures.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A promise from its claims. Pure: the same claims give the same promise, in whatever order they were recorded. */
final class Deriving {
    private static final Comparator<Claim> BY_DAY = Comparator.comparing(Claim::day).thenComparing(claim -> claim.report().day())
        .thenComparing(claim -> claim.commitment().stage()).thenComparing(Claim::id);

    private Deriving() {}

    /** @param claims at least one, all of one promise */
    static Guarantee guarantee(Collection<Claim> claims) {
        List<Claim> ordered = claims.stream().sorted(BY_DAY).toList();
        List<Claim> history = history(ordered);
        Claim first = ordered.getFirst();
        Optional<Claim> latest = history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
        return new Guarantee(first.guarantee(), ordered.stream().flatMap(claim -> claim.commitment().providers().stream()).distinct().toList(),
            values(ordered, Commitment::providerCount).reduce(Integer::max).orElse(null), values(ordered, Commitment::recipient).findFirst().orElse(null),
            first.commitment().measure(), most(values(ordered, Commitment::item).toList()), latest.map(claim -> claim.commitment().stage()).orElse(null), history,
            sums(ordered), quantity(ordered), latest.or(() -> Optional.of(ordered.getLast())).map(claim -> claim.commitment().condition()).orElse(null),
            ordered.stream().map(claim -> claim.report().publishedBy()).distinct().sorted().toList(), first.day(), ordered.getLast().day(), ordered);
    }

    /** The claims that moved the stage. What is only said to have been promised takes back nothing of what was delivered since. */
    private static List<Claim> history(List<Claim> ordered) {
        List<Claim> history = new ArrayList<>();
        for (Claim claim : ordered)
            if (claim.hasAuthority() && moves(history.isEmpty() ? null : history.getLast().commitment().stage(), claim.commitment().stage())) history.add(claim);
        return List.copyOf(history);
    }

    private static boolean moves(@Nullable Stage from, Stage to) {
        return from == null || from != to && (isEnd(to) || isEnd(from) || to.compareTo(from) > 0);
    }

    private static boolean isEnd(Stage stage) {
        return switch (stage) {
            case REQUESTED, DISCUSSED, ANNOUNCED, AGREED, APPROVED, ALLOCATED, DELIVERED -> false;
            case SUSPENDED, WITHDRAWN, REFUSED, EXPIRED -> true;
        };
    }

    private static List<Sum> sums(List<Claim> claims) {
        record Unit(String currency, Amount.@Nullable Per per) {}
        Map<Unit, List<Range>> ranges = new LinkedHashMap<>();
        values(believed(claims, Commitment::amount), Commitment::amount).forEach(amount -> ranges.computeIfAbsent(new Unit(amount.currency(), amount.per()), unit -> new ArrayList<>()).add(Sum.range(amount)));
        return ranges.entrySet().stream().sorted(Comparator.comparing(unit -> -unit.getValue().size()))
            .map(unit -> new Sum(unit.getValue().stream().reduce(Range::with).orElseThrow(), unit.getKey().currency(), unit.getKey().per())).toList();
    }

    private static @Nullable Range quantity(List<Claim> claims) {
        return believed(claims, Commitment::quantity).stream().map(Claim::commitment).filter(one -> one.quantity() != null)
            .map(one -> new Range(Objects.requireNonNull(one.quantity()), one.quantityHigh() == null ? Objects.requireNonNull(one.quantity()) : one.quantityHigh()))
            .reduce(Range::with).orElse(null);
    }

    /** The claims with authority where one of them has the value, else all. */
    private static List<Claim> believed(List<Claim> claims, Function<Commitment, @Nullable Object> value) {
        List<Claim> sure = claims.stream().filter(Claim::hasAuthority).toList();
        return sure.stream().anyMatch(claim -> value.apply(claim.commitment()) != null) ? sure : claims;
    }

    private static <T> java.util.stream.Stream<T> values(List<Claim> claims, Function<Commitment, @Nullable T> value) {
        return claims.stream().map(Claim::commitment).map(value).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** The most frequent, of several the first. */
    private static @Nullable String most(List<String> items) {
        Map<String, Long> counts = items.stream().collect(Collectors.groupingBy(item -> item, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a).map(Map.Entry::getKey).orElse(null);
    }
}
