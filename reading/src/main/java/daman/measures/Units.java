package daman.measures;

import daman.languages.Feature;
import daman.measures.numerals.Digits;
import daman.measures.numerals.Numeral;
import daman.measures.numerals.Numerals;
import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Sign;
import daman.measures.signs.Signs;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what each number measures: money, a share, a length of time, a calibre, or nothing we know. */
final class Units {
    private static final int PER_WITHIN = 6;
    private static final int MANY_DAYS = 31;
    private static final int CARRY_WITHIN = 60;
    private static final long NOUNS = Feature.NOUN.bit() | Feature.ADJECTIVE.bit() | Feature.NAME.bit();
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** What a value may begin with, beside a number. */
    static final long OPENING = Kind.bits(Kind.LENGTH) | Numerals.WORDS;
    private static final long UNITS = Kind.bits(Kind.PERCENT, Kind.PERIOD, Kind.CALIBRE), SCALES = Kind.bits(Kind.SCALE, Kind.COUNTED), PERIODS = Kind.bits(Kind.PER_YEAR, Kind.PER_MONTH),
            OF_NOW = Kind.bits(Kind.YEAR, Kind.MONTH_OF, Kind.YEAR_END);

    private final Scan scan;
    private final Found found;
    private final Quantities quantities;
    private final Currencies currencies;
    private final Bounds bounds;
    private Measured.@Nullable Money before;

    Units(Scan scan, Found found, Digits.Decimal decimal, Currencies currencies) {
        this.scan = scan;
        this.found = found;
        this.currencies = currencies;
        this.quantities = new Quantities(scan, new Numerals(scan, decimal), currencies);
        this.bounds = new Bounds(scan);
    }

    void run() {
        for (int i = scan.next(0); i < scan.size(); ) i = scan.next(scan.is(i, Kind.LENGTH) || quantities.begins(i) ? at(i) : i + 1);
    }

    /** Reads what starts at a token and gives the token to go on from. */
    private int at(int token) {
        if (!scan.free(token)) return token + 1;
        Signs.Hit whole = scan.at(token, Kind.LENGTH);
        if (whole != null && scan.free(token, whole.last())) return whole(token, whole);
        Quantity quantity = quantities.read(token);
        if (quantity == null) return token + 1;
        if (!quantity.low().valid() || designation(token)) return skip(quantity);
        return measure(quantity);
    }

    private int whole(int token, Signs.Hit whole) {
        int ago = ago(token, whole.last(), amount(whole.sign(), BigDecimal.ONE), whole);
        if (ago > 0) return ago;
        found.add(new Measured.Length(token, whole.last(), amount(whole.sign(), BigDecimal.ONE), null, "length " + whole.sign().origin()));
        return whole.last() + 1;
    }

    /** F-16, MiG-29, 2000-5, G7, Article 5: the number is part of a name. */
    private boolean designation(int token) {
        if (token == 0 || !scan.number(token)) return false;
        if (scan.startOf(token - 1, Kind.NUMBERED) >= 0) return true;
        if (scan.clitic(token - 1) || currencies.before(token) != null) return false;
        boolean written = scan.joined(token) && !scan.tokens.sign(token - 1) || scan.glued(token) && scan.sign(token - 1, "/:#");
        return written || scan.sign(token - 1, "/") && scan.number(token - 2) || model(token);
    }

    /** Leopard 2, France 2: one digit after a name and nothing that it counts. */
    private boolean model(int token) {
        if (scan.tokens.form(token).length() != 1 || !scan.tokens.word(token - 1) || !scan.tokens.capital(token - 1)) return false;
        int next = token + 1;
        return scan.sameLine(token - 1, token) && (next >= scan.size() || !scan.sameLine(token, next) || scan.tokens.sign(next) && scan.none(next));
    }

    private int skip(Quantity quantity) {
        int last = quantity.last();
        while (scan.number(last + 1) && scan.joined(last + 1)) last++;
        scan.take(quantity.first(), last);
        return last + 1;
    }

