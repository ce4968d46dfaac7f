package daman.importers;

import com.fasterxml.jackson.databind.JsonNode;
import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.datasets.DatasetRow;
import daman.guarantees.RowIntake.RowClaim;
import daman.measures.Amount;
import daman.sources.ClaimRule;
import daman.sources.Source;
import daman.statements.Attribution;
import daman.text.Evidence;
import daman.things.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rows of a layout claim, as {@code claims.tsv} says. Their evidence is the row's own words at its line; where it has none, its name. */
final class RowClaims {
    private static final Map<String, Measure> MEASURES = Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::id, Function.identity()));
    /** Characters: an entry has its bounds. */
    private static final int LONGEST = 4_000;

    private final List<ClaimRule> rules;
    private final @Nullable String recipient;

    RowClaims(Source source, String layout) {
        this.rules = source.claims().stream().filter(rule -> rule.layout().equals(layout)).toList();
        this.recipient = source.fact("recipient").isEmpty() ? null : source.fact("recipient");
    }

    boolean any() { return !rules.isEmpty(); }

    /** Aid of a measure that readings leave out (humanitarian) claims nothing; the row stays. */
    List<RowClaim> of(DatasetRow row) {
        List<RowClaim> claims = new ArrayList<>();
        for (ClaimRule rule : rules) {
            Optional<Measure> measure = Optional.ofNullable(row.text(rule.field("measure"))).map(MEASURES::get);
            String activity = row.text(rule.field("activity"));
            if (measure.isPresent() && activity != null && fits(rule, row)) claims.add(new RowClaim(row.index(), activity, part(rule, row), commitment(rule, row, measure.get())));
        }
        return claims;
    }

    private static String part(ClaimRule rule, DatasetRow row) {
        String part = row.text(rule.field("part"));
        return part == null ? "" : part;
    }

    private static boolean fits(ClaimRule rule, DatasetRow row) {
        boolean needed = rule.needs().isEmpty() || row.number(rule.needs()).map(number -> number.signum() > 0).orElse(false);
        return needed && rule.when().entrySet().stream().allMatch(each -> each.getValue().equals(row.text(each.getKey())));
    }

    private Commitment commitment(ClaimRule rule, DatasetRow row, Measure measure) {
        String provider = row.text(rule.field("provider"));
        return new Commitment(evidence(rule, row), provider == null ? List.of() : List.of(provider), null, recipient, measure, row.text(rule.field("item")), positive(row, rule.field("quantity")), null, amount(rule, row),
            Stage.of(rule.stage()), Attribution.DOCUMENT, null, row.day(rule.field("day")).orElse(null), until(row, rule.field("day")), null, List.of("claims.tsv:" + rule.stage()));
    }

    private static Evidence evidence(ClaimRule rule, DatasetRow row) {
        String words = row.text(rule.field("words"));
        String told = words == null || words.isBlank() ? row.key() : words;
        int end = Math.min(told.length(), LONGEST);
        return new Evidence(told.substring(0, end < told.length() && Character.isLowSurrogate(told.charAt(end)) ? end - 1 : end), row.line(), row.line() + 1);
    }

    private static @Nullable Amount amount(ClaimRule rule, DatasetRow row) {
        BigDecimal value = positive(row, rule.field("amount"));
        String currency = row.text(rule.field("currency"));
        return value == null || currency == null ? null : Amount.of(value, currency);
    }

    private static @Nullable BigDecimal positive(DatasetRow row, String field) { return row.number(field).filter(number -> number.signum() > 0).orElse(null); }

    /** The end of days between which something lies. */
    private static @Nullable LocalDate until(DatasetRow row, String field) {
        JsonNode to = row.values().path(field).path("to");
        return to.isTextual() ? LocalDate.parse(to.asText()) : null;
    }
}
