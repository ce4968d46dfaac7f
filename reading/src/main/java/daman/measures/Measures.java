package daman.measures;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.measures.numerals.Digits;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds exact values in a text of one language: days first, since they hold numbers, then money, shares, lengths of
 * time, calibres, and what remains as bare numbers. Takes time linear in the length of the text; for many threads.
 */
public final class Measures {
    private static final long OPENING = Days.OPENING | Units.OPENING;

    private final Signs signs;
    private final Lexicon<Currencies.Currency> currencies;
    private final Map<String, String> dollars;
    private final Digits.Decimal decimal;
    private final boolean monthFirst;

    public Measures(Language language) {
        signs = new Signs(language);
        currencies = Currencies.lexicon(language);
        dollars = Currencies.dollars(language);
        decimal = Digits.Decimal.valueOf(language.setting("decimal", "both").toUpperCase(Locale.ROOT));
        monthFirst = language.setting("month-first");
    }

    /**
     * The values in the order of the text; none overlaps another.
     *
     * @param published without it only what is a full date by itself is a day
     */
    public List<Measured> find(Analysed words, @Nullable LocalDate published) { return List.of(find(words, published, null).all()); }

    /**
     * The same for a text whose publisher is known.
     *
     * @param home the state of its readers (ISO 3166), whose dollars a bare sign means; null when not known
     */
    public Values find(Analysed words, @Nullable LocalDate published, @Nullable String home) {
        Scan scan = new Scan(words, signs, published, OPENING);
        Found found = new Found(scan);
        Currencies money = new Currencies(scan, currencies, dollars, home);
        new Days(scan, found, money, monthFirst).run();
        found.again();
        new Units(scan, found, decimal, money).run();
        return Values.of(found.inOrder(), words.size());
    }
}
