package daman.linking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two tellings name the same providers. */
final class Parties {
    /** Those whom a report only counts: "26 countries". */
    static final String SEVERAL = "*";

    private final Facts facts;

    Parties(Facts facts) {
        this.facts = facts;
    }

    /** SAME: some claims name the same; NEAR: mostly the same, or a joint promise told by its group's name; OPEN: one side names nobody. */
    Alike compare(Promise one, Promise two) {
        Alike best = Alike.DIFFERENT;
        for (Set<String> a : known(one)) for (Set<String> b : known(two)) best = better(best, compare(a, b));
        if (best == Alike.DIFFERENT && (speaksFor(one, two) || speaksFor(two, one))) return Alike.NEAR;
        return best != Alike.DIFFERENT ? best : compare(one.allProviders(), two.allProviders());
    }

    /** A claim without a giver adds nothing to those that name one. */
    private static List<Set<String>> known(Promise promise) {
        List<Set<String>> named = promise.providers().stream().filter(actors -> !actors.isEmpty()).toList();
        return named.isEmpty() ? List.of(Set.of()) : named;
    }

    /** One of those who promise together tells of the promise and of no share of it. */
    private boolean speaksFor(Promise one, Promise joint) {
        Set<String> single = one.allProviders();
        return single.size() == 1 && !isGroup(single) && Likeness.isSingular(one.measure()) && one.quantities().isEmpty() && one.sums().isEmpty()
            && joint.providers().stream().anyMatch(all -> all.size() > 1 && !isGroup(all) && all.containsAll(single));
    }

    private static Alike better(Alike a, Alike b) { return rank(a) <= rank(b) ? a : b; }

    private static int rank(Alike alike) {
        return switch (alike) {
            case SAME -> 0;
            case NEAR -> 1;
            case OPEN -> 2;
            case DIFFERENT -> 3;
        };
    }

    private Alike compare(Set<String> a, Set<String> b) {
        if (a.equals(b) || named(a).equals(named(b))) return Alike.SAME;
        if (a.isEmpty() || b.isEmpty()) return Alike.OPEN;
        Set<String> shared = named(a);
        shared.retainAll(named(b));
        int all = named(a).size() + named(b).size() - shared.size();
        boolean mostly = shared.size() * 2 > all;
        boolean joint = isGroup(a) && (isGroup(b) || b.size() > 1) || isGroup(b) && a.size() > 1;
        return mostly || joint ? Alike.NEAR : Alike.DIFFERENT;
    }

    /** Without the groups that stand beside states: "the Union and Europe" is the Union. */
    private Set<String> named(Set<String> actors) {
        Set<String> named = new HashSet<>(actors);
        named.removeIf(actor -> isGroup(Set.of(actor)));
        return named.isEmpty() ? new HashSet<>(actors) : named;
    }

    private boolean isGroup(Set<String> actors) { return actors.contains(SEVERAL) || actors.stream().anyMatch(facts::isGroup); }

    /** Whether one side is a single member of what the other side promises together. */
    boolean isShare(Promise part, Promise whole) {
        List<Set<String>> single = part.providers();
        if (single.size() != 1 || single.getFirst().size() != 1) return false;
        String member = single.getFirst().iterator().next();
        if (isGroup(Set.of(member))) return false;
        return whole.providers().stream().anyMatch(joint -> joint.size() > 1 && joint.contains(member) && !part.quantities().isEmpty() || isGroup(joint));
    }
}
