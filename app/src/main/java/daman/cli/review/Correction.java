package daman.cli.review;

import daman.commitments.Commitment;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.measures.Amount;
import daman.statements.Attribution;
import daman.things.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a claim's words really mean, field by field. */
final class Correction {
    private static final String NONE = "none";

    @Option(names = "--provider", paramLabel = "ID", split = ",", description = "who gives: DE, or DE,FR") @Nullable List<String> providers;
    @Option(names = "--recipient", paramLabel = "ID", description = "to whom") @Nullable String recipient;
    @Option(names = "--measure", paramLabel = "MEASURE", description = "arms, air-defence, financing ...") @Nullable String measure;
    @Option(names = "--item", paramLabel = "NAME", description = "the thing") @Nullable String item;
    @Option(names = "--quantity", paramLabel = "N", description = "how many") @Nullable String quantity;
    @Option(names = "--amount", paramLabel = "'SUM CURRENCY'", description = "how much: '7100000000 EUR'") @Nullable String amount;
    @Option(names = "--stage", paramLabel = "STAGE", description = "discussed, announced, delivered ...") @Nullable String stage;
    @Option(names = "--attribution", paramLabel = "WORD", description = "on whose word: named, document, official, leak ...") @Nullable String attribution;
    @Option(names = "--condition", paramLabel = "WORD", description = "what it waits for: ceasefire, us-backing, approval, other") @Nullable String condition;
    @Option(names = "--date", paramLabel = "DATE", description = "the day of the act: 2025-09-04") @Nullable String date;

    /** @throws IllegalArgumentException naming the word that is none of those known */
    Commitment of(Commitment read) {
        return new Commitment(read.evidence(), providers == null ? read.providers() : providers.equals(List.of(NONE)) ? List.of() : providers, read.providerCount(), value("--recipient", recipient, read.recipient(), text -> text),
            must("--measure", measure, read.measure(), Measure::of), value("--item", item, read.item(), text -> text), value("--quantity", quantity, read.quantity(), BigDecimal::new),
            quantity == null ? read.quantityHigh() : null, value("--amount", amount, read.amount(), Correction::sum), must("--stage", stage, read.stage(), Stage::of),
            must("--attribution", attribution, read.attribution(), Attribution::of), value("--condition", condition, read.condition(), Condition::of), value("--date", date, read.date(), LocalDate::parse),
            read.by(), read.duration(), read.rules());
    }

    private static Amount sum(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != 2 || !parts[1].matches("[A-Z]{3}")) throw new IllegalArgumentException(text);
        return Amount.of(new BigDecimal(parts[0]), parts[1]);
    }

    private static <T> @Nullable T value(String option, @Nullable String text, @Nullable T read, Function<String, T> of) {
        if (text == null) return read;
        return text.equals(NONE) ? null : must(option, text, read, of);
    }

    private static <T> T must(String option, @Nullable String text, @Nullable T read, Function<String, T> of) {
        try {
            return text == null ? java.util.Objects.requireNonNull(read) : of.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException unknown) {
            throw new IllegalArgumentException(option + " " + text + " can't be understood; daman review correct --help shows how it is written", unknown);
        }
    }
}
