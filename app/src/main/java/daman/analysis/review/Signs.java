package daman.analysis.review;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What single claims give reviewers to look at, and what reviewers have said, as known after an entry.
 *
 * @param weak      the promises to which a rule joined a claim that no detail bears out, by their numbers
 * @param finding   the promises of which a report speaks that does not hold together, by their numbers
 * @param readers   the promises of a claim on which two readers of its report don't agree, by their numbers
 * @param reviewers of claims and of promises as they are now, by id; those of whom nobody has said anything are not there
 * @param looked    by promise, by how many reviewers each of its claims was looked at, for those that were
 */
public record Signs(long known, BitSet weak, BitSet finding, BitSet readers, Map<String, List<String>> reviewers, Map<String, List<Integer>> looked) {
    /** The promises that somebody said anything of, or of their claims. */
    Set<String> lookedAt() {
        Set<String> promises = new HashSet<>(looked.keySet());
        for (String id : reviewers.keySet()) if (id.startsWith("g-")) promises.add(id);
        return promises;
    }

    /** By how many reviewers a promise was looked at: as a whole, or each of its claims. */
    int times(String promise, int claims) {
        List<Integer> each = looked.getOrDefault(promise, List.of());
        int least = each.size() < claims ? 0 : each.stream().mapToInt(Integer::intValue).min().orElse(0);
        return Math.max(least, reviewers.getOrDefault(promise, List.of()).size());
    }

    int looked(String promise) { return looked.getOrDefault(promise, List.of()).size(); }
}
