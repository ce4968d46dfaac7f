package daman.analysis.figures;

import daman.claims.Reliability;
import daman.guarantees.tables.Rows;
import daman.ledger.Ledger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What came of each publisher. */
public final class SourceFigures {
    private final Ledger ledger;
    private final Map<Long, Map<String, Long>> claims = new ConcurrentHashMap<>();

    /**
     * @param reliability as known with its latest report, and why
     * @param copies      how many of its reports are copies of earlier ones
     * @param alone       how many promises nobody else tells of
     */
    public record Figures(String publisher, Reliability reliability, @Nullable String why, Set<String> languages, long reports, long copies, long claims, long promises, long alone, LocalDate first, LocalDate last) {}

    public SourceFigures(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Those with most claims first. @param reports known at the cut */
    public List<Figures> of(Cut cut, List<ReportLine> reports) {
        Map<String, Long> counts = claims.computeIfAbsent(cut.known(), this::claimsByReport);
        if (claims.size() > 8) claims.keySet().removeIf(known -> known != cut.known());
        Map<String, List<ReportLine>> byPublisher = new LinkedHashMap<>();
        for (ReportLine one : reports) byPublisher.computeIfAbsent(one.publisher(), publisher -> new java.util.ArrayList<>()).add(one);
        Map<String, long[]> promises = new HashMap<>();
        cut.all().forEach(one -> new HashSet<>(one.sources()).forEach(source -> {
            long[] told = promises.computeIfAbsent(source, each -> new long[2]);
            told[0]++;
            if (one.sources().size() == 1) told[1]++;
        }));
        return byPublisher.entrySet().stream().map(one -> figures(one.getKey(), one.getValue(), counts, promises.getOrDefault(one.getKey(), new long[2])))
            .sorted(Comparator.comparing(Figures::claims).reversed().thenComparing(Figures::publisher)).toList();
    }

    private static Figures figures(String publisher, List<ReportLine> reports, Map<String, Long> claims, long[] promises) {
        ReportLine latest = reports.stream().max(Comparator.comparing(ReportLine::entry)).orElseThrow();
        Set<String> languages = new TreeSet<>();
        for (ReportLine one : reports) if (!one.language().isEmpty()) languages.add(one.language());
        return new Figures(publisher, latest.reliability(), latest.why(), languages, reports.size(), reports.stream().filter(one -> one.copyOf() != null).count(),
            reports.stream().mapToLong(one -> claims.getOrDefault(one.id(), 0L)).sum(), promises[0], promises[1],
            reports.stream().map(ReportLine::day).min(Comparator.naturalOrder()).orElseThrow(), reports.stream().map(ReportLine::day).max(Comparator.naturalOrder()).orElseThrow());
    }

    private Map<String, Long> claimsByReport(long known) {
        return ledger.read(sql -> sql.select(Rows.REPORT, DSL.count().cast(Long.class)).from(Rows.CLAIMS).where(Rows.POSITION.le(known)).groupBy(Rows.REPORT).fetchMap(row -> row.value1(), row -> row.value2()));
    }
}
