package daman.measures.numerals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number written in digits; point and comma mean what the language says ({@code grammar.tsv}: decimal). */
public final class Digits {
    private static final int LONGEST = 24;
    /** So many digits fit a long. */
    private static final int PLAIN = 18;

    /** What separates decimals: one of the two, or either. */
    public enum Decimal { POINT, COMMA, BOTH }

    private Digits() {}

    /**
     * @param scaled a word such as "million" follows, before which nobody groups by a point
     * @return null for what is no number: 1.2.3
     */
    static @Nullable BigDecimal read(String form, Decimal decimal, boolean scaled) {
        if (form.length() > LONGEST) return null;
        if (plain(form)) return BigDecimal.valueOf(Long.parseLong(form));
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c >= '0' && c <= '9' || c == '.' || c == ',') plain.append(c);
            else if (c == '\u066B') plain.append('d');
            else if (c == '\u066C') plain.append('g');
        }
        String number = resolve(plain.toString(), decimal, scaled);
        return number == null ? null : new BigDecimal(number);
    }

    private static boolean plain(String form) {
        for (int i = 0; i < form.length(); i++) if (form.charAt(i) < '0' || form.charAt(i) > '9') return false;
        return form.length() <= PLAIN;
    }

    private static @Nullable String resolve(String plain, Decimal decimal, boolean scaled) {
        int lastPoint = plain.lastIndexOf('.');
        int lastComma = plain.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            char fraction = lastPoint > lastComma ? '.' : ',';
            return finish(plain.replace(fraction == '.' ? ',' : '.', 'g').replace(fraction, 'd'));
        }
        char mark = lastPoint >= 0 ? '.' : ',';
        int last = Math.max(lastPoint, lastComma);
        if (last < 0) return finish(plain);
        boolean several = plain.indexOf(mark) != last;
        boolean three = plain.length() - last - 1 == 3 && plain.indexOf(mark) <= 3 && plain.charAt(0) != '0';
        boolean groups = several || three && !fraction(mark, decimal, scaled);
        return finish(plain.replace(mark, groups ? 'g' : 'd'));
    }

    /** Of a single mark before three digits: is it the decimal one? */
    private static boolean fraction(char mark, Decimal decimal, boolean scaled) {
        if (scaled && mark == '.') return true;
        return switch (decimal) {
            case POINT -> mark == '.';
            case COMMA -> mark == ',';
            case BOTH -> scaled;
        };
    }

    /** Groups must have three digits, and there is one fraction. */
    private static @Nullable String finish(String marked) {
        int fraction = marked.indexOf('d');
        if (fraction >= 0 && marked.indexOf('d', fraction + 1) >= 0) return null;
        String whole = fraction < 0 ? marked : marked.substring(0, fraction);
        String[] groups = whole.split("g", -1);
        for (int i = 1; i < groups.length; i++) {
            boolean indian = groups[i].length() == 2 && i < groups.length - 1 && groups[0].length() <= 2;
            if (groups[i].length() != 3 && !indian) return null;
        }
        return whole.replace("g", "") + (fraction < 0 ? "" : "." + marked.substring(fraction + 1));
    }
}
