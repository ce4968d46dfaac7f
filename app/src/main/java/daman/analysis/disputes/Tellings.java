package daman.analysis.disputes;

import static daman.guarantees.tables.Rows.*;

import daman.claims.ReportHead;
import daman.guarantees.tables.Reports;
import daman.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Who told of which promise when, as known after an entry: by promise, whatever the order. */
public final class Tellings {
    private final Map<String, List<Telling>> byPromise = new HashMap<>();

    /** @param copy whether the text is another's */
    record Telling(String publisher, LocalDate day, boolean copy) {}

    private Tellings() {}

    static Tellings of(Map<String, List<Telling>> byPromise) {
        Tellings tellings = new Tellings();
        tellings.byPromise.putAll(byPromise);
        return tellings;
    }

    /** @param asOf reports of later days are left out */
    public static Tellings read(Ledger ledger, long known, LocalDate asOf) { return ledger.read(sql -> read(sql, known, asOf)); }

    private static Tellings read(DSLContext sql, long known, LocalDate asOf) {
        Tellings tellings = new Tellings();
        Map<String, Telling> reports = new HashMap<>();
        for (var row : sql.select(POSITION, BODY).from(REPORTS).where(POSITION.le(known)).fetch()) {
            ReportHead head = Reports.head(row.value1(), row.value2());
            if (!head.day().isAfter(asOf)) reports.put(head.id(), new Telling(head.publishedBy(), head.day(), head.copyOf() != null));
        }
        var joined = CLAIMS.join(MEMBERSHIPS).on(DSL.field("claims.id", String.class).eq(DSL.field("memberships.claim", String.class)));
        for (var row : sql.select(GUARANTEE, REPORT).from(joined).where(KNOWN_FROM.le(known), KNOWN_TO.gt(known), GUARANTEE.ne("")).fetch()) {
            Telling one = reports.get(row.value2());
            if (one != null) tellings.byPromise.computeIfAbsent(row.value1(), first -> new ArrayList<>()).add(one);
        }
        return tellings;
    }

    List<Telling> of(String promise) { return byPromise.getOrDefault(promise, List.of()); }
}
