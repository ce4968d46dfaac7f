package daman.linking;

import daman.claims.Claim;
import daman.claims.Telling;
import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.measures.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links the claims of one report. Pure: the same report beside the same known promises gives the same links. */
public final class Linking {
    private final Facts facts;
    private final Likeness likeness;

    public Linking(Facts facts) {
        this.facts = facts;
        this.likeness = new Likeness(facts);
    }

    /**
     * @param claims of one report, not yet linked, in the order of its text
     * @return a link for each, in the same order
     */
    public List<Link> links(List<Claim> claims, Known known) {
        Map<String, Link> links = new HashMap<>();
        List<Claim> promised = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.telling().has(Telling.Sign.TOTAL) && claim.commitment().amount() != null) links.put(claim.id(), new Link(claim.linked(null, Rule.TOTAL.words(), null), Rule.TOTAL, null));
            else if (claim.commitment().stage() == Stage.REQUESTED) links.put(claim.id(), new Link(claim.linked(newId(claim), Rule.ASKED_FOR.words(), null), Rule.ASKED_FOR, null));
            else promised.add(claim);
        }
        new Turn(Strands.of(promised, likeness), known, links).link();
        return claims.stream().map(claim -> Objects.requireNonNull(links.get(claim.id()))).toList();
    }

    /**
     * Links claims of which their source itself says that they are one promise, such as the rows of a data set's package: by the same rules, but nothing is gathered or taken apart.
     *
     * @param claims at least one, not yet linked
     * @param whole  the promise of which the source says that they are a part; null for none
     * @return a link for each, in the same order
     */
    public List<Link> linksOfOne(List<Claim> claims, @Nullable String whole, Known known) {
        Map<String, Link> links = new HashMap<>();
        new Turn(List.of(new Promise(null, claims)), known, links).link(0, whole, whole == null ? null : PartRule.TOLD_APART);
        return claims.stream().map(claim -> Objects.requireNonNull(links.get(claim.id()))).toList();
    }

    /** A promise has the name of the claim that was first heard of it. */
    public static String newId(Claim claim) { return "g-" + claim.id().substring(2); }

    /** One report's strands, the wholes before their parts. */
    private final class Turn {
        private final List<Promise> strands;
        private final Known known;
        private final Map<String, Link> links;
        private final Parts parts;
        private final Map<Integer, String> guarantees = new HashMap<>();
        private final Map<String, Promise> fresh = new HashMap<>();

        Turn(List<Promise> strands, Known known, Map<String, Link> links) {
            this.strands = strands;
            this.known = known;
            this.links = links;
            this.parts = new Parts(strands, facts);
        }

        void link() { for (int at = 0; at < strands.size(); at++) link(at, 0); }

        private String link(int at, int depth) {
            String done = guarantees.get(at);
            if (done != null) return done;
            Optional<Parts.Part> part = depth > strands.size() ? Optional.empty() : parts.of(at);
            String parent = part.map(whole -> link(whole.whole(), depth + 1)).orElse(null);
            if (guarantees.containsKey(at)) return guarantees.get(at);
            PartRule rule = part.map(Parts.Part::rule).orElse(null);
            if (parent == null) {
                parent = named(strands.get(at)).orElse(null);
                rule = parent == null ? null : PartRule.OF_NAMED_SUM;
            }
            return link(at, parent, rule);
        }

        private String link(int at, @Nullable String parent, @Nullable PartRule partRule) {
            Promise strand = parent == null ? strands.get(at) : partOf(strands.get(at), parent);
            Optional<Best> best = best(strand, parent);
            String guarantee = best.map(found -> Objects.requireNonNull(found.promise.id())).orElse(newId(strand.claims().getFirst()));
            boolean part = parent != null && !parent.equals(guarantee);
            guarantees.put(at, guarantee);
            List<Claim> linked = new ArrayList<>();
            for (Claim claim : strand.claims()) {
                Rule rule = linked.isEmpty() ? best.map(Best::rule).orElse(Rule.FIRST) : Rule.TOLD_TOGETHER;
                Claim own = claim.linked(guarantee, rule.words(), part ? parent : null);
                linked.add(own);
                links.put(claim.id(), new Link(own, rule, part ? partRule : null));
            }
            Promise now = best.map(found -> found.promise.with(new Promise(null, linked))).orElse(new Promise(guarantee, linked));
            fresh.put(guarantee, now);
            return guarantee;
        }

        private Optional<Best> best(Promise strand, @Nullable String parent) {
            List<Best> found = new ArrayList<>();
            for (Promise promise : candidates(strand)) {
                if (promise.id() != null && promise.id().equals(parent)) continue;
                likeness.of(strand, promise).ifPresent(rule -> found.add(new Best(promise, rule, strand.days(promise), (promise.parent() == null) != (strand.parent() == null))));
            }
            found.sort(Best.ORDER);
            return found.isEmpty() || found.size() > 1 && isUnclear(found.getFirst(), found.get(1)) ? Optional.empty() : Optional.of(found.getFirst());
        }

        /** A halt names nothing but giver and kind: where two promises are open, it is of neither alone. */
        private static boolean isUnclear(Best first, Best second) {
            return first.rule.isWeak() && second.rule == first.rule && first.otherLevel == second.otherLevel && (first.days == second.days || first.rule == Rule.HALTED);
        }

        private Collection<Promise> candidates(Promise strand) {
            Map<String, Promise> all = new HashMap<>();
            for (Promise promise : known.like(strand)) all.put(promise.id(), promise);
            all.putAll(fresh);
            return all.values();
        }

        /** The promise whose sum the strand's sentence names, when it is one of the same providers. */
        private Optional<String> named(Promise strand) {
            List<Amount> sums = Parts.namedSums(strand);
            if (sums.isEmpty()) return Optional.empty();
            Claim first = strand.claims().getFirst();
            List<Promise> asked = sums.stream().map(sum -> new Promise(null, List.of(sought(first, sum)))).toList();
            return asked.stream().flatMap(one -> candidates(one).stream().filter(promise -> Sums.of(one.sums(), promise.sums()) == Alike.SAME && promise.allProviders().equals(strand.allProviders())))
                .min(Comparator.comparing((Promise promise) -> promise.days(strand)).thenComparing(promise -> Objects.requireNonNull(promise.id()))).map(Promise::id);
        }
    }

    /** A claim that was not made: what is looked for when a report only names a sum. */
    private static Claim sought(Claim claim, Amount sum) {
        Commitment one = claim.commitment();
        Commitment sought = new Commitment(one.evidence(), one.providers(), null, one.recipient(), one.measure(), null, null, null, sum, one.stage(), one.attribution(), null, null, null, null, one.rules());
        return new Claim(claim.id(), claim.index(), claim.report(), sought, claim.telling(), null, "", null);
    }

    private static Promise partOf(Promise strand, String parent) {
        return new Promise(null, strand.claims().stream().map(claim -> claim.linked(null, claim.rule(), parent)).toList());
    }

    private record Best(Promise promise, Rule rule, long days, boolean otherLevel) {
        static final Comparator<Best> ORDER = Comparator.comparing(Best::rule).thenComparing(Best::otherLevel).thenComparing(Best::days).thenComparing(best -> Objects.requireNonNull(best.promise.id()));
    }
}
