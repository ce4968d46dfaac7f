package daman.measures.numerals;

import daman.measures.signs.Sign;
import daman.measures.signs.Signs;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up number words: "three hundred and twenty thousand". Each word is taken only where it can stand after those before. */
final class Sum {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TWENTY = new BigDecimal(20);

    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal current;
    private int room;                                 // what may be added to current must be below
    private @Nullable BigDecimal limit;               // the smallest scale so far
    private boolean half;
    private String origins = "";
    boolean digits;
    boolean article;
    boolean ordinal;
    BigDecimal scale = BigDecimal.ZERO;               // the largest scale so far

    void digits(BigDecimal value) {
        current = value;
        digits = true;
        origins = Numerals.DIGITS;
    }

    boolean started() { return current != null || limit != null; }

    boolean scaled() { return limit != null && current == null; }

    boolean above(BigDecimal factor) { return limit != null && limit.compareTo(factor) > 0; }

    @Nullable BigDecimal value() {
        if (ordinal) return BigDecimal.ZERO;
        return started() ? current == null ? total : total.add(current) : null;
    }

    boolean halfAlone() { return half && limit == null && current != null && current.compareTo(BigDecimal.ONE) < 0; }

    String origin() { return origins; }

    /** @param joined an "and" stands before the word; {@code clitics} the language writes it together with the word */
    boolean take(Signs.Hit hit, boolean joined, boolean clitics) {
        Sign sign = hit.sign();
        boolean taken = switch (sign.kind()) {
            case UNIT -> unit(sign, joined, clitics);
            case ARTICLE -> current != null && joined && !sign.value().isEmpty() && unit(sign, true, clitics);
            case ORDINAL -> ordinal(joined || !clitics);
            case HALF -> half(joined || sign.value().startsWith("+"), sign.amount());
            case SCALE -> scale(sign.amount(), joined, true);
            case COUNTED -> scale(sign.amount(), joined, article);
            case DUAL -> dual(sign.amount(), joined);
            default -> false;
        };
        if (taken) origins = origins.isEmpty() ? sign.origin() : origins + " " + sign.origin();
        return taken;
    }

    boolean lower(BigDecimal count, BigDecimal factor) {
        if (limit == null || factor.compareTo(limit) >= 0 || count.compareTo(limit.divide(factor)) >= 0) return false;
        total = total.add(count.multiply(factor));
        limit = factor;
        return true;
    }

    private boolean unit(Sign sign, boolean joined, boolean clitics) {
        BigDecimal value = sign.amount();
        int small = value.intValue();
        if (current == null) {
            if (limit != null && (clitics && !joined || value.compareTo(limit) >= 0)) return false;
            current = value;
        } else if (digits || clitics && !joined) {
            return false;
        } else if (small < room) {
            current = current.add(value);
        } else if (clitics && small >= 20 && small < 100 && unitsAlone()) {      // three and twenty
            current = current.add(value);
            room = 0;
            return true;
        } else {
            return false;
        }
        room = sign.room();
        return true;
    }

    private boolean unitsAlone() {
        int units = current == null ? 0 : current.remainder(HUNDRED).intValue();
        return units > 0 && units < 10;
    }

    /** "Twenty-first": the whole is no number. Alone it is none of our business. */
    private boolean ordinal(boolean fits) {
        if (current == null || digits || !fits || room == 0) return false;
        ordinal = true;
        return true;
    }

    private boolean half(boolean joined, BigDecimal part) {
        if (half) return false;
        if (current != null) {
            if (!joined) return false;
            current = current.add(part);
        } else if (limit != null) {
            if (!joined) return false;
            total = total.add(limit.multiply(part));
        } else {
            current = part;
        }
        half = true;
        room = 0;
        return true;
    }

    private boolean scale(BigDecimal factor, boolean joined, boolean alone) {
        if (factor.compareTo(HUNDRED) == 0 && limit == null | current != null) return hundred(joined, alone);
        if (half && current == null) return limit != null && limit.compareTo(factor) == 0;
        if (current == null && limit == null) {
            if (!alone) return false;
            total = factor;
        } else if (current == null) {
            if (!joined && factor.compareTo(limit) > 0) total = total.multiply(factor);
            else if (joined && factor.compareTo(limit) < 0) total = total.add(factor);
            else return false;
        } else {
            if (joined && !half || limit != null && factor.compareTo(limit) >= 0) return false;
            total = total.add(current.multiply(factor));
            current = null;
        }
        limit = factor;
        scale = scale.max(factor);
        return true;
    }

    private boolean hundred(boolean joined, boolean alone) {
        if (current == null) {
            if (!alone && limit == null) return false;
            current = HUNDRED;
        } else {
            if (joined || digits || current.compareTo(TWENTY) >= 0 || half) return false;
            current = current.multiply(HUNDRED);
        }
        room = 100;
        if (scale.signum() == 0) scale = BigDecimal.ONE;
        return true;
    }

    private boolean dual(BigDecimal factor, boolean joined) {
        if (current != null) return scale(factor, joined, false);
        if (limit != null && (!joined || factor.compareTo(limit) >= 0)) return false;
        BigDecimal two = factor.add(factor);
        if (factor.compareTo(HUNDRED) == 0) {
            current = two;
            room = 100;
            return true;
        }
        total = total.add(two);
        limit = factor;
        scale = scale.max(factor);
        return true;
    }
}
