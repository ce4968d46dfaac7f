package daman.guarantees;

import daman.commitments.Commitment;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.measures.Amount;
import daman.statements.Attribution;
import daman.text.Evidence;
import daman.things.Measure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's words really mean, field by field, as reviewers write it: {@code DE,FR}, {@code 15..30}, {@code max 2500000000 EUR year}. The fields are
 * named as in GUIDE.md; {@code words} are the evidence.
 *
 * @param fields those that are otherwise; what isn't named stays as it was read, {@link #NONE} empties a field
 */
public record Correction(Map<String, String> fields) {
    public static final String WORDS = "words";
    public static final List<String> FIELDS = List.of(WORDS, "providers", "recipient", "measure", "item", "quantity", "amount", "stage", "attribution", "condition", "date", "by", "duration");
    public static final String NONE = "none";
    private static final String NUMBER = "([0-9]{1,24}(?:\\.[0-9]{1,6})?)(?:\\.\\.([0-9]{1,24}(?:\\.[0-9]{1,6})?))?";
    private static final Pattern QUANTITY = Pattern.compile(NUMBER);
    private static final Pattern AMOUNT = Pattern.compile("(?:(min|max) )?" + NUMBER + " ([A-Z]{3})(?: (year|month))?");

    /** A field that can't be what was written; the message is for programmers, faces have their own words. */
    public static final class Misunderstood extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String value;

        public Misunderstood(String field, String value) {
            super(field + ": " + value);
            this.field = field;
            this.value = value;
        }

        public String field() { return field; }

        public String value() { return value; }
    }

    /** @throws Misunderstood for a field that there is not */
    public Correction {
        for (String field : fields.keySet()) if (!FIELDS.contains(field)) throw new Misunderstood(field, Objects.requireNonNull(fields.get(field)));
        fields = Map.copyOf(fields);
    }

    /**
     * @param read what the claim says so far
     * @param text of its report, in which other words for the evidence have to stand; empty where it isn't kept
     * @throws Misunderstood naming the first field that can't be so
     */
    public Commitment of(Commitment read, String text) {
        String quantity = fields.get("quantity");
        return new Commitment(has(WORDS) ? read(WORDS, words -> evidence(words, text, read.evidence().start())) : read.evidence(),
            has("providers") ? read("providers", Correction::actors) : read.providers(), read.providerCount(), or("recipient", read.recipient(), Function.identity()),
            must("measure", read.measure(), Measure::of), or("item", read.item(), Function.identity()), or("quantity", read.quantity(), written -> number(written, 1)),
            quantity == null ? read.quantityHigh() : quantity.equals(NONE) ? null : high(quantity), or("amount", read.amount(), Correction::amount), must("stage", read.stage(), Stage::of),
            must("attribution", read.attribution(), Attribution::of), or("condition", read.condition(), Condition::of), or("date", read.date(), LocalDate::parse),
            or("by", read.by(), Correction::when), or("duration", read.duration(), Period::parse), read.rules());
    }

    private boolean has(String field) { return fields.containsKey(field); }

    private <T> @Nullable T or(String field, @Nullable T read, Function<String, T> of) {
        if (!has(field)) return read;
        return NONE.equals(fields.get(field)) ? null : read(field, of);
    }

    /** Of a field that can't be empty. */
    private <T> T must(String field, T read, Function<String, T> of) { return has(field) ? read(field, of) : read; }

    private <T> T read(String field, Function<String, T> of) {
        String value = Objects.requireNonNull(fields.get(field));
        try {
            return of.apply(value);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new Misunderstood(field, value);
        }
    }

    /** The occurrence that is nearest to where the claim was read. */
    private static Evidence evidence(String words, String text, int near) {
        if (words.isBlank()) throw new IllegalArgumentException(words);
        Evidence best = null;
        int point = 0, counted = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            point += text.codePointCount(counted, at);
            counted = at;
            if (best == null || Math.abs(point - near) < Math.abs(best.start() - near)) best = new Evidence(words, point, point + words.codePointCount(0, words.length()));
        }
        if (best == null) throw new IllegalArgumentException(words);
        return best;
    }

    private static List<String> actors(String ids) {
        return ids.equals(NONE) ? List.of() : Arrays.stream(ids.split(",")).map(String::strip).filter(id -> !id.isEmpty()).distinct().toList();
    }

    private static BigDecimal number(String text, int end) { return new BigDecimal(Objects.requireNonNull(parts(QUANTITY, text).group(end))); }

    private static @Nullable BigDecimal high(String text) {
        Matcher parts = QUANTITY.matcher(text);
        return parts.matches() && parts.group(2) != null ? new BigDecimal(parts.group(2)) : null;
    }

    private static Amount amount(String text) {
        Matcher parts = parts(AMOUNT, text.strip().replaceAll("\\s+", " "));
        return new Amount(new BigDecimal(parts.group(2)), parts.group(4), known(parts.group(1), Amount.Bound::valueOf), known(parts.group(5), Amount.Per::valueOf), parts.group(3) == null ? null : new BigDecimal(parts.group(3)));
    }

    private static <T> @Nullable T known(@Nullable String id, Function<String, T> of) { return id == null ? null : of.apply(id.toUpperCase(Locale.ROOT)); }

    private static Matcher parts(Pattern pattern, String text) {
        Matcher parts = pattern.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException(text);
        return parts;
    }

    private static Temporal when(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text);
            case 7 -> YearMonth.parse(text);
            default -> LocalDate.parse(text);
        };
    }

    /** What a commitment has in a field, as a correction writes it; empty where it has nothing. */
    public static String written(String field, Commitment one) {
        return switch (field) {
            case WORDS -> one.evidence().text();
            case "providers" -> String.join(",", one.providers());
            case "recipient" -> Objects.requireNonNullElse(one.recipient(), "");
            case "measure" -> one.measure().id();
            case "item" -> Objects.requireNonNullElse(one.item(), "");
            case "quantity" -> one.quantity() == null ? "" : range(one.quantity(), one.quantityHigh());
            case "amount" -> one.amount() == null ? "" : written(one.amount());
            case "stage" -> one.stage().id();
            case "attribution" -> one.attribution().id();
            case "condition" -> one.condition() == null ? "" : one.condition().id();
            case "date" -> Objects.toString(one.date(), "");
            case "by" -> Objects.toString(one.by(), "");
            case "duration" -> Objects.toString(one.duration(), "");
            default -> throw new IllegalArgumentException("field: " + field + " is none of " + FIELDS);
        };
    }

    private static String written(Amount amount) {
        return (amount.bound() == null ? "" : amount.bound().id() + " ") + range(amount.value(), amount.high()) + " " + amount.currency() + (amount.per() == null ? "" : " " + amount.per().id());
    }

    private static String range(BigDecimal low, @Nullable BigDecimal high) { return low.toPlainString() + (high == null ? "" : ".." + high.toPlainString()); }
}
