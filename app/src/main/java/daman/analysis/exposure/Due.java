package daman.analysis.exposure;

import daman.analysis.answers.Called;
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
public record Due(Kind kind, String actor, @Nullable LocalDate since, Span when, @Nullable Called name, List<Sum> sums, Basis basis, String source) {
    public String table() { return kind.table(); }

    /** What names its row in the table. */
    public String key() { return actor + " · " + (name == null ? kind.id() : name.name()) + " · " + when.when(); }

    /** As it is told before its day has come. */
    Due ahead() { return basis == Basis.HELD ? new Due(kind, actor, since, when, name, sums, Basis.FIXED, source) : this; }

    public enum Kind {
        /** The election of a parliament. */
        PARLIAMENT("calendar.tsv"),
        /** The election of a president. */
        PRESIDENT("calendar.tsv"),
        /** The end of the term of whoever holds an office, or of a parliament. */
        TERM("calendar.tsv"),
        /** Money that was set aside until then. */
        ENVELOPE("envelopes.tsv"),
        /** The end of the years for which an agreement was made. */
        AGREEMENT("agreements.tsv"),
        /** A meeting at which promises are made or confirmed: it puts none at risk. */
        SUMMIT("calendar.tsv");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        /** Of the dossier, in which its rows stand. */
        public String table() { return "world/" + table; }

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
