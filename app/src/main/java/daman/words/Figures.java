package daman.words;

import daman.measures.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Numbers, sums and days as a language writes them. A sum is shortened to millions or billions only where that is exact. */
public final class Figures {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Map<String, String> SIGNS = Map.of("EUR", "€", "USD", "$", "GBP", "£", "JPY", "¥", "UAH", "₴");

    /** Days whose names are kept, in each language: those of a century. */
    private static final int DAYS_KEPT = 36_525;

    /** Numbers of millions and more that are kept, in each language. */
    private static final int LARGE_KEPT = 10_000;

    private static final Map<PageLanguage, Formats> FORMATS = new EnumMap<>(PageLanguage.class);
    static {
        for (PageLanguage language : PageLanguage.values()) FORMATS.put(language, new Formats(language));
    }

    private Figures() {}

    /** What writes numbers takes as long to make as a page has of them to be written, and is of one thread at a time. */
    private static final class Formats {
        final Queue<NumberFormat> whole = new ConcurrentLinkedQueue<>(), plain = new ConcurrentLinkedQueue<>(), compact = new ConcurrentLinkedQueue<>();
        /** The formatter matches expressions for each number, to find whether it is one or several billions. */
        final Map<BigDecimal, String> large = new ConcurrentHashMap<>();
        final Map<LocalDate, String> days = new ConcurrentHashMap<>();
        final Map<String, String> currencies = new ConcurrentHashMap<>();
        private final PageLanguage language;

        Formats(PageLanguage language) {
            this.language = language;
        }

        static Formats of(PageLanguage language) { return Objects.requireNonNull(FORMATS.get(language)); }

        NumberFormat whole() { return NumberFormat.getIntegerInstance(language.locale()); }

        NumberFormat plain() {
            NumberFormat format = NumberFormat.getNumberInstance(language.locale());
            format.setMaximumFractionDigits(6);
            return format;
        }

        /** The long Ukrainian word would need the case that goes with a fraction, which the formatter doesn't know. */
        NumberFormat compact() {
            NumberFormat compact = NumberFormat.getCompactNumberInstance(language.locale(), language == PageLanguage.UKRAINIAN ? NumberFormat.Style.SHORT : NumberFormat.Style.LONG);
            compact.setMaximumFractionDigits(3);
            return compact;
        }
    }

    private static String written(Queue<NumberFormat> free, Supplier<NumberFormat> made, Function<NumberFormat, String> write) {
        NumberFormat one = free.poll();
        if (one == null) one = made.get();
        String text = write.apply(one);
        free.offer(one);
        return text;
    }

    public static String number(PageLanguage language, long number) {
        Formats formats = Formats.of(language);
        return written(formats.whole, formats::whole, format -> format.format(number));
    }

    public static String number(PageLanguage language, BigDecimal number) {
        if (number.abs().compareTo(MILLION) < 0) return plain(language, number);
        Map<BigDecimal, String> large = Formats.of(language).large;
        if (large.size() > LARGE_KEPT) large.clear();
        return large.computeIfAbsent(number, one -> large(language, one));
    }

    private static String large(PageLanguage language, BigDecimal number) {
        if (!isShort(number)) return plain(language, number);
        Formats formats = Formats.of(language);
        // As a double: of a whole BigDecimal the formatter loses what follows the point. Three digits of a billion are exact in it.
        return written(formats.compact, formats::compact, format -> format.format(number.doubleValue()));
    }

    /** One number, or a range. */
    public static String range(PageLanguage language, BigDecimal low, @Nullable BigDecimal high) {
        return high == null || high.compareTo(low) == 0 ? number(language, low) : number(language, low) + "–" + number(language, high);
    }

    /** With its currency: a sign where it is known to everybody, in Arabic its name, else the ISO 4217 code. */
    public static String sum(PageLanguage language, BigDecimal low, @Nullable BigDecimal high, String currency) {
        return high == null || high.compareTo(low) == 0 ? money(language, low, currency) : money(language, low, currency) + " – " + money(language, high, currency);
    }

    /** For figures that are added up: what would have more than three digits behind the point of millions or billions is rounded there, and says so. JSON and CSV have all digits. */
    public static String about(PageLanguage language, BigDecimal low, @Nullable BigDecimal high, String currency) {
        BigDecimal lower = rounded(low), upper = high == null ? null : rounded(high);
        boolean exact = lower.compareTo(low) == 0 && (upper == null || high == null || upper.compareTo(high) == 0);
        return (exact ? "" : "≈\u00A0") + sum(language, lower, upper, currency);
    }

    private static BigDecimal rounded(BigDecimal value) {
        if (value.abs().compareTo(MILLION) < 0 || isShort(value)) return value;
        BigDecimal unit = MILLION;
        while (value.abs().compareTo(unit.movePointRight(3)) >= 0) unit = unit.movePointRight(3);
        return value.divide(unit, 3, RoundingMode.HALF_EVEN).multiply(unit).setScale(0, RoundingMode.UNNECESSARY);
    }

    public static String day(PageLanguage language, LocalDate day) {
        Map<LocalDate, String> days = Formats.of(language).days;
        if (days.size() > DAYS_KEPT) days.clear();
        return days.computeIfAbsent(day, one -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(one));
    }

    /** A day, a month or a year. */
    public static String when(PageLanguage language, Temporal when) {
        return switch (when) {
            case LocalDate day -> day(language, day);
            case YearMonth month -> DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(month);
            case Year year -> year.toString();
            default -> when.toString();
        };
    }

    /** @return the key of the word for a sum that is only a limit, null where it is exact */
    public static @Nullable String boundKey(Amount amount) { return amount.bound() == null ? null : "amount." + amount.bound().id(); }

    private static String money(PageLanguage language, BigDecimal value, String currency) {
        String sign = language == PageLanguage.ARABIC ? name(language, currency) : SIGNS.get(currency);
        String number = number(language, value);
        return sign != null && language == PageLanguage.ENGLISH ? sign + number : number + "\u00A0" + (sign == null ? currency : sign);
    }

    /** By CLDR: a sign behind an Arabic number reads as if it belonged to what follows, and a code is of another script. The code itself where it is of no currency. */
    private static String name(PageLanguage language, String currency) {
        return Formats.of(language).currencies.computeIfAbsent(currency, code -> Currency.getAvailableCurrencies().stream().filter(one -> one.getCurrencyCode().equals(code)).findFirst().map(one -> one.getDisplayName(language.locale())).orElse(code));
    }

    private static String plain(PageLanguage language, BigDecimal number) {
        Formats formats = Formats.of(language);
        return written(formats.plain, formats::plain, format -> format.format(number));
    }

    /** Of millions and of billions three digits after the point say all. */
    private static boolean isShort(BigDecimal number) {
        BigDecimal unit = MILLION;
        while (number.abs().compareTo(unit.movePointRight(3)) >= 0) unit = unit.movePointRight(3);
        return number.divide(unit).stripTrailingZeros().scale() <= 3;
    }
}
