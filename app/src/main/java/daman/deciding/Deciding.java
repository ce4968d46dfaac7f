package daman.deciding;

import daman.claims.Claim;
import daman.claims.Range;
import daman.claims.Sum;
import daman.commitments.Commitment;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A promise from its claims. */
public final class Deciding {
    private static final Comparator<Claim> BY_DAY = Comparator.comparing(Claim::day).thenComparing(claim -> claim.report().day())
        .thenComparing(claim -> claim.commitment().stage()).thenComparing(Claim::id);

    private Deciding() {}

    /** @param claims at least one, all of one promise */
    public static Guarantee guarantee(Collection<Claim> claims) {
        List<Claim> ordered = claims.stream().sorted(BY_DAY).toList();
        List<Claim> steps = Stages.steps(ordered);
        Claim first = ordered.getFirst();
        Optional<Claim> latest = steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
        List<Contradiction> contradictions = Contradictions.of(ordered);
        int independent = Publishers.independent(ordered);
        return new Guarantee(Objects.requireNonNull(first.guarantee()), ordered.stream().flatMap(claim -> claim.commitment().providers().stream()).distinct().toList(),
            values(ordered, Commitment::providerCount).reduce(Integer::max).orElse(null), values(ordered, Commitment::recipient).findFirst().orElse(null),
            most(values(ordered, Commitment::measure).toList()).orElseThrow(), most(values(ordered, Commitment::item).toList()).orElse(null),
            latest.map(claim -> claim.commitment().stage()).orElse(null), steps.stream().map(claim -> new Guarantee.Step(claim.commitment().stage(), claim.day(), claim.id())).toList(),
            sums(ordered), quantity(ordered), latest.or(() -> Optional.of(ordered.getLast())).map(claim -> claim.commitment().condition()).orElse(null), whole(ordered), contradictions,
            ordered.stream().map(claim -> claim.report().publishedBy()).distinct().sorted().toList(), independent, Grade.of(ordered, independent, contradictions),
            first.day(), ordered.getLast().day(), ordered.size(), ordered);
    }

    /** What the claim recorded first says of it, of those that say anything. */
    private static @Nullable String whole(List<Claim> claims) {
        return claims.stream().filter(claim -> claim.partOf() != null).min(Comparator.comparing(Claim::index)).map(Claim::partOf).orElse(null);
    }

    private static List<Sum> sums(List<Claim> claims) {
        record Unit(String currency, Amount.@Nullable Per per) {}
        Map<Unit, List<Range>> ranges = new LinkedHashMap<>();
        values(believed(claims, Commitment::amount), Commitment::amount).forEach(amount -> ranges.computeIfAbsent(new Unit(amount.currency(), amount.per()), unit -> new ArrayList<>()).add(Range.of(amount)));
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

    private static <T> Stream<T> values(List<Claim> claims, Function<Commitment, @Nullable T> value) {
        return claims.stream().map(Claim::commitment).map(value).flatMap(Stream::ofNullable);
    }

    /** The most frequent, of several the first. */
    private static <T> Optional<T> most(List<T> items) {
        Map<T, Long> counts = items.stream().collect(Collectors.groupingBy(item -> item, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a).map(Map.Entry::getKey);
    }
}
