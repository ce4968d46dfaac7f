package daman.cli.review;

import daman.guarantees.Correction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a claim's words really mean, field by field, as it is typed. */
final class CorrectionOption {
    @Option(names = "--words", paramLabel = "TEXT", description = "the words that say so, as they stand in the report") @Nullable String words;
    @Option(names = "--provider", paramLabel = "ID", split = ",", description = "who gives: DE, or DE,FR") @Nullable List<String> providers;
    @Option(names = "--recipient", paramLabel = "ID", description = "to whom") @Nullable String recipient;
    @Option(names = "--measure", paramLabel = "MEASURE", description = "arms, air-defence, financing ...") @Nullable String measure;
    @Option(names = "--item", paramLabel = "NAME", description = "the thing") @Nullable String item;
    @Option(names = "--quantity", paramLabel = "N", description = "how many: 15, or 15..30") @Nullable String quantity;
    @Option(names = "--amount", paramLabel = "'SUM CURRENCY'", description = "how much: '7100000000 EUR', 'max 2500000000 EUR year', '7000000000..7100000000 EUR'") @Nullable String amount;
    @Option(names = "--stage", paramLabel = "STAGE", description = "discussed, announced, delivered ...") @Nullable String stage;
    @Option(names = "--attribution", paramLabel = "WORD", description = "on whose word: named, document, official, leak ...") @Nullable String attribution;
    @Option(names = "--condition", paramLabel = "WORD", description = "what it waits for: ceasefire, us-backing, approval, other") @Nullable String condition;
    @Option(names = "--date", paramLabel = "DATE", description = "the day of the act: 2025-09-04") @Nullable String date;
    @Option(names = "--by", paramLabel = "DATE", description = "when it is to happen, or until when it runs: 2026, 2026-03, 2026-03-31") @Nullable String by;
    @Option(names = "--duration", paramLabel = "PERIOD", description = "for how long: P10Y") @Nullable String duration;

    Correction correction() {
        Map<String, String> fields = new HashMap<>();
        put(fields, Correction.WORDS, words);
        put(fields, "providers", providers == null ? null : String.join(",", providers));
        put(fields, "recipient", recipient);
        put(fields, "measure", measure);
        put(fields, "item", item);
        put(fields, "quantity", quantity);
        put(fields, "amount", amount);
        put(fields, "stage", stage);
        put(fields, "attribution", attribution);
        put(fields, "condition", condition);
        put(fields, "date", date);
        put(fields, "by", by);
        put(fields, "duration", duration);
        return new Correction(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) fields.put(name, value);
    }

    /** The option that fills a field. */
    static String named(String field) { return "--" + (field.equals("providers") ? "provider" : field); }
}
