package daman.linking;

import daman.claims.Claim;
import daman.claims.Telling;
import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.measures.Amount;
import daman.things.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What claims of one promise say together: a promise of the ledger, or a strand of one report. What is asked of it for each
 * new claim that may be of it is worked out once.
 */
public final class Promise {
    private final @Nullable String id;
    private final List<Claim> claims;
    private @Nullable Set<String> recipients;
    private @Nullable Set<Amount> sums;
    private @Nullable Set<BigDecimal> quantities;
    private @Nullable Set<String> items;
    private @Nullable List<Set<String>> providers;
    private long @Nullable [] days;

    /** @param id of the guarantee; null for a strand @param claims at least one */
    public Promise(@Nullable String id, List<Claim> claims) {
        this.id = id;
        this.claims = List.copyOf(claims);
    }

    public @Nullable String id() { return id; }

    public List<Claim> claims() { return claims; }

    public Promise with(Claim claim) {
        List<Claim> all = new ArrayList<>(claims);
        all.add(claim);
        return new Promise(id, all);
    }

    Promise with(Promise other) {
        List<Claim> all = new ArrayList<>(claims);
        all.addAll(other.claims);
        return new Promise(id, all);
    }

    public Measure measure() { return claims.getFirst().commitment().measure(); }

    public Set<String> recipients() { return recipients != null ? recipients : (recipients = values(Commitment::recipient)); }

    public Set<Amount> sums() { return sums != null ? sums : (sums = values(Commitment::amount)); }

    public Set<BigDecimal> quantities() {
        return quantities != null ? quantities : (quantities = values(Commitment::quantity).stream().map(BigDecimal::stripTrailingZeros).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public Set<String> items() {
        return items != null ? items : (items = values(Commitment::item).stream().flatMap(item -> Items.names(item).stream()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Each claim's providers, as states and bodies: who speaks for a state gives for it. */
    public List<Set<String>> providers() { return providers != null ? providers : (providers = claims.stream().map(Promise::providers).distinct().toList()); }

    private static Set<String> providers(Claim claim) {
        Integer count = claim.commitment().providerCount();
        return claim.commitment().providers().isEmpty() && count != null && count > 1 ? Set.of(Parties.SEVERAL) : states(claim.commitment().providers());
    }

    Set<String> allProviders() { return providers().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new)); }

    @Nullable String parent() { return claims.stream().map(Claim::partOf).filter(Objects::nonNull).findFirst().orElse(null); }

    /** No sum, and nothing named but kinds of things. */
    boolean isVague() { return sums().isEmpty() && quantities().isEmpty() && items().stream().allMatch(Items::isGeneric); }

    /** A thing by its name and number that the words tell as one of what something larger holds: "the package includes 50 Roshel vehicles". */
    boolean isHeldThing() { return has(Telling.Sign.HELD) && sums().isEmpty() && items().size() == 1 && !quantities().isEmpty(); }

    boolean isRefusal() { return claims.stream().allMatch(claim -> claim.commitment().stage() == Stage.REFUSED || claim.commitment().stage() == Stage.WITHDRAWN); }

    boolean isSuspension() { return claims.stream().allMatch(claim -> claim.commitment().stage() == Stage.SUSPENDED); }

    boolean isSuspended() { return claims.stream().anyMatch(claim -> claim.commitment().stage() == Stage.SUSPENDED); }

    boolean has(Telling.Sign sign) { return claims.stream().anyMatch(claim -> claim.telling().has(sign)); }

    /** Days between the nearest claims of both. */
    long days(Promise other) {
        long nearest = Long.MAX_VALUE;
        long[] mine = days();
        for (long day : other.days()) {
            int at = Arrays.binarySearch(mine, day);
            if (at >= 0) return 0;
            if (-at - 1 < mine.length) nearest = Math.min(nearest, mine[-at - 1] - day);
            if (-at - 2 >= 0) nearest = Math.min(nearest, day - mine[-at - 2]);
        }
        return nearest;
    }

    private long[] days() { return days != null ? days : (days = claims.stream().mapToLong(claim -> claim.day().toEpochDay()).sorted().toArray()); }

    /** The sentence of the claim nearest to another; far away in another report. */
    int sentences(Claim claim) {
        return claims.stream().filter(own -> own.report().id().equals(claim.report().id()))
            .mapToInt(own -> Math.max(0, Math.max(place(claim.telling().sentence()) - place(own.telling().lastSentence()), place(own.telling().sentence()) - place(claim.telling().lastSentence())))).min().orElse(Integer.MAX_VALUE);
    }

    /** The headline is told again in the first sentence. */
    private static int place(int sentence) { return Math.max(1, sentence); }

    Optional<LocalDate> firstDay() { return claims.stream().map(Claim::day).min(LocalDate::compareTo); }

    private <T> Set<T> values(Function<Commitment, @Nullable T> value) {
        return claims.stream().map(Claim::commitment).map(value).flatMap(Stream::ofNullable).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> states(List<String> actors) {
        return actors.stream().map(actor -> actor.startsWith("name:") || actor.indexOf(':') < 0 ? actor : actor.substring(0, actor.indexOf(':'))).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