    private int measure(Quantity quantity) {
        int next = quantity.last() + 1;
        Currencies.Hit sign = currencies.before(quantity.first());
        Signs.Hit scale = scan.at(next, Kind.MONEY_SCALE);
        if (scale != null && (sign != null || currencies.after(scale.last() + 1, true) != null)) {
            quantity = quantity.times(scale.last(), scale.sign().amount());
            next = quantity.last() + 1;
        }
        if (sign != null && scan.free(sign.first())) {
            boolean ofNext = next + 1 < scan.size() && scan.tokens.sign(next) && scan.number(next + 1);
            Currencies.Hit again = ofNext ? null : currencies.after(next, false);
            int last = again != null && again.first() == next && again.code().equals(sign.code()) ? again.last() : quantity.last();
            return money(quantity.from(sign.first()), last, sign);
        }
        Currencies.Hit name = currencies.after(next, quantity.end().scale().compareTo(BigDecimal.ONE) > 0);
        if (name != null && scan.free(next, name.last())) return money(quantity, name.last(), name);
        if (clock(quantity)) return skip(quantity);
        Signs.Hit unit = scan.at(next, UNITS);
        if (unit != null && scan.free(next, unit.last()) && scan.sameLine(quantity.first(), unit.last())) return unit(quantity, unit);
        if (carried(quantity)) return money(quantity, quantity.last(), new Currencies.Hit(quantity.first(), quantity.last(), Objects.requireNonNull(before).amount().currency(), BigDecimal.ONE, "after", "currency-of-the-sum-before"));
        return number(quantity);
    }

    private int number(Quantity quantity) {
        if (scan.startOf(quantity.first() - 1, Kind.CALIBRE_BEFORE) >= 0) {
            found.add(new Measured.Calibre(quantity.first(), quantity.last(), quantity.value(), "calibre " + quantity.origin()));
        } else if (!pronoun(quantity)) {
            Quantity bound = bounded(quantity);
            found.add(new Measured.Number(bound.first(), bound.last(), bound.value(), bound.high(), bound.bound(), "number " + bound.origin()));
        }
        return quantity.last() + 1;
    }

    /** "No one", "one another": {@code units.tsv} and {@code bounds.tsv} know the words around. */
    private boolean pronoun(Quantity quantity) {
        return !quantity.low().digits() && quantity.first() == quantity.last()
                && (scan.startOf(quantity.last(), Kind.NOTHING) >= 0 || scan.is(quantity.first(), Kind.NOTHING));
    }

    private Quantity bounded(Quantity quantity) {
        Bounds.Bound bound = bounds.around(quantity.first(), quantity.last());
        return bound == null ? quantity : quantity.bounded(bound.bound(), bound.origin());
    }

    private boolean clock(Quantity quantity) {
        int next = quantity.last() + 1;
        return scan.is(next, Kind.CLOCK) || scan.startOf(quantity.first() - 1, Kind.CLOCK_BEFORE) >= 0
                || scan.sign(next, ":") && scan.glued(next) && scan.number(next + 1) && scan.glued(next + 1)
                || scan.sign(next, "/") && scan.number(next + 1);
    }

    private int unit(Quantity quantity, Signs.Hit unit) {
        int last = unit.last();
        String origin = quantity.origin() + " " + unit.sign().origin();
        switch (unit.sign().kind()) {
            case PERCENT -> {
                Quantity bound = bounded(quantity.upTo(last));
                found.add(new Measured.Percent(bound.first(), last, bound.value(), bound.high(), bound.bound(), "percent " + origin));
            }
            case CALIBRE -> found.add(new Measured.Calibre(quantity.first(), last, quantity.value(), "calibre " + origin));
            case PERIOD -> {
                int ago = quantity.top() != null ? -1 : ago(quantity.first(), unit.last(), amount(unit.sign(), quantity.value()), unit);
                if (ago > 0) return ago;
                found.add(new Measured.Length(quantity.first(), last, amount(unit.sign(), quantity.value()),
                    quantity.high() == null ? null : amount(unit.sign(), quantity.high()), "length " + origin));
            }
            default -> throw new IllegalStateException(unit.sign().kind() + " is no unit");
        }
        return last + 1;
    }

