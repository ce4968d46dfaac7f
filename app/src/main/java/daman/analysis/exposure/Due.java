package daman.analysis.exposure;

import daman.claims.Sum;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something of which the day is known ahead.
 *
 * @param actor  the state or body whose election, term, money or agreement it is
 * @param since  the day from which on it is so: an agreement's signing, an envelope's beginning; null where it was always so
 * @param name   of an envelope; null of all else
 * @param sums   that were set aside in an envelope; none where nobody tells, and of all else
 * @param basis  how sure the day is
 * @param source where that is read
 */
public record Due(Kind kind, String actor, @Nullable LocalDate since, Span when, @Nullable String name, List<Sum> sums, Basis basis, String source) {
    public enum Kind {
        /** The election of a parliament. */
        PARLIAMENT,
        /** The election of a president. */
        PRESIDENT,
        /** The end of the term of whoever holds an office, or of a parliament. */
        TERM,
        /** Money that was set aside until then. */
        ENVELOPE,
        /** The end of the years for which an agreement was made. */
        AGREEMENT;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    /** How sure the day is. */
    public enum Basis {
        /** By a law or a text that names the day. */
        FIXED,
        /** By a decision. */
        SET,
        /** By law at the latest: it may come before. */
        DUE,
        /** It has been. */
        HELD;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }
}
