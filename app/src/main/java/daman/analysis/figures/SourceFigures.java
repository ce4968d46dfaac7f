package daman.analysis.figures;

import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.Memory;
import daman.analysis.memory.ReportRows;
import daman.claims.Reliability;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What came of each publisher. */
public final class SourceFigures {
    private static final Reliability[] RELIABILITIES = Reliability.values();

    private final Memory memory;

    /**
     * @param reliability as known with its latest report, and why
     * @param copies      how many of its reports are copies of earlier ones
     * @param alone       how many promises nobody else tells of
     */
    public record Figures(String publisher, Reliability reliability, @Nullable String why, Set<String> languages, long reports, long copies, long claims, long promises, long alone, LocalDate first, LocalDate last) {}

    public SourceFigures(Memory memory) {
        this.memory = memory;
    }

    private static final class Seen {
        private int latest, first = Integer.MAX_VALUE, last = Integer.MIN_VALUE;
        private long reports, copies, claims;
        private final BitSet languages = new BitSet();
    }

    /** Those with most claims first. */
    public List<Figures> of(Cut cut) {
        ReportRows rows = memory.reports(cut.known());
        Seen[] byPublisher = seen(rows, memory.claims(cut.known()), cut);
        Map<String, Long> promises = cut.countsInLists("source", cut.timeline()::sources);
        Map<String, Long> alone = cut.countsAlone("source", cut.timeline()::sources);
        return IntStream.range(0, byPublisher.length).filter(publisher -> byPublisher[publisher] != null).mapToObj(publisher -> figures(rows, rows.word(publisher), byPublisher[publisher], promises, alone)).sorted(Comparator.comparing(Figures::claims).reversed().thenComparing(Figures::publisher)).toList();
    }

    /** By the numbers of publishers. */
    private static @Nullable Seen[] seen(ReportRows rows, ClaimRows claims, Cut cut) {
        int[] told = claims.byReport(cut.known());
        int[] numbers = new int[rows.known(cut.known())];
        for (int number = 0; number < told.length; number++) {
            int report = told[number] == 0 ? -1 : rows.row(number);
            if (report >= 0 && report < numbers.length) numbers[report] = told[number];
        }
        Seen[] seen = new Seen[rows.words()];
        int day = (int) cut.asOf().toEpochDay();
        for (int report = 0; report < numbers.length; report++) if (rows.day(report) <= day) {
            int publisher = rows.publisher(report);
            if (seen[publisher] == null) seen[publisher] = new Seen();
            Seen one = seen[publisher];
            one.latest = report;
            one.reports++;
            if (rows.isCopy(report)) one.copies++;
            one.claims += numbers[report];
            one.first = Math.min(one.first, rows.day(report));
            one.last = Math.max(one.last, rows.day(report));
            one.languages.set(rows.language(report));
        }
        return seen;
    }

    private static Figures figures(ReportRows rows, String publisher, Seen one, Map<String, Long> promises, Map<String, Long> alone) {
        Set<String> languages = new TreeSet<>();
        one.languages.stream().mapToObj(rows::word).filter(language -> !language.isEmpty()).forEach(languages::add);
        return new Figures(publisher, RELIABILITIES[rows.reliability(one.latest)], rows.why(one.latest) < 0 ? null : rows.word(rows.why(one.latest)), languages, one.reports, one.copies, one.claims,
            promises.getOrDefault(publisher, 0L), alone.getOrDefault(publisher, 0L), LocalDate.ofEpochDay(one.first), LocalDate.ofEpochDay(one.last));
    }
}