    /** "Two days ago", "il y a deux jours": a day, month or year before publication; of weeks nothing exact can be said. */
    private int ago(int from, int to, TemporalAmount length, Signs.Hit unit) {
        if (scan.published == null || !(length instanceof Period period)) return -1;
        Signs.Hit after = scan.at(to + 1, Kind.AGO);
        int before = scan.startOf(from - 1, Kind.AGO);
        boolean led = before >= 0 && scan.at(before, Kind.AGO) instanceof Signs.Hit hit && hit.sign().value().equals("before");
        if (!led && (after == null || after.sign().value().equals("before"))) return -1;
        if (!scan.free(led ? before : from, led ? to : after.last())) return -1;
        Temporal value = before(scan.published, period);
        if (value == null) return -1;
        Measured.Day day = new Measured.Day(led ? before : from, led ? to : after.last(), value, null, false, "ago " + unit.sign().origin());
        found.add(day);
        return day.last() + 1;
    }

    private static @Nullable Temporal before(LocalDate published, Period length) {
        if (length.getDays() > 0) return length.getDays() % 7 == 0 || length.getDays() > MANY_DAYS ? null : published.minus(length);
        if (length.getMonths() > 0) return YearMonth.from(published).minus(length);
        return length.getYears() < 1000 ? Year.from(published).minusYears(length.getYears()) : null;
    }

    /** Whole units become a Period; a fraction of a year its months; hours a Duration. */
    private static TemporalAmount amount(Sign unit, BigDecimal count) {
        if (unit.length() instanceof Duration time) return Duration.ofSeconds(count.multiply(BigDecimal.valueOf(time.toSeconds())).longValue());
        Period one = (Period) Objects.requireNonNull(unit.length());
        boolean whole = count.remainder(BigDecimal.ONE).signum() == 0;
        if (count.compareTo(BigDecimal.valueOf(100_000)) > 0) return one;
        if (!whole && one.getYears() > 0) return Period.ofMonths(count.multiply(BigDecimal.valueOf(one.toTotalMonths())).intValue());
        return one.multipliedBy(count.intValue());
    }

    private int money(Quantity quantity, int last, Currencies.Hit currency) {
        Signs.Hit scale = currency.place().equals("both") && currency.last() == last ? scan.at(last + 1, SCALES) : null;
        BigDecimal times = scale == null ? currency.times() : scale.sign().amount();              // 75 USD million
        int to = Math.max(scale == null ? last : scale.last(), quantity.last());
        Quantity whole = bounded(times.compareTo(BigDecimal.ONE) == 0 ? quantity.upTo(to) : quantity.times(to, times));
        whole = cents(open(whole, currency), currency);
        int end = whole.last();
        Amount.Per per = per(end + 1);
        Amount amount = new Amount(whole.value(), currency.code(), whole.bound(), per, whole.high());
        boolean converted = conversion(whole.first(), currency.code());
        Measured.Money money = new Measured.Money(whole.first(), end, amount, converted, "money " + whole.origin() + " " + currency.origin());
        found.add(money);
        if (!converted) before = money;
        return end + 1;
    }

    /** "3 dollars and 50 cents", "5 euros 50". */
    private Quantity cents(Quantity sum, Currencies.Hit currency) {
        if (sum.top() != null || sum.low().scale().compareTo(BigDecimal.ONE) > 0 || currency.times().compareTo(BigDecimal.ONE) != 0) return sum;
        Signs.Hit and = scan.at(sum.last() + 1, Kind.AND);
        Quantity small = quantities.read(and == null ? sum.last() + 1 : and.last() + 1);
        if (small == null || !small.low().valid() || small.top() != null || small.value().compareTo(HUNDRED) >= 0 || small.value().scale() > 0) return sum;
        Currencies.Hit name = currencies.after(small.last() + 1, false);
        boolean named = name != null && name.times().signum() > 0 && name.times().compareTo(BigDecimal.ONE) < 0;
        boolean bare = small.value().compareTo(BigDecimal.TEN) >= 0 && name == null && ended(small.last() + 1);
        if (!named && !bare || !scan.sameLine(sum.first(), small.last())) return sum;
        Numeral total = new Numeral(sum.low().first(), small.last(), sum.value().add(small.value().movePointLeft(2)), true, BigDecimal.ONE, true, sum.low().origin());
        return new Quantity(sum.first(), named ? name.last() : small.last(), total, null, sum.bound(), sum.origin() + " cents");
    }

