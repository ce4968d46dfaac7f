package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Between;
import daman.analysis.answers.Counted;
import daman.analysis.answers.Field;
import daman.analysis.answers.Kind;
import daman.analysis.answers.Listing;
import daman.analysis.answers.Plain;
import daman.claims.Range;
import daman.claims.Sum;
import daman.cli.terminal.Ink;
import daman.cli.terminal.Sums;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.cli.terminal.Terminal;
import daman.deciding.Guarantee;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer on a terminal: a table for each listing. */
final class AnswerTables {
    private static final String UNKNOWN = "not known";
    private static final int SHORT_ID = 9;

    private final Terminal terminal;
    private final int limit;

    /** @param limit rows of a table at most; 0 for all */
    AnswerTables(Terminal terminal, int limit) {
        this.terminal = terminal;
        this.limit = limit;
    }

    List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        for (Listing listing : answer.listings()) if (!listing.rows().isEmpty()) {
            if (!lines.isEmpty()) lines.add("");
            lines.addAll(lines(listing));
        }
        return lines.isEmpty() ? List.of("nothing is known of this") : lines;
    }

    private List<String> lines(Listing listing) {
        int shown = limit == 0 ? listing.rows().size() : Math.min(limit, listing.rows().size());
        List<Field> columns = listing.fields().stream().filter(Field::isColumn).toList();
        Table table = Table.of(columns.stream().map(field -> words(field.name())).toArray(String[]::new));
        for (List<@Nullable Object> row : listing.rows().subList(0, shown)) table.row(columns.stream().map(field -> Cell.of(text(listing, row, field))).toArray(Cell[]::new));
        List<String> lines = new ArrayList<>(List.of(Ink.BOLD.on(terminal.coloured(), words(listing.name()))));
        lines.addAll(table.lines(terminal.width(), terminal.coloured()));
        if (shown < listing.rows().size()) lines.add(Ink.DIM.on(terminal.coloured(), (listing.rows().size() - shown) + " more; --limit 0 shows all"));
        return lines;
    }

    private static String words(String name) { return name.replace('_', ' '); }

    /** With what stands under it. */
    private static String text(Listing listing, List<@Nullable Object> row, Field column) {
        List<Field> fields = listing.fields();
        return Stream.concat(Stream.of(text(column.kind(), row.get(fields.indexOf(column)))), fields.stream().filter(field -> column.name().equals(field.under())).map(field -> row.get(fields.indexOf(field)) == null ? "" : text(field.kind(), row.get(fields.indexOf(field)))))
            .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String text(Kind kind, @Nullable Object value) {
        if (value == null) return kind.isToldWhereUnknown() ? UNKNOWN : "";
        return switch (kind) {
            case COUNT -> Sums.number(BigDecimal.valueOf(value instanceof Counted counted ? counted.count() : (Long) value));
            case LOOKED_UP -> Sums.number(BigDecimal.valueOf((Long) value));
            case BEYOND -> ((Between) value).isAnything() ? UNKNOWN : between((Between) value);
            case UNNUMBERED -> (Long) value == 0 ? "" : value + " without a number";
            case UNPRICED -> (Long) value == 0 ? "" : value + " without a sum";
            case DECIMAL -> Sums.number((BigDecimal) value);
            case RANGE -> Sums.range(((Range) value).low(), ((Range) value).high());
            case SUMS -> ((List<?>) value).stream().map(one -> sum((Sum) one)).collect(Collectors.joining(", "));
            case ACTORS -> ((List<?>) value).isEmpty() ? "nobody named" : join(value);
            case PUBLISHERS, TEXTS -> join(value);
            case STOOD -> Objects.requireNonNullElse((String) Plain.of(kind, value), "");
            case GUARANTEE -> guarantee((Guarantee) value);
            case MEASURE, STAGE, ITEM, DAY, WHEN, QUARTER, WORD, CHANGE, FINDING, TEXT, SOURCE, CLAIMED, CALLED, QUOTE -> String.valueOf(Plain.of(kind, value));
        };
    }

    private static String join(Object list) { return ((List<?>) list).stream().map(String::valueOf).collect(Collectors.joining(", ")); }

    private static String between(Between one) { return one.high() == null ? Sums.number(one.low()) + " or more" : Sums.range(one.low(), one.high()); }

    private static String sum(Sum sum) { return Sums.range(sum.range().low(), sum.range().high()) + " " + sum.currency() + (sum.per() == null ? "" : " a " + sum.per().id()); }

    private static String guarantee(Guarantee one) { return one.id().substring(0, Math.min(SHORT_ID, one.id().length())) + " " + (one.providers().isEmpty() ? "nobody named" : String.join(", ", one.providers())); }
}
