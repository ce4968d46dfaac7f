package daman.measures.signs;

import daman.languages.KnowledgeException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table: what its words say.
 *
 * @param length of a unit of time, null for all else
 * @param amount of a word of numbers, zero for all else
 * @param room   what may be added to the amount is below it
 */
public record Sign(Kind kind, String value, String origin, @Nullable TemporalAmount length, BigDecimal amount, int room) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final long NUMBERS = Kind.bits(Kind.UNIT, Kind.ARTICLE, Kind.SCALE, Kind.COUNTED, Kind.MONEY_SCALE, Kind.DUAL);

    static Sign of(Kind kind, String value, String origin) {
        int slash = value.indexOf('/');
        boolean time = kind == Kind.PERIOD || kind == Kind.LENGTH;
        BigDecimal amount = kind.in(NUMBERS) ? amount(slash < 0 ? value : value.substring(0, slash), BigDecimal.ONE, origin) : kind == Kind.HALF ? amount(value, HALF, origin) : BigDecimal.ZERO;
        int room = kind.in(NUMBERS) && slash >= 0 ? amount(value.substring(slash + 1), BigDecimal.ZERO, origin).intValue() : room(amount.intValue());
        return new Sign(kind, value, origin, time ? length(value, origin) : null, amount, room);
    }

    /** "Three hundred five", "twenty-five". */
    private static int room(int amount) { return amount >= 100 ? 100 : amount >= 20 ? 10 : 0; }

    private static BigDecimal amount(String value, BigDecimal otherwise, String origin) {
        try {
            return value.isEmpty() ? otherwise : new BigDecimal(value);
        } catch (NumberFormatException bad) {
            throw new KnowledgeException(origin + ": '" + value + "' is no number");
        }
    }

    private static TemporalAmount length(String value, String origin) {
        try {
            return value.startsWith("PT") ? Duration.parse(value) : Period.parse(value);
        } catch (DateTimeParseException bad) {
            throw new KnowledgeException(origin + ": '" + value + "' is no length of time (write P2D, P1M or PT3H)");
        }
    }

    public int number() { return Integer.parseInt(value); }
}
