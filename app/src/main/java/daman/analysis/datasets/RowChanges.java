package daman.analysis.datasets;

import daman.datasets.DatasetRow;
import daman.sources.Column;
import daman.sources.Layout;
import daman.sources.Source;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the rows of one activity from one release to a later one. Rows are held against each other by what they claim ({@code claims.tsv}): sums in the currency in which they were given, numbers,
 * things, days, and not by the words around them, nor by sums that the publisher converted.
 */
final class RowChanges {
    /** Of a claim: words and where they stand, which say nothing of what is promised. */
    private static final Set<String> NOT_COMPARED = Set.of("words", "url");

    private final List<String> fields;
    private final String part;

    private RowChanges(List<String> fields, String part) {
        this.fields = fields;
        this.part = part;
    }

    /** Of the fields that both layouts tell. */
    static RowChanges between(Source source, String before, String after) {
        Set<String> claimed = new LinkedHashSet<>();
        source.claims().stream().filter(rule -> rule.layout().equals(before) || rule.layout().equals(after))
            .forEach(rule -> rule.fields().forEach((what, field) -> { if (!NOT_COMPARED.contains(what)) claimed.add(field); }));
        Set<String> both = told(source, before);
        both.retainAll(told(source, after));
        String part = source.claims().stream().filter(rule -> rule.layout().equals(after)).map(rule -> rule.field("part")).filter(field -> !field.isEmpty()).findFirst().orElse("part");
        return new RowChanges(claimed.stream().filter(both::contains).toList(), part);
    }

    private static Set<String> told(Source source, String layout) {
        return source.layout(layout).map(Layout::read).stream().flatMap(List::stream).map(Column::field).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a row claims, by field, as texts that are equal where the values are. */
    Map<String, String> claimed(DatasetRow row) {
        Map<String, String> claimed = new TreeMap<>();
        for (String field : fields) text(row, field).ifPresent(text -> claimed.put(field, text));
        return claimed;
    }

    private static Optional<String> text(DatasetRow row, String field) {
        if (!row.values().hasNonNull(field)) return Optional.empty();
        if (row.values().get(field).isObject()) return Optional.of(row.values().get(field).has("given") ? row.values().get(field).get("given").asText() : "undisclosed");
        if (row.values().get(field).isNumber()) return Optional.of(new BigDecimal(row.values().get(field).asText()).stripTrailingZeros().toPlainString());
        return Optional.of(row.values().get(field).asText());
    }

    /**
     * Rows that are the same on both sides are taken off; of those left, rows of the same part are held against each other in their order.
     *
     * @param before what each row of the earlier release claims
     */
    List<Changes.ChangedRow> of(List<Map<String, String>> before, List<Map<String, String>> after) {
        Map<Map<String, String>, Integer> times = new LinkedHashMap<>();
        for (Map<String, String> row : before) times.merge(row, 1, Integer::sum);
        List<Map<String, String>> fresh = after.stream().filter(row -> !takenOff(times, row)).toList();
        Map<String, Deque<Map<String, String>>> left = new LinkedHashMap<>();
        times.forEach((row, count) -> left.computeIfAbsent(row.getOrDefault(part, ""), name -> new ArrayDeque<>()).addAll(Collections.nCopies(count, row)));
        List<Changes.ChangedRow> changed = new ArrayList<>();
        for (Map<String, String> row : fresh) changed.add(changed(left.getOrDefault(row.getOrDefault(part, ""), new ArrayDeque<>()).pollFirst(), row));
        left.values().forEach(rows -> rows.forEach(row -> changed.add(changed(row, null))));
        return changed;
    }

    private static boolean takenOff(Map<Map<String, String>, Integer> times, Map<String, String> row) {
        int count = times.getOrDefault(row, 0);
        if (count > 0) times.put(row, count - 1);
        return count > 0;
    }

    private Changes.ChangedRow changed(@Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        List<Changes.Difference> differences = new ArrayList<>();
        for (String field : fields) {
            String was = before == null ? null : before.get(field), is = after == null ? null : after.get(field);
            if (!Objects.equals(was, is) && !field.equals(part)) differences.add(new Changes.Difference(field, was, is));
        }
        Map<String, String> named = after != null ? after : Objects.requireNonNull(before);
        return new Changes.ChangedRow(named.get(part), before == null ? Changes.Way.NEW : after == null ? Changes.Way.GONE : Changes.Way.CHANGED, differences);
    }
}
