package daman.reading;

import daman.languages.Knowledge;
import daman.sieve.Sieve;
import daman.text.Text;
import daman.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * The one door of the engine: a report in, its reading out. Pure: no input or output, no clock, no locale.
 * Safe for use by several threads at once; a language's tables are loaded at its first report.
 */
public final class Reader {
    /** So many reports that the code of a step is fetched seldom, so few that what is known of them is small beside the tables of a language. */
    public static final int TOGETHER = 512;
    /** Characters at which no further report is added: some thirty times as many bytes are held until they are read. */
    public static final int LONG = 1 << 19;

    private final Knowledge knowledge;
    /** Found while the language of the first text is told and its tables are read. */
    private final ForkJoinTask<World> world;
    private final Sieve sieve;
    private final Set<String> languages;
    private final ConcurrentHashMap<String, Grammar> grammars = new ConcurrentHashMap<>();

    public Reader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.world = ForkJoinPool.commonPool().submit(() -> new World(knowledge));
        this.sieve = Sieve.ofLanguages(knowledge);
        this.languages = knowledge.languages();
    }

    /** Loads the tables of the language that a text is in, if it tells one, ahead of its reading. */
    public void prepare(String text) {
        String language = sieve.sift(text).language();
        if (language != null && languages.contains(language)) grammar(language);
    }

    /** Time linear in the length of the text. Never fails on a text, whatever it holds. */
    public Reading read(Report report) { return read(List.of(report)).getFirst(); }

    /**
     * The readings of several reports, in their order: the same as one by one, in less time for each. What is in between is kept for {@value #TOGETHER} reports at a time,
     * and for fewer where they are long.
     */
    public List<Reading> read(List<Report> reports) {
        List<Reading> readings = new ArrayList<>(reports.size());
        for (int from = 0; from < reports.size(); from = readings.size()) readings.addAll(together(reports.subList(from, end(reports, from))));
        return readings;
    }

    private static int end(List<Report> reports, int from) {
        int end = from, characters = 0;
        while (end < reports.size() && end - from < TOGETHER && characters < LONG) characters += Math.min(LONG, reports.get(end++).text().length());
        return end;
    }

    private List<Reading> together(List<Report> reports) {
        Reading[] readings = new Reading[reports.size()];
        Map<String, List<Integer>> byLanguage = new LinkedHashMap<>();
        for (int i = 0; i < readings.length; i++) byLanguage.computeIfAbsent(language(reports.get(i)), id -> new ArrayList<>()).add(i);
        for (Map.Entry<String, List<Integer>> one : byLanguage.entrySet()) {
            List<Integer> places = one.getValue();
            List<Reading> read = read(one.getKey(), begun(reports, places));
            for (int i = 0; i < read.size(); i++) readings[places.get(i)] = read.get(i);
        }
        return List.of(readings);
    }

    private static List<Progress> begun(List<Report> reports, List<Integer> places) {
        List<Progress> begun = new ArrayList<>(places.size());
        for (int place : places) begun.add(new Progress(reports.get(place), new Text(reports.get(place).text())));
        return begun;
    }

    private List<Reading> read(String language, List<Progress> reports) {
        if (!languages.contains(language)) return reports.stream().map(Progress::unread).toList();
        return grammar(language).read(reports);
    }

    private Grammar grammar(String language) { return grammars.computeIfAbsent(language, id -> new Grammar(id, knowledge, world)); }

    /** Empty where it isn't told. */
    private String language(Report report) {
        String language = report.language() != null ? report.language() : sieve.sift(report.text()).language();
        return language == null ? "" : language;
    }
}
