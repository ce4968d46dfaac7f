package daman.guarantees;

import static daman.guarantees.tables.Rows.*;

import daman.guarantees.tables.Claims;
import daman.guarantees.tables.Reports;
import daman.guarantees.tables.TakingIn;
import daman.claims.Claim;
import daman.claims.ReportHead;
import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.deciding.Deciding;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import daman.json.ReadingParser;
import daman.ledger.Entry;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.ledger.sql.Prepared;
import daman.reading.Reading;
import daman.reading.Report;
import daman.statements.Statement;
import daman.things.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the ledger says about guarantees, claims and reports. Safe for several threads; each answer is of one state of the ledger. */
public final class Guarantees {
    /** Promises that one question names. */
    private static final int AT_ONCE = 500;

    private final Ledger ledger;
    /** The last entry that was there when somebody looked. */
    private volatile long seen = -1;

    public Guarantees(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Which guarantees to list; null where it doesn't matter. */
    public record Filter(@Nullable String provider, @Nullable Measure measure, @Nullable Stage stage) {
        public static final Filter ALL = new Filter(null, null, null);

        boolean takes(Commitment one) {
            return (provider == null || one.providers().contains(provider)) && (measure == null || one.measure() == measure) && (stage == null || one.stage() == stage);
        }
    }

    /** A stretch of a list. @param from how many to pass over @param most how many at most */
    public record Stretch(long from, long most) {
        public static final Stretch ALL = new Stretch(0, Integer.MAX_VALUE);
    }

    /** Entries of the log that the tables don't hold yet, as when an older Daman wrote the ledger. */
    public long waiting() {
        long recorded = ledger.size();
        return Math.max(0, recorded - ask(TakingIn::done));
    }

    /** Those spoken of last come first; without their claims. */
    public List<Guarantee> list(Filter filter) { return list(filter, Times.NOW, Stretch.ALL).stream().map(GuaranteeParser::line).toList(); }

    /** As lines of JSON ({@link daman.deciding.GuaranteeJson#line}), byte for byte the same for the same times. Those spoken of last come first. */
    public List<String> list(Filter filter, Times times, Stretch stretch) {
        return ask(prepared -> {
            long known = known(prepared, times.known());
            Which which = Which.of(filter, known, times.asOf());
            return prepared.rows("SELECT body FROM days CROSS JOIN versions WHERE last_day = day AND day <= ? AND first_known <= ? AND " + which.sql + " ORDER BY day DESC, guarantee LIMIT ? OFFSET ?",
                row -> row.getString(1), which.values(List.of(times.asOf().toEpochDay(), known), List.of(stretch.most, stretch.from)));
        });
    }

    public long count(Filter filter, Times times) {
        return ask(prepared -> {
            Which which = Which.of(filter, known(prepared, times.known()), times.asOf());
            return prepared.rows("SELECT count(*) FROM versions WHERE " + which.sql, row -> row.getLong(1), which.values(List.of(), List.of())).getFirst();
        });
    }

    /** Which versions, in SQL. */
    private record Which(String sql, List<Object> values) {
        static Which of(Filter filter, long known, LocalDate asOf) {
            long day = asOf.toEpochDay();
            StringBuilder sql = new StringBuilder("known_from <= ? AND known_to > ? AND valid_from <= ? AND valid_to > ? AND last_day <= ?");
            List<Object> values = new ArrayList<>(List.of(known, known, day, day, day));
            if (filter.provider != null) {
                sql.append(" AND providers LIKE ? ESCAPE '!'");
                values.add("% " + filter.provider.replaceAll("[!%_]", "!$0") + " %");
            }
            if (filter.measure != null) {
                sql.append(" AND measure = ?");
                values.add(filter.measure.id());
            }
            if (filter.stage != null) {
                sql.append(" AND stage = ?");
                values.add(filter.stage.id());
            }
            return new Which(sql.toString(), values);
        }

        Object[] values(List<?> before, List<?> after) { return Stream.of(before, values, after).flatMap(List::stream).toArray(); }
    }

    /** The last entry that counts. */
    private static long known(Prepared prepared, Times.Known known) {
        return switch (known) {
            case Times.Known.Entry entry -> Math.min(entry.index(), OPEN - 1);
            case Times.Known.At at -> prepared.rows("SELECT coalesce(min(position), ?) FROM instants WHERE at > ?", row -> row.getLong(1), OPEN, at.instant().toEpochMilli()).getFirst() - 1;
        };
    }

    public Optional<Guarantee> guarantee(String id) { return guarantee(id, Times.NOW); }

    /** With its claims. */
    public Optional<Guarantee> guarantee(String id, Times times) {
        return ask(prepared -> {
            List<Claim> claims = claims(prepared).of(id, known(prepared, times.known())).stream().filter(claim -> !claim.day().isAfter(times.asOf())).toList();
            return claims.isEmpty() ? Optional.empty() : Optional.of(Deciding.guarantee(claims));
        });
    }

    /** Several with their claims, in the order of their ids as given; without those that are none then. */
    public List<Guarantee> guarantees(List<String> ids, Times times) {
        return ask(prepared -> {
            List<Guarantee> found = new ArrayList<>();
            long known = known(prepared, times.known());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                Map<String, List<Claim>> claims = claims(prepared).of(some, known);
                for (String id : some) {
                    List<Claim> own = claims.getOrDefault(id, List.of()).stream().filter(claim -> !claim.day().isAfter(times.asOf())).toList();
                    if (!own.isEmpty()) found.add(Deciding.guarantee(own));
                }
            }
            return found;
        });
    }

