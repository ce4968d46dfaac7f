package daman.measures.numerals;

import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the number that starts at a token: digits, words, or digits and a scale word. */
public final class Numerals {
    /** Words that a number may begin with. */
    public static final long WORDS = Kind.bits(Kind.UNIT, Kind.SCALE, Kind.COUNTED, Kind.DUAL, Kind.HALF, Kind.ORDINAL);
    private static final long SCALES = Kind.bits(Kind.SCALE, Kind.COUNTED, Kind.DUAL), ONWARD = WORDS | Kind.bits(Kind.AND);

    /** The origin of what is written in digits alone. */
    static final String DIGITS = "digits";

    private final Scan scan;
    private final Digits.Decimal decimal;

    public Numerals(Scan scan, Digits.Decimal decimal) {
        this.scan = scan;
        this.decimal = decimal;
    }

    /** Digits or a word that can be the first of a number. */
    public boolean begins(int token) { return scan.begins(token, WORDS) || article(token); }

    /** "A million". */
    private boolean article(int token) { return scan.is(token, Kind.ARTICLE) && scan.is(token + 1, Scan.AFTER_ARTICLE); }

    public @Nullable Numeral read(int token) {
        if (!begins(token) || !scan.free(token)) return null;
        if (scan.number(token) && !(scan.is(token + 1, ONWARD) && scan.free(token + 1))) return alone(token);
        Sum sum = new Sum();
        int at = token;
        if (scan.number(token)) {
            BigDecimal value = Digits.read(scan.tokens.form(token), decimal, scan.is(token + 1, SCALES));
            if (value == null) return none(token);
            sum.digits(value);
            at++;
        } else if (article(token)) {
            sum.article = true;
            at++;
        }
        int end = words(sum, at);
        if (end < at && !sum.digits) return null;
        int last = Math.max(end, token);
        BigDecimal value = sum.value();
        if (value == null) return null;
        if (sum.halfAlone() && !scan.is(last + 1, Kind.PERIOD)) return null;
        boolean valid = !sum.ordinal && !ordinal(last + 1) && !(vague(token) && (sum.scale.signum() > 0 && !sum.digits));
        return new Numeral(token, last, Numeral.plain(value), sum.digits, sum.scale.max(BigDecimal.ONE), valid, sum.origin());
    }

    /** Digits that no word goes on with, as most are. */
    private Numeral alone(int token) {
        BigDecimal value = Digits.read(scan.tokens.form(token), decimal, scan.is(token + 1, SCALES));
        return value == null ? none(token) : new Numeral(token, token, Numeral.plain(value), true, BigDecimal.ONE, !ordinal(token + 1), DIGITS);
    }

    private static Numeral none(int token) { return new Numeral(token, token, BigDecimal.ZERO, true, BigDecimal.ONE, false, DIGITS); }

    private boolean ordinal(int next) {
        return scan.joined(next) && (scan.is(next, Kind.ORDINAL) || scan.number(next - 1) && scan.is(next, Kind.ENDING));
    }

    private boolean vague(int token) { return scan.startOf(token - 1, Kind.VAGUE) >= 0; }

    /** Takes number words from a token on; the last token taken, or one before {@code at}. */
    private int words(Sum sum, int at) {
        int end = at - 1;
        while (scan.free(at)) {
            Signs.Hit and = sum.started() ? scan.at(at, Kind.AND) : null;
            int start = and == null ? at : and.last() + 1;
            if (and != null && scan.is(start, Kind.ARTICLE) && scan.is(start + 1, Kind.HALF)) start++;
            int lower = sum.scaled() ? lowerDigits(sum, at) : -1;
            if (lower >= 0) {
                end = lower;
                at = end + 1;
                continue;
            }
            Signs.Hit hit = scan.at(start, WORDS);
            if (hit == null && sum.started() && !sum.digits) hit = scan.at(start, Kind.ARTICLE);
            if (hit == null || sum.started() && !scan.sameLine(start - 1, start)) break;
            if (sum.scaled() && hit.sign().kind() == Kind.UNIT && another(sum, hit.last() + 1)) break;
            boolean joined = and != null || hit.and();
            if (!sum.take(hit, joined, scan.signs.clitics())) break;
            end = hit.last();
            at = end + 1;
            if (hit.sign().kind() == Kind.HALF && scan.is(at, Kind.ARTICLE) && scan.is(at + 1, SCALES)) at++;
        }
        return end;
    }

    /** In "two billion and three billion" the three begins a number of its own. */
    private boolean another(Sum sum, int token) {
        Signs.Hit scale = scan.at(token, SCALES);
        return scale != null && !sum.above(scale.sign().amount());
    }

    /** "A million and 200 thousand", "1 млн 200 тис.": digits with a smaller scale. The last token taken, or -1. */
    private int lowerDigits(Sum sum, int at) {
        int number = scan.and(at) ? at + 1 : at;
        if (!scan.number(number) || scan.hyphened(number)) return -1;
        Signs.Hit scale = scan.at(number + 1, SCALES);
        BigDecimal value = scale == null ? null : Digits.read(scan.tokens.form(number), decimal, true);
        if (scale == null || value == null) return -1;
        return sum.lower(value, scale.sign().amount()) ? scale.last() : -1;
    }
}
