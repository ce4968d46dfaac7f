package daman.linking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two tellings name the same providers. */
final class Parties {
    private final Facts facts;

    Parties(Facts facts) {
        this.facts = facts;
    }

    /** SAME: some claims name the same; NEAR: mostly the same, or a joint promise told by its group's name; OPEN: one side names nobody. */
    Alike compare(Promise one, Promise two) {
        Alike best = Alike.DIFFERENT;
        for (Set<String> a : one.providers()) for (Set<String> b : two.providers()) best = better(best, compare(a, b));
        return best != Alike.DIFFERENT ? best : compare(one.allProviders(), two.allProviders());
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
        if (a.equals(b)) return Alike.SAME;
        if (a.isEmpty() || b.isEmpty()) return Alike.OPEN;
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        int all = a.size() + b.size() - shared.size();
        boolean mostly = shared.size() * 2 >= all;
        boolean joint = isGroup(a) && (isGroup(b) || b.size() > 1) || isGroup(b) && a.size() > 1;
        return mostly || joint ? Alike.NEAR : Alike.DIFFERENT;
    }

    private boolean isGroup(Set<String> actors) { return actors.stream().anyMatch(facts::isGroup); }

    /** Whether one side is a single member of what the other side promises together. */
    boolean isShare(Promise part, Promise whole) {
        List<Set<String>> single = part.providers();
        if (single.size() != 1 || single.getFirst().size() != 1) return false;
        String member = single.getFirst().iterator().next();
        if (facts.isGroup(member)) return false;
        return whole.providers().stream().anyMatch(joint -> joint.size() > 1 && joint.contains(member) || isGroup(joint));
    }
}
