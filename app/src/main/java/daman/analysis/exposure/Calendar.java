package daman.analysis.exposure;

import daman.analysis.answers.Called;
import daman.claims.Range;
import daman.claims.Sum;
import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.languages.Table;
import daman.measures.Amount;
import daman.words.PageLanguage;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the dossier knows of days to come: {@code world/calendar.tsv}, {@code world/envelopes.tsv}, {@code world/agreements.tsv}. Each is missing where a dossier has none.
 *
 * @param dues       by their days, ends of agreements with them
 * @param agreements by the day on which they were signed
 */
public record Calendar(List<Due> dues, List<Agreement> agreements) {
    /** Of the pages, in which envelopes have names besides the one of their row, which is English. */
    private static final List<String> LANGUAGES = Arrays.stream(PageLanguage.values()).filter(one -> one != PageLanguage.ENGLISH).map(PageLanguage::code).toList();
    public static final Calendar NONE = new Calendar(List.of(), List.of());

    /** @throws KnowledgeException naming the place of what can't be read */
    public static Calendar of(Knowledge knowledge) {
        List<Agreement> agreements = rows(knowledge, "world/agreements.tsv", Calendar::agreement, "party", "signed", "years", "notice_months", "ends_with", "source", "unsure");
        List<Due> dues = new ArrayList<>(rows(knowledge, "world/calendar.tsv", Calendar::due, "actor", "kind", "when", "basis", "source"));
        dues.addAll(rows(knowledge, "world/envelopes.tsv", Calendar::envelope, Stream.of(List.of("actor", "name"), LANGUAGES, List.of("value", "currency", "per", "from", "until", "source")).flatMap(List::stream).toArray(String[]::new)));
        for (Agreement one : agreements) if (one.ends() != null) dues.add(new Due(Due.Kind.AGREEMENT, one.party(), one.signed(), new Span(one.ends()), null, List.of(), Due.Basis.FIXED, one.source()));
        dues.sort(Comparator.comparing((Due one) -> one.when().first()).thenComparing(Due::actor).thenComparing(Due::kind));
        return new Calendar(List.copyOf(dues), agreements.stream().sorted(Comparator.comparing(Agreement::signed).thenComparing(Agreement::party)).toList());
    }

    private static <T> List<T> rows(Knowledge knowledge, String path, Function<Table.Row, T> read, String... columns) {
        Table table = knowledge.find(path);
        return table == null ? List.of() : table.expect(columns).rows().stream().map(read).toList();
    }

    private static Due due(Table.Row row) {
        return new Due(row.one("kind", Due.Kind.class), row.get("actor"), null, parsed(row, "when", Span::of), null, List.of(), row.one("basis", Due.Basis.class), row.get("source"));
    }

    private static Due envelope(Table.Row row) {
        String per = row.get("per");
        List<Sum> sums = row.get("value").isEmpty() ? List.of() : List.of(new Sum(range(parsed(row, "value", BigDecimal::new)), parsed(row, "currency", Calendar::currency), per.isEmpty() ? null : parsed(row, "per", one -> Amount.Per.valueOf(one.toUpperCase(Locale.ROOT)))));
        return new Due(Due.Kind.ENVELOPE, row.get("actor"), parsed(row, "from", LocalDate::parse), parsed(row, "until", Span::of), called(row), sums, Due.Basis.FIXED, row.get("source"));
    }

    /** An empty cell is what its row is called in English. */
    private static Called called(Table.Row row) { return new Called(row.get("name"), LANGUAGES.stream().filter(code -> !row.get(code).isEmpty()).collect(Collectors.toMap(code -> code, row::get))); }

    private static String currency(String code) {
        if (!code.matches("[A-Z]{3}")) throw new IllegalArgumentException(code);
        return code;
    }

    private static Range range(BigDecimal value) { return new Range(value, value); }

    private static Agreement agreement(Table.Row row) {
        return new Agreement(row.get("party"), parsed(row, "signed", LocalDate::parse), number(row, "years"), number(row, "notice_months"), row.get("ends_with").isEmpty() ? null : row.one("ends_with", Agreement.Ending.class), row.get("source"), row.get("unsure").isEmpty() ? null : row.one("unsure", Agreement.Doubt.class));
    }

    private static @Nullable Integer number(Table.Row row, String column) { return row.get(column).isEmpty() ? null : parsed(row, column, Integer::valueOf); }

    private static <T> T parsed(Table.Row row, String column, Function<String, T> read) {
        try {
            return read.apply(row.get(column));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new KnowledgeException(row.origin() + ": " + column + " is '" + row.get(column) + "'");
        }
    }
}
