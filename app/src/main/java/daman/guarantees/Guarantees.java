package daman.guarantees;

import daman.commitments.Stage;
import daman.json.ReadingParser;
import daman.ledger.Ledger;
import daman.reading.Reading;
import daman.reading.Report;
import daman.things.Measure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the ledger says about guarantees, claims and reports. Safe for several threads; each answer is of one state of the ledger. */
public final class Guarantees {
    private static final Comparator<Guarantee> LATEST = Comparator.comparing(Guarantee::last).reversed().thenComparing(Guarantee::id);

    private final Ledger ledger;

    public Guarantees(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Which guarantees to list; null where it doesn't matter. */
    public record Filter(@Nullable String provider, @Nullable Measure measure, @Nullable Stage stage) {
        public static final Filter ALL = new Filter(null, null, null);

        boolean takes(Guarantee guarantee) {
            return (provider == null || guarantee.providers().contains(provider)) && (measure == null || guarantee.measure() == measure) && (stage == null || guarantee.stage() == stage);
        }
    }

    /** Those spoken of last come first. */
    public List<Guarantee> list(Filter filter) {
        return ledger.read(sql -> {
            Derived derived = new Derived(sql);
            derived.heads();
            var which = filter.measure == null ? DSL.noCondition() : Derived.MEASURE.eq(filter.measure.id());
            Map<String, List<Claim>> claims = derived.claims(which).stream().collect(Collectors.groupingBy(Claim::guarantee, LinkedHashMap::new, Collectors.toList()));
            return claims.values().stream().map(Deriving::guarantee).filter(filter::takes).sorted(LATEST).toList();
        });
    }

    public Optional<Guarantee> guarantee(String id) {
        return ledger.read(sql -> {
            List<Claim> claims = new Derived(sql).claims(Derived.GUARANTEE.eq(id));
            return claims.isEmpty() ? Optional.empty() : Optional.of(Deriving.guarantee(claims));
        });
    }

    public Optional<Claim> claim(String id) { return ledger.read(sql -> new Derived(sql).claims(Derived.ID.eq(id)).stream().findFirst()); }

    /** In the order in which they were recorded. */
    public List<ReportHead> reports() { return ledger.read(sql -> new Derived(sql).heads()); }

    public Optional<RecordedReport> report(String id) {
        return ledger.read(sql -> {
            Derived derived = new Derived(sql);
            return derived.head(id).map(head -> new RecordedReport(head, reading(derived, head), derived.claims(Derived.REPORT.eq(id))));
        });
    }

    private static Reading reading(Derived derived, ReportHead head) {
        Report report = new Report(head.source(), head.id(), derived.text(head.id()), head.published(), head.publisher(), head.url(), head.language());
        String reading = derived.readingOf(head.id()).map(derived::text).orElse("");
        return ReadingParser.reading(report, reading.isEmpty() ? "{}" : reading);
    }

    /** The ids of guarantees, claims and reports that begin so, two of each at most: one means that it is clear which is meant. */
    public List<String> idsFrom(String prefix) {
        return ledger.read(sql -> {
            Derived derived = new Derived(sql);
            if (prefix.startsWith("g-")) return derived.idsFrom(Derived.CLAIMS, Derived.GUARANTEE, prefix);
            if (prefix.startsWith("c-")) return derived.idsFrom(Derived.CLAIMS, Derived.ID, prefix);
            return derived.idsFrom(Derived.REPORTS, Derived.ID, prefix.startsWith("sha256:") ? prefix : "sha256:" + prefix);
        });
    }
}
