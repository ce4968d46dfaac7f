package daman.analysis.recognizers;

import com.fasterxml.jackson.databind.JsonNode;
import daman.reading.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sum is exact when a mention has its span, its value and, where the unit is a current currency, its ISO 4217 code. */
final class Sums {
    private static final Set<String> NO_CURRENCY = Set.of("Bitcoin", "Satoshi");

    /** The cases count these by themselves; a sum is in its currency, so that 50 cents are 0.50. */
    private static final Set<String> HUNDREDTHS = Set.of("Cent", "Penny", "Pence", "Centimes");

    /** Units that the cases name without a code and that are one current currency. "Dollar", "Pound", "Franc" and "Rupee" alone are several. */
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("Euro", "EUR"), Map.entry("Yen Japonais", "JPY"), Map.entry("Dollar Canadien", "CAD"),
        Map.entry("Dollar États-Unis", "USD"), Map.entry("Dollar de Hong Kong", "HKD"), Map.entry("Dollar Australien", "AUD"), Map.entry("Yuan Chinois", "CNY"),
        Map.entry("Franc Suisse", "CHF"), Map.entry("Roupie indienne", "INR"));

    private Sums() {}

    static Verdict judge(Case one, List<Mention> mentions) {
        JsonNode resolution = one.result().path("Resolution");
        String value = resolution.path("value").asText("null");
        String unit = resolution.path("unit").asText();
        if (!one.result().path("TypeName").asText().equals("currency") || value.equals("null")) return new Verdict.LeftOut("no sum: a currency without a number");
        if (NO_CURRENCY.contains(unit)) return new Verdict.LeftOut("no currency of ISO 4217: " + unit);
        BigDecimal sum = new BigDecimal(value.replace(",", "."));
        BigDecimal expected = HUNDREDTHS.contains(unit) ? sum.movePointLeft(2) : sum;
        String slice = one.slice();
        boolean exact = mentions.stream().anyMatch(mention -> mention.kind().equals("money") && mention.evidence().text().equals(slice)
            && new BigDecimal(mention.value()).compareTo(expected) == 0 && code(resolution, unit, mention.currency()));
        return exact ? new Verdict.Exact() : new Verdict.Missed(slice + " = " + expected.toPlainString() + " " + unit);
    }

    private static boolean code(JsonNode resolution, String unit, @Nullable String read) {
        String iso = resolution.path("isoCurrency").asText(CODES.getOrDefault(unit, ""));
        return iso.isEmpty() || iso.startsWith("_") || iso.equals(read);
    }
}
