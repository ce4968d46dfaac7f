package daman.measures;

import daman.measures.numerals.Numeral;
import daman.measures.numerals.Numerals;
import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers and ranges of numbers: "10 to 15 million", "entre cinquante et cent", "від 6 до 8". */
final class Quantities {
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final long ANDS = Kind.bits(Kind.AND, Kind.ALSO);

    private final Scan scan;
    private final Numerals numerals;
    private final Currencies currencies;

    Quantities(Scan scan, Numerals numerals, Currencies currencies) {
        this.scan = scan;
        this.numerals = numerals;
        this.currencies = currencies;
    }

    /** Worth a closer look. */
    boolean begins(int token) { return numerals.begins(token); }

    /** The quantity that starts at a token; null if none or if it is a score, a year span or the like. */
    @Nullable Quantity read(int token) {
        Numeral low = numerals.read(token);
        if (low == null) return null;
        Quantity alone = new Quantity(token, low.last(), low, null, null, low.origin());
        if (!low.valid()) return alone;
        int next = low.last() + 1;
        int second = afterJoin(token, next);
        if (second < 0 || !scan.sameLine(token, second)) return alone;
        Numeral top = numerals.read(second);
        if (top == null || !top.valid()) return alone;
        low = sharedScale(low, top);
        if (top.value().compareTo(low.value()) <= 0) return tight(next, second) ? score(token, low, top) : alone;
        return new Quantity(token, top.last(), low, top, null, low.origin() + " range " + top.origin());
    }

    /** "10 to 15 million": the scale belongs to both. */
    private static Numeral sharedScale(Numeral low, Numeral top) {
        boolean shares = low.scale().compareTo(BigDecimal.ONE) == 0 && top.scale().compareTo(THOUSAND) >= 0 && low.value().compareTo(THOUSAND) < 0;
        return shares ? low.times(low.last(), top.scale()) : low;
    }

    /** Where the second number of a range starts, or -1. */
    private int afterJoin(int token, int next) {
        if (scan.hyphened(next) && (scan.number(next) || scan.is(next, Kind.UNIT))) return next;
        if (scan.sign(next, "-–—") && (scan.glued(next) || scan.number(next + 1))) return skipCurrency(next + 1);
        Signs.Hit to = scan.at(next, Kind.TO);
        if (to != null && !opened(token, Kind.MIN)) return skipCurrency(to.last() + 1);
        if (!opened(token, Kind.BETWEEN)) return -1;
        Signs.Hit and = scan.at(next, ANDS);
        if (and != null) return skipCurrency(and.last() + 1);
        if (scan.and(next)) return next + 1;
        return scan.hits(next).stream().anyMatch(Signs.Hit::and) ? next : -1;
    }

    private int skipCurrency(int token) {
        for (int i = token; i < token + 2; i++) if (currencies.before(i + 1) != null && scan.number(i + 1)) return i + 1;
        return token;
    }

    private boolean opened(int token, Kind kind) {
        if (!scan.anywhere(kind)) return false;
        int before = currencies.startBefore(token) - 1;
        return scan.startOf(before, kind) >= 0 || scan.clitic(before) && scan.startOf(before - 1, kind) >= 0;
    }

    private boolean tight(int next, int second) { return second == next ? scan.hyphened(second) : scan.sign(next, "-–—") && scan.glued(next); }

    /** 311-112, 2-1: no quantity. */
    private static Quantity score(int token, Numeral low, Numeral top) {
        Numeral not = new Numeral(token, top.last(), low.value(), true, low.scale(), false, "score");
        return new Quantity(token, top.last(), not, null, null, "score");
    }
}
