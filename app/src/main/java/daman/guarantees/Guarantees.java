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
import org.jooq.Condition;
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
        return Math.max(0, recorded - read(TakingIn::done));
    }

    /** Those spoken of last come first; without their claims. */
    public List<Guarantee> list(Filter filter) { return list(filter, Times.NOW, Stretch.ALL).stream().map(GuaranteeParser::line).toList(); }

    /** As lines of JSON ({@link daman.deciding.GuaranteeJson#line}), byte for byte the same for the same times. Those spoken of last come first. */
    public List<String> list(Filter filter, Times times, Stretch stretch) {
        return read(sql -> {
            long known = known(sql, times.known());
            return sql.select(BODY).from(DAYS).crossJoin(VERSIONS).where(LAST_DAY.eq(DAY), DAY.le(times.asOf().toEpochDay()), FIRST_KNOWN.le(known), which(filter, known, times.asOf()))
                .orderBy(DAY.desc(), GUARANTEE).offset(stretch.from).limit(stretch.most).fetch(BODY);
        });
    }

    public long count(Filter filter, Times times) { return read(sql -> (long) sql.fetchCount(VERSIONS, which(filter, known(sql, times.known()), times.asOf()))); }

    private static Condition which(Filter filter, long known, LocalDate asOf) {
        long day = asOf.toEpochDay();
        Condition which = KNOWN_FROM.le(known).and(KNOWN_TO.gt(known)).and(VALID_FROM.le(day)).and(VALID_TO.gt(day)).and(LAST_DAY.le(day));
        if (filter.provider != null) which = which.and(PROVIDERS.contains(" " + filter.provider + " "));
        if (filter.measure != null) which = which.and(MEASURE.eq(filter.measure.id()));
        return filter.stage == null ? which : which.and(STAGE.eq(filter.stage.id()));
    }

    /** The last entry that counts. */
    private static long known(DSLContext sql, Times.Known known) {
        return switch (known) {
            case Times.Known.Entry entry -> Math.min(entry.index(), OPEN - 1);
            case Times.Known.At at -> {
                Long later = sql.select(DSL.min(POSITION)).from(INSTANTS).where(AT.gt(at.instant().toEpochMilli())).fetchOne(0, Long.class);
                yield later == null ? OPEN - 1 : later - 1;
            }
        };
    }

    public Optional<Guarantee> guarantee(String id) { return guarantee(id, Times.NOW); }

    /** With its claims. */
    public Optional<Guarantee> guarantee(String id, Times times) {
        return read(sql -> {
            List<Claim> claims = claims(sql).of(id, known(sql, times.known())).stream().filter(claim -> !claim.day().isAfter(times.asOf())).toList();
            return claims.isEmpty() ? Optional.empty() : Optional.of(Deciding.guarantee(claims));
        });
    }

    /** Several with their claims, in the order of their ids as given; without those that are none then. */
    public List<Guarantee> guarantees(List<String> ids, Times times) {
        return read(sql -> {
            List<Guarantee> found = new ArrayList<>();
            long known = known(sql, times.known());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                Map<String, List<Claim>> claims = claims(sql).of(some, known);
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
        return read(sql -> claims(sql).one(id, known(sql, times.known())).stream().filter(claim -> !claim.day().isAfter(times.asOf())).findFirst());
    }

    /** Hands out claims in the order of the ledger; a filter is held against what each claim says, not against its promise. */
    public void claims(Filter filter, Times times, Consumer<Claim> reader) {
        read(sql -> claims(sql).each(known(sql, times.known()), claim -> {
            if (!claim.day().isAfter(times.asOf()) && filter.takes(claim.commitment())) reader.accept(claim);
        }));
    }

    /** Hands out the reports known then, with all that was found in them. */
    public void reports(Times times, Consumer<RecordedReport> reader) {
        long last = read(sql -> known(sql, times.known()));
        for (ReportHead head : reports()) if (head.index() <= last) report(head.id()).ifPresent(reader);
    }

    /** The last entry that counts at a time; -1 where nothing was recorded yet. An entry that was seen once is there for ever, and isn't looked for again. */
    public long lastEntry(Times.Known known) {
        if (known instanceof Times.Known.Entry entry && entry.index() <= seen) return entry.index();
        seen = Math.max(seen, ledger.size() - 1);
        return Math.min(known instanceof Times.Known.Entry entry ? entry.index() : read(sql -> known(sql, known)), seen);
    }

    /** What reviewers said of a claim or a guarantee, as known then. */
    public List<Reviewed> reviews(String id, Times times) { return underReview(id, times).reviews(); }

    /** How a claim or a guarantee stands with reviewers, as known then. */
    public UnderReview underReview(String id, Times times) { return read(sql -> UnderReview.of(sql, id, known(sql, times.known()))); }

    /** In the order in which they were recorded. */
    public List<ReportHead> reports() { return read(sql -> new Reports(sql).all()); }

    public Optional<RecordedReport> report(String id) { return report(id, Times.NOW); }

    /**
     * With the claims that are then known and of no later day; none where it was recorded later. Its text and what was read in it lie beside the log:
     * once withdrawn they are gone from every answer, also to pairs of before, and the answer says so.
     */
    public Optional<RecordedReport> report(String id, Times times) {
        return read(sql -> {
            Reports reports = new Reports(sql);
            long known = known(sql, times.known());
            return reports.head(id).filter(head -> head.index() <= known).map(head -> new RecordedReport(head, reading(reports, head),
                new Claims(sql, reports).ofReport(id, known).stream().filter(claim -> !claim.day().isAfter(times.asOf())).toList(), reports.readingOf(id).orElse("").isEmpty(), null));
        }).map(report -> report.dataSet() || !report.reading().report().text().isEmpty() ? report
            : new RecordedReport(report.head(), report.reading(), report.claims(), false, withdrawal(id)));
    }

    /** What is said in a report that is known then; nothing once its text was withdrawn. */
    public List<Statement> statements(String report, Times times) {
        return read(sql -> {
            Reports reports = new Reports(sql);
            long known = known(sql, times.known());
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

    private static Claims claims(DSLContext sql) { return new Claims(sql, new Reports(sql)); }

    private <T> T read(Function<DSLContext, T> question) { return ledger.read(question); }
}
