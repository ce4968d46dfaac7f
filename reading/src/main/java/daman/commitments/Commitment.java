package daman.commitments;

import daman.measures.Amount;
import daman.statements.Attribution;
import daman.text.Evidence;
import daman.things.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gives, would give, asks for or refuses a measure of security support (GUIDE.md, commitments).
 *
 * @param providers     actor ids, empty where the text leaves it open
 * @param providerCount "26 countries" is 26
 * @param item          the thing as the catalogue or the text names it, in English
 * @param quantity      number of things or people; of a range the lower end
 * @param by            when it is to happen or until when it runs: a {@link LocalDate}, {@link java.time.YearMonth} or {@link java.time.Year}
 * @param rules         the names of the rules and table lines that made it, first cause first
 */
public record Commitment(Evidence evidence, List<String> providers, @Nullable Integer providerCount, @Nullable String recipient,
                         Measure measure, @Nullable String item, @Nullable BigDecimal quantity, @Nullable BigDecimal quantityHigh,
                         @Nullable Amount amount, Stage stage, Attribution attribution, @Nullable Condition condition,
                         @Nullable LocalDate date, @Nullable Temporal by, @Nullable Period duration, List<String> rules) {
    public Commitment {
        providers = List.copyOf(providers);
        rules = List.copyOf(rules);
    }
}
