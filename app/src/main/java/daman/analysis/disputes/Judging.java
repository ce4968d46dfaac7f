package daman.analysis.disputes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what came of what publishers told, promise after promise; by their numbers, since it is done for all promises of each cut. */
final class Judging {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Tellings tellings;
    private final long latest;
    private final Proved.@Nullable Seen[] seen;
    /** Of the promise that is looked at, by publisher, the first and the last day on which it tells of it in a text of its own. */
    private final int[] first, last;
    /** Who tells of that promise. */
    private final int[] tellers;
    private int many;

    /** @param latest the last day, since 1970, on which others have had time for what was told then */
    Judging(Tellings tellings, long latest) {
        this.tellings = tellings;
        this.latest = latest;
        int publishers = tellings.publishers();
        this.seen = new Proved.Seen[publishers];
        this.first = new int[publishers];
        this.last = new int[publishers];
        this.tellers = new int[publishers];
        Arrays.fill(first, NEVER);
    }

    /** @param disputes about the promise of the row */
    void look(int row, List<Dispute> disputes) {
        many = 0;
        tellings.of(row, this::told);
        int end = last();
        for (int at = 0; at < many; at++) if (first[tellers[at]] <= latest) judge(tellers[at], tellers[at] == end ? lastBeside(end) : last[end], disputes);
        for (int at = 0; at < many; at++) first[tellers[at]] = NEVER;
    }

    private void told(int publisher, int day) {
        if (first[publisher] == NEVER) {
            tellers[many++] = publisher;
            first[publisher] = last[publisher] = day;
        }
        first[publisher] = Math.min(first[publisher], day);
        last[publisher] = Math.max(last[publisher], day);
    }

    /** Who tells last of all; below zero where nobody tells. */
    private int last() {
        int found = -1;
        for (int at = 0; at < many; at++) if (found < 0 || last[tellers[at]] > last[found]) found = tellers[at];
        return found;
    }

    /** The last day on which anybody else tells; the first of all days where nobody does. */
    private int lastBeside(int publisher) {
        int found = Integer.MIN_VALUE;
        for (int at = 0; at < many; at++) if (tellers[at] != publisher) found = Math.max(found, last[tellers[at]]);
        return found;
    }

    private void judge(int publisher, int others, List<Dispute> disputes) {
        Proved.Seen own = seen[publisher];
        if (own == null) own = seen[publisher] = new Proved.Seen();
        own.judged++;
        if (!disputes.isEmpty() && isContradicted(tellings.publisher(publisher), disputes)) own.contradicted++;
        else if (others >= first[publisher]) own.confirmed++;
        else if (many == 1) own.alone++;
    }

    private static boolean isContradicted(String publisher, List<Dispute> disputes) { return disputes.stream().anyMatch(one -> one.contradicts(publisher)); }

    /** By the names of those of whom something could be judged. */
    Map<String, Proved.Seen> seen() {
        Map<String, Proved.Seen> found = new HashMap<>();
        for (int publisher = 0; publisher < seen.length; publisher++) if (seen[publisher] != null) found.put(tellings.publisher(publisher), seen[publisher]);
        return found;
    }
}
