package daman.deciding;

import daman.claims.Claim;
import daman.claims.Telling;
import daman.commitments.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a promise is, step by step, by its claims with authority. */
final class Stages {
    private static final Comparator<Claim> BY_STAGE = Comparator.comparing((Claim claim) -> claim.commitment().stage()).thenComparing(Claim::id);
    /** A report tells the news first, and what was before below it. */
    private static final Comparator<Claim> FROM_BELOW = Comparator.comparing((Claim claim) -> claim.commitment().evidence().start()).reversed().thenComparing(Claim::id);

    /** So many times as many publishers tell of another stage of that day. */
    private static final long OUTVOTED = 3;

    private final List<Claim> steps = new ArrayList<>();

    private Stages() {}

    /** The claims that moved the stage. What is only said to have been promised takes back nothing of what was delivered since. */
    static List<Claim> steps(List<Claim> claims) {
        Stages stages = new Stages();
        for (Claim claim : ordered(claims)) if (stages.isStep(claim)) stages.steps.add(claim);
        return List.copyOf(stages.steps);
    }

    private record Told(LocalDate day, LocalDate reported, String report) {}

    private record Act(LocalDate day, Stage stage) {}

    /**
     * Without those that are outvoted: of one day most publishers tell one stage, and a single one another, which is sooner
     * misread than known to it alone.
     */
    private static List<Claim> believed(List<Claim> claims) {
        Map<Act, Long> publishers = claims.stream().collect(Collectors.groupingBy(claim -> new Act(claim.day(), claim.commitment().stage()),
            Collectors.mapping(claim -> claim.report().publishedBy(), Collectors.collectingAndThen(Collectors.toSet(), all -> (long) all.size()))));
        return claims.stream().filter(claim -> {
            long own = publishers.get(new Act(claim.day(), claim.commitment().stage()));
            return publishers.entrySet().stream().noneMatch(other -> other.getKey().day().equals(claim.day()) && other.getValue() >= own * OUTVOTED);
        }).toList();
    }

    private static List<Claim> ordered(List<Claim> claims) {
        Comparator<Told> order = Comparator.comparing(Told::day).thenComparing(Told::reported).thenComparing(Told::report);
        Map<Told, List<Claim>> groups = believed(claims.stream().filter(Claim::hasAuthority).toList()).stream()
            .collect(Collectors.groupingBy(claim -> new Told(claim.day(), claim.report().day(), claim.report().id()), () -> new TreeMap<>(order), Collectors.toList()));
        List<Claim> ordered = new ArrayList<>();
        for (List<Claim> group : groups.values())
            group.stream().sorted(group.stream().anyMatch(claim -> isEnd(claim.commitment().stage())) ? FROM_BELOW : BY_STAGE).forEach(ordered::add);
        return ordered;
    }

    private boolean isStep(Claim claim) {
        Stage to = claim.commitment().stage();
        @Nullable Stage from = steps.isEmpty() ? null : steps.getLast().commitment().stage();
        if (from == null) return true;
        if (from == to || isToldAgain(claim)) return false;
        return isEnd(to) || isEnd(from) || to.compareTo(from) > 0;
    }

    /** A stage that it was at before, without a day and not as news. */
    private boolean isToldAgain(Claim claim) {
        boolean before = steps.stream().anyMatch(step -> step.commitment().stage() == claim.commitment().stage());
        boolean old = claim.telling().has(Telling.Sign.EARLIER) || !claim.telling().isNews();
        return claim.commitment().date() == null && before && old;
    }

    static boolean isEnd(Stage stage) {
        return switch (stage) {
            case REQUESTED, DISCUSSED, ANNOUNCED, AGREED, APPROVED, ALLOCATED, DELIVERED -> false;
            case SUSPENDED, WITHDRAWN, REFUSED, EXPIRED -> true;
        };
    }
}
