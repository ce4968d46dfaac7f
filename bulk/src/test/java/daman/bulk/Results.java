package daman.bulk;

import daman.bulk.arrivals.Incoming;
import daman.handover.HandedReading;
import daman.handover.Handover;
import daman.json.ReadingJson;
import daman.reading.Report;
import daman.reports.Sketch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** What a run left, in the form that the local run prints; and what is left of the local one when copies are taken out as their definition says. */
final class Results {
    private static final ReadingJson FORM = new ReadingJson(false, true);

    private Results() {}

    /** Sorted. */
    static List<String> of(Path folder) {
        List<String> lines = new ArrayList<>();
        new Handover(folder).each(handed -> lines.add(FORM.line(handed.reading())), problem -> Assertions.fail(problem.toString()));
        Collections.sort(lines);
        return lines;
    }

    static List<HandedReading> handed(Path folder) {
        List<HandedReading> all = new ArrayList<>();
        new Handover(folder).each(all::add, problem -> Assertions.fail(problem.toString()));
        return all;
    }

    /** Of some readings, those whose text has none like it before it; without those in no language, which are told and not handed over. */
    static List<String> firsts(List<HandedReading> all) {
        Map<String, List<Integer>> bands = new HashMap<>();
        List<Sketch> sketches = all.stream().map(handed -> Sketch.of(handed.reading().report().text())).toList();
        for (int i = 0; i < all.size(); i++) for (String band : sketches.get(i).bands()) bands.computeIfAbsent(band, name -> new ArrayList<>()).add(i);
        Set<Integer> copies = new HashSet<>();
        for (List<Integer> met : bands.values()) for (int one : met) for (int other : met) {
            if (isBefore(all.get(one), all.get(other)) && sketches.get(one).isCopyOf(sketches.get(other))) copies.add(other);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) if (!copies.contains(i) && all.get(i).reading().language() != null) lines.add(FORM.line(all.get(i).reading()));
        Collections.sort(lines);
        return lines;
    }

    private static boolean isBefore(HandedReading one, HandedReading other) {
        int days = one.reading().report().published().compareTo(other.reading().report().published());
        return days != 0 ? days < 0 : name(one) < name(other);
    }

    private static long name(HandedReading handed) {
        Report report = handed.reading().report();
        return new Incoming(report.source(), report.id(), report.text(), null, null, null, null, null, 0).name();
    }
}
