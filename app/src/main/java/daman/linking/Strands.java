package daman.linking;

import daman.claims.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers the claims of one report into strands, each of one promise: "a new package", and then "it is worth 125 million". */
final class Strands {
    private final Likeness likeness;
    private final List<Promise> strands = new ArrayList<>();

    private Strands(Likeness likeness) {
        this.likeness = likeness;
    }

    /** @param claims of one report, in the order of its text */
    static List<Promise> of(List<Claim> claims, Likeness likeness) {
        Strands gathering = new Strands(likeness);
        for (int i = 0; i < claims.size(); i++) gathering.add(claims.get(i), isListed(claims, i));
        return gathering.strands;
    }

    private void add(Claim claim, boolean listed) {
        Promise alone = new Promise(null, List.of(claim));
        int nearest = nearest(claim);
        for (int at = strands.size() - 1; at >= 0; at--) {
            Promise strand = strands.get(at);
            boolean content = listed && at == nearest && isContent(strand, claim);
            if (!content && !likeness.isToldTogether(strand, alone, strand.sentences(claim), at == nearest)) continue;
            strands.set(at, strand.with(claim));
            return;
        }
        strands.add(alone);
    }

    /** A list of things without sums after a package is what it holds. */
    private static boolean isContent(Promise strand, Claim claim) {
        return (!strand.sums().isEmpty() || strand.items().isEmpty()) && claim.commitment().amount() == null && strand.sentences(claim) <= Parts.CONTENTS_NEAR
            && strand.allProviders().equals(Set.copyOf(new Promise(null, List.of(claim)).allProviders()));
    }

    /** The strand of the claim's measure that was spoken of last. */
    private int nearest(Claim claim) {
        int nearest = -1;
        for (int at = 0; at < strands.size(); at++) {
            boolean sameMeasure = strands.get(at).measure() == claim.commitment().measure();
            if (sameMeasure && (nearest < 0 || strands.get(at).sentences(claim) <= strands.get(nearest).sentences(claim))) nearest = at;
        }
        return nearest;
    }

    /** One of several things of a measure in a sentence, or several in itself. */
    private static boolean isListed(List<Claim> claims, int at) {
        Claim claim = claims.get(at);
        String item = claim.commitment().item();
        if (claim.commitment().amount() != null || item == null) return false;
        if (Items.names(item).size() > 1) return true;
        return claims.stream().anyMatch(other -> other != claim && other.telling().sentence() == claim.telling().sentence() && other.commitment().measure() == claim.commitment().measure()
            && other.commitment().item() != null && other.commitment().amount() == null);
    }
}