    public Optional<Claim> claim(String id) { return claim(id, Times.NOW); }

    public Optional<Claim> claim(String id, Times times) {
        return ask(prepared -> claims(prepared).one(id, known(prepared, times.known())).stream().filter(claim -> !claim.day().isAfter(times.asOf())).findFirst());
    }

    /** Hands out claims in the order of the ledger; a filter is held against what each claim says, not against its promise. */
    public void claims(Filter filter, Times times, Consumer<Claim> reader) {
        ask(prepared -> claims(prepared).each(known(prepared, times.known()), claim -> {
            if (!claim.day().isAfter(times.asOf()) && filter.takes(claim.commitment())) reader.accept(claim);
        }));
    }

    /** Hands out the reports known then, with all that was found in them. */
    public void reports(Times times, Consumer<RecordedReport> reader) {
        long last = ask(prepared -> known(prepared, times.known()));
        for (ReportHead head : reports()) if (head.index() <= last) report(head.id()).ifPresent(reader);
    }

    /** The last entry that counts at a time; -1 where nothing was recorded yet. An entry that was seen once is there for ever, and isn't looked for again. */
    public long lastEntry(Times.Known known) {
        if (known instanceof Times.Known.Entry entry && entry.index() <= seen) return entry.index();
        seen = Math.max(seen, ledger.size() - 1);
        return Math.min(known instanceof Times.Known.Entry entry ? entry.index() : ask(prepared -> known(prepared, known)), seen);
    }

    /** What reviewers said of a claim or a guarantee, as known then. */
    public List<Reviewed> reviews(String id, Times times) { return underReview(id, times).reviews(); }

    /** How a claim or a guarantee stands with reviewers, as known then. */
    public UnderReview underReview(String id, Times times) {
        long last = ask(prepared -> known(prepared, times.known()));
        return read(sql -> UnderReview.of(sql, id, last));
    }

    /** In the order in which they were recorded. */
    public List<ReportHead> reports() { return ask(prepared -> new Reports(prepared).all()); }

    public Optional<RecordedReport> report(String id) { return report(id, Times.NOW); }

    /**
     * With the claims that are then known and of no later day; none where it was recorded later. Its text and what was read in it lie beside the log:
     * once withdrawn they are gone from every answer, also to pairs of before, and the answer says so.
     */
    public Optional<RecordedReport> report(String id, Times times) {
        return ask(prepared -> {
            Reports reports = new Reports(prepared);
            long known = known(prepared, times.known());
            return reports.head(id).filter(head -> head.index() <= known).map(head -> new RecordedReport(head, reading(reports, head),
                new Claims(prepared, reports).ofReport(id, known).stream().filter(claim -> !claim.day().isAfter(times.asOf())).toList(), reports.readingOf(id).orElse("").isEmpty(), null));
        }).map(report -> report.dataSet() || !report.reading().report().text().isEmpty() ? report
            : new RecordedReport(report.head(), report.reading(), report.claims(), false, withdrawal(id)));
    }

    /** What is said in a report that is known then; nothing once its text was withdrawn. */
    public List<Statement> statements(String report, Times times) {
        return ask(prepared -> {
            Reports reports = new Reports(prepared);
            long known = known(prepared, times.known());
            return reports.head(report).filter(head -> head.index() <= known).map(head -> reading(reports, head).statements()).orElse(List.of());
        });
    }

    private @Nullable Entry withdrawal(String report) {
        return ledger.entries(Kind.WITHDRAWAL, Long.MAX_VALUE).stream().filter(entry -> entry.body().path("report").asText().equals(report)).findFirst().orElse(null);
    }

    private static Reading reading(Reports reports, ReportHead head) {
        Report report = new Report(head.source(), head.id(), reports.text(head.id()), head.published(), head.publisher(), head.url(), head.language());
        String reading = reports.readingOf(head.id()).map(reports::text).orElse("");
        if (reading.isEmpty()) return new Reading(report, head.language(), head.title(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()); // it was withdrawn
        return ReadingParser.reading(report, reading);
    }

    /** The ids of guarantees, claims and reports that begin so, two of each at most: one means that it is clear which is meant. */
    public List<String> idsFrom(String prefix) {
        return read(sql -> {
            if (prefix.startsWith("g-")) return idsFrom(sql, MEMBERSHIPS, GUARANTEE, prefix);
            if (prefix.startsWith("c-")) return idsFrom(sql, CLAIMS, ID, prefix);
            return idsFrom(sql, REPORTS, ID, prefix.startsWith("sha256:") ? prefix : "sha256:" + prefix);
        });
    }

    private static List<String> idsFrom(DSLContext sql, Table<Record> table, Field<String> column, String prefix) {
        return sql.selectDistinct(column).from(table).where(column.ge(prefix), column.lt(prefix + Character.MAX_VALUE)).limit(2).fetch(Record1::value1);
    }

    private static Claims claims(Prepared prepared) { return new Claims(prepared, new Reports(prepared)); }

    private <T> T ask(Function<Prepared, T> question) { return ledger.ask(question); }

    private <T> T read(Function<DSLContext, T> question) { return ledger.read(question); }
}
