package daman.measures;

import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import org.jspecify.annotations.Nullable;

/** The words around a number that make it a limit or the end of a range ({@code bounds.tsv}). */
final class Bounds {
    private static final int NEGATION_BEFORE = 4;
    private static final long LIMITS = Kind.bits(Kind.MIN, Kind.MAX), LIMITS_AFTER = Kind.bits(Kind.MIN_AFTER, Kind.MAX_AFTER), LOOSE = Kind.bits(Kind.ABOUT, Kind.OTHER);

    private final Scan scan;

    Bounds(Scan scan) { this.scan = scan; }

    record Bound(Amount.Bound bound, String origin) {}

    /** The bound before a token or after another one. */
    @Nullable Bound around(int first, int last) {
        Bound before = before(first - 1);
        return before != null ? before : after(last + 1);
    }

    private @Nullable Bound before(int token) {
        for (int steps = 0; steps < 3 && token >= 0; steps++) {
            Signs.Hit bound = scan.ending(token, LIMITS);
            if (bound != null) {
                int start = scan.startOf(token, LIMITS);
                return otherSense(bound, start, token) ? null : decide(bound, start);
            }
            int about = scan.startOf(token, LOOSE);
            if (about < 0 && !scan.clitic(token)) return null;
            token = about >= 0 ? about - 1 : token - 1;
        }
        return null;
    }

    /** "Hand over 50", "rose to 15 thousand": the word belongs to the verb. */
    private boolean otherSense(Signs.Hit bound, int start, int token) {
        boolean phrase = scan.ending(token, Kind.NOTHING) != null && scan.startOf(token, Kind.NOTHING) < start;
        return phrase || bound.sign().value().equals("to") && grows(start - 1);
    }

    private boolean grows(int token) {
        for (int i = token; i >= 0 && i > token - 6; i--) {
            if (scan.is(i, Kind.GROWS)) return true;
            if (scan.tokens.sign(i) && !scan.sign(i, ",%")) return false;
        }
        return false;
    }

    /** "Did not promise more than" is a limit from above. */
    private Bound decide(Signs.Hit bound, int start) {
        boolean min = bound.sign().kind() == Kind.MIN;
        for (int i = start - 1; min && i >= 0 && i >= start - NEGATION_BEFORE && !scan.tokens.sign(i); i--) {
            if (scan.is(i, Kind.NOT)) return new Bound(Amount.Bound.MAX, bound.sign().origin() + " not-more");
        }
        return new Bound(min ? Amount.Bound.MIN : Amount.Bound.MAX, bound.sign().origin());
    }

    private @Nullable Bound after(int token) {
        Signs.Hit hit = scan.at(token, LIMITS_AFTER);
        boolean noun = token + 1 < scan.size() && scan.tokens.word(token) && scan.none(token) && scan.sameLine(token, token + 1);
        if (hit == null && noun) hit = scan.at(token + 1, LIMITS_AFTER);                 // 17 civilians at least
        if (hit == null) return null;
        return new Bound(hit.sign().kind() == Kind.MIN_AFTER ? Amount.Bound.MIN : Amount.Bound.MAX, hit.sign().origin());
    }
}
