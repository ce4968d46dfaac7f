package daman.analysis.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of holding readings against gold.
 *
 * @param rows   by {@code language.list}; {@code all} is every language together
 * @param fields by {@code list.field}: the share of matched items that agree
 * @param errors read items whose evidence is no exact slice
 * @param unread gold reports that were not read
 */
public record Scores(Map<String, Count> rows, Map<String, BigDecimal> fields, List<Miss> misses, List<String> errors, List<String> unread) {

    /** Takes gold reports one by one. */
    static final class Tally {
        private final Map<String, Count> rows = new TreeMap<>();
        private final Map<String, int[]> fields = new TreeMap<>();
        final List<Miss> misses = new ArrayList<>();
        final List<String> errors = new ArrayList<>();
        final List<String> unread = new ArrayList<>();

        void count(String language, ItemList list, Count count) {
            rows.merge(language + "." + list.id(), count, Count::plus);
            rows.merge("all." + list.id(), count, Count::plus);
        }

        void field(ItemList list, String field, boolean agrees) {
            int[] seen = fields.computeIfAbsent(list.id() + "." + field, key -> new int[2]);
            if (agrees) seen[0]++;
            seen[1]++;
        }

        Scores scores() {
            Map<String, BigDecimal> shares = new TreeMap<>();
            fields.forEach((field, seen) -> shares.put(field, Count.rounded(seen[0] / (double) seen[1])));
            return new Scores(rows, shares, List.copyOf(misses), List.copyOf(errors), List.copyOf(unread));
        }
    }
}
