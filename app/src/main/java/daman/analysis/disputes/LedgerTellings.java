package daman.analysis.disputes;

import static daman.guarantees.tables.Rows.*;

import daman.analysis.figures.Cut;
import daman.claims.ReportHead;
import daman.guarantees.tables.Reports;
import daman.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Read for one pair of times alone, for whoever asks of no other: a command that answers and ends. */
final class LedgerTellings implements Tellings {
    private static final int AT_ONCE = 1000;

    private final Cut cut;
    private final Map<String, List<Told>> byPromise = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> publishers = new ArrayList<>();

    private record Told(int publisher, int day, boolean copy) {}

    LedgerTellings(Cut cut) {
        this.cut = cut;
    }

    static Tellings read(Ledger ledger, Cut cut) {
        LedgerTellings tellings = new LedgerTellings(cut);
        ledger.read(sql -> {
            tellings.read(sql);
            return true;
        });
        return tellings;
    }

    private void read(DSLContext sql) {
        Map<String, Told> reports = reports(sql);
        var joined = CLAIMS.join(MEMBERSHIPS).on(DSL.field("claims.id", String.class).eq(DSL.field("memberships.claim", String.class)));
        try (Stream<Record2<String, String>> rows = sql.select(GUARANTEE, REPORT).from(joined).where(KNOWN_FROM.le(cut.known()), KNOWN_TO.gt(cut.known()), GUARANTEE.ne("")).fetchSize(AT_ONCE).stream()) {
            rows.forEach(row -> {
                Told one = reports.get(row.value2());
                if (one != null) byPromise.computeIfAbsent(row.value1(), first -> new ArrayList<>()).add(one);
            });
        }
    }

    /** What is told in reports by their ids. */
    private Map<String, Told> reports(DSLContext sql) {
        Map<String, Told> found = new HashMap<>();
        try (Stream<Record2<Long, String>> rows = sql.select(POSITION, BODY).from(REPORTS).where(POSITION.le(cut.known())).fetchSize(AT_ONCE).stream()) {
            rows.map(row -> Reports.head(row.value1(), row.value2())).filter(head -> !head.day().isAfter(cut.asOf())).forEach(head -> found.put(head.id(), told(head)));
        }
        return found;
    }

    private Told told(ReportHead head) { return new Told(number(head.publishedBy()), (int) head.day().toEpochDay(), head.copyOf() != null); }

    private int number(String publisher) {
        return numbers.computeIfAbsent(publisher, first -> {
            publishers.add(publisher);
            return publishers.size() - 1;
        });
    }

    /** Besides what is read. */
    void add(String promise, String publisher, LocalDate day, boolean copy) { byPromise.computeIfAbsent(promise, first -> new ArrayList<>()).add(new Told(number(publisher), (int) day.toEpochDay(), copy)); }

    @Override public void of(int row, Telling each) {
        byPromise.getOrDefault(cut.timeline().id(row), List.of()).forEach(one -> {
            if (!one.copy) each.by(one.publisher, one.day);
        });
    }

    @Override public int publishers() { return publishers.size(); }

    @Override public String publisher(int number) { return publishers.get(number); }
}