    private boolean ended(int token) { return token >= scan.size() || !scan.sameLine(token - 1, token) || scan.tokens.sign(token) && scan.none(token); }

    /** "€10 million to €15 million": a second sum of the same currency closes the range. */
    private Quantity open(Quantity low, Currencies.Hit currency) {
        if (low.top() != null) return low;
        int next = low.last() + 1;
        Signs.Hit to = scan.at(next, Kind.TO);
        int second = to != null ? to.last() + 1 : scan.sign(next, "-–—") ? next + 1 : -1;
        if (second < 0) return low;
        for (int i = second; i < second + 3; i++) {
            Currencies.Hit sign = currencies.before(i);
            boolean signed = sign != null && sign.first() == second && sign.code().equals(currency.code());
            if (i > second && !signed) continue;
            Numeral top = scan.number(i) || i == second ? new Numerals(scan, Digits.Decimal.BOTH).read(i) : null;
            if (top == null || !top.valid() || top.value().compareTo(low.value()) <= 0) continue;
            Currencies.Hit name = currencies.after(top.last() + 1, true);
            if (!signed && (name == null || !name.code().equals(currency.code()))) continue;
            int last = name != null && name.code().equals(currency.code()) ? name.last() : top.last();
            return new Quantity(low.first(), last, low.low(), top, low.bound(), low.origin() + " range");
        }
        return low;
    }

    private Amount.@Nullable Per per(int token) {
        for (int i = token; i < token + PER_WITHIN && scan.sameLine(token - 1, i); i++) {
            if (scan.number(i) || scan.tokens.sign(i) && !scan.sign(i, "/")) return null;
            Signs.Hit per = scan.at(i, PERIODS);
            if (per != null && !scan.is(per.last(), OF_NOW)) return per.sign().kind() == Kind.PER_YEAR ? Amount.Per.YEAR : Amount.Per.MONTH;
        }
        return null;
    }

    /** "£2.5 billion ($3.2 billion)", "or $3.2 billion": the same sum again. */
    private boolean conversion(int first, String currency) {
        if (before == null || before.amount().currency().equals(currency) || first - before.last() > 6) return false;
        int token = first - 1;
        while (token > before.last() && scan.startOf(token, Kind.ABOUT) >= 0) token = scan.startOf(token, Kind.ABOUT) - 1;
        if (scan.sign(token, "(")) return true;
        int start = scan.startOf(token, Kind.CONVERSION);
        return start >= 0 && start - before.last() <= 2;
    }

    /** A sum without a currency after one with it, where no counted noun follows. */
    private boolean carried(Quantity quantity) {
        if (before == null || !quantity.end().large() || !before(quantity.first())) return false;
        int next = quantity.last() + 1;
        if (next >= scan.size() || scan.tokens.sign(next) || scan.number(next)) return true;
        if (scan.is(next, Kind.OTHER)) return true;
        if (scan.is(next, Kind.OF)) return false;
        return !noun(next);
    }

    private boolean before(int first) {
        return before != null && first - before.last() <= CARRY_WITHIN;
    }

    private boolean noun(int token) {
        if (scan.words.may(token, Feature.TO) || scan.words.may(token, Feature.BY)) return false;
        if (!scan.none(token) && !scan.is(token, Kind.UNIT)) return false;
        if (scan.signs.preposition(scan.tokens.form(token))) return false;
        return (scan.words.features(token) & NOUNS) != 0 || !scan.words.known(token);
    }
}
