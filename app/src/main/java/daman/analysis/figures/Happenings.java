package daman.analysis.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import daman.analysis.figures.Happening.Kind;
import daman.analysis.memory.Memory;
import daman.analysis.memory.ReportRows;
import daman.guarantees.tables.Rows;
import daman.json.ReadingParser;
import daman.ledger.Ledger;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** What reports tell besides promises, by report, in the order of the ledger. Its words are read when they are shown. */
public final class Happenings {
    /** Code points of a quotation in a list; the report has all of it. */
    private static final int SHOWN = 600;
    private static final int KEPT = 500;
    /** How many are read at once: people look at the first of all, and programs take them all. */
    private static final int FIRST = 50, STRETCH = 500;

    private final Ledger ledger;
    private final Memory memory;
    private final Ordered ordered;
    /** By the JSON of their lists: those named, and for whom they act. */
    private final Map<String, Set<String>> whose = new ConcurrentHashMap<>();
    private final Function<List<String>, Collection<String>> all;
    private final Map<String, JsonNode> readings = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) { return size() > KEPT; }
    });

    /** @param all of whom something is told that is told of these actors: of a state what is told of its minister */
    public Happenings(Ledger ledger, Memory memory, Function<List<String>, Collection<String>> all) {
        this.ledger = ledger;
        this.memory = memory;
        this.ordered = new Ordered(ledger);
        this.all = all;
    }

    /** How many of one kind there are of each actor. */
    public Map<String, Long> byActor(Kind kind, long known, LocalDate asOf) {
        ReportRows rows = memory.reports(known);
        long[] counts = new long[rows.actorLists().size()];
        each(rows, kind, known, asOf, one -> true, one -> counts[rows.actors(one)]++);
        Map<String, Long> found = new HashMap<>();
        for (int list = 0; list < counts.length; list++) if (counts[list] > 0) for (String actor : whose(rows, list)) found.merge(actor, counts[list], Long::sum);
        return found;
    }

    /** How many of one kind there are, of anybody. */
    public long count(Kind kind, long known, LocalDate asOf) { return count(memory.reports(known), kind, known, asOf, one -> true); }

    /** How many of one kind there are of an actor. */
    public long count(Kind kind, long known, LocalDate asOf, String actor) {
        ReportRows rows = memory.reports(known);
        return count(rows, kind, known, asOf, of(rows, actor));
    }

    private static long count(ReportRows rows, Kind kind, long known, LocalDate asOf, IntPredicate taken) {
        long[] count = new long[1];
        each(rows, kind, known, asOf, taken, one -> count[0]++);
        return count[0];
    }

    private static void each(ReportRows rows, Kind kind, long known, LocalDate asOf, IntPredicate taken, java.util.function.IntConsumer reader) {
        int list = list(kind), day = (int) asOf.toEpochDay();
        for (int one = 0, end = rows.begin(rows.known(known)); one < end; one++) if (rows.list(one) == list && rows.dayOf(one) <= day && taken.test(one)) reader.accept(one);
    }

    /** The latest of one kind, with their words, the last recorded first. */
    public List<Happening> latest(Kind kind, long known, LocalDate asOf, int from, int most) { return latest(memory.reports(known), kind, known, asOf, one -> true, from, most); }

    /** The latest of one kind that are of an actor. */
    public List<Happening> latest(Kind kind, long known, LocalDate asOf, String actor, int from, int most) {
        ReportRows rows = memory.reports(known);
        return latest(rows, kind, known, asOf, of(rows, actor), from, most);
    }

    /** All of one kind, the last recorded first; a stretch of them is read when one of it is asked for. */
    public List<Happening> all(Kind kind, long known, LocalDate asOf) {
        ReportRows rows = memory.reports(known);
        return new Stretches(rows, kind, some(rows, kind, known, asOf, one -> true, 0, Integer.MAX_VALUE));
    }

    private final class Stretches extends AbstractList<Happening> implements RandomAccess {
        private final ReportRows rows;
        private final Kind kind;
        private final List<Integer> some;
        private List<Happening> read = List.of();
        private int from;

        Stretches(ReportRows rows, Kind kind, List<Integer> some) {
            this.rows = rows;
            this.kind = kind;
            this.some = some;
        }

        @Override public Happening get(int at) {
            if (at < from || at >= from + read.size()) {
                from = at < FIRST ? 0 : at - (at - FIRST) % STRETCH;
                read = told(rows, kind, some.subList(from, Math.min(some.size(), from + (at < FIRST ? FIRST : STRETCH))));
            }
            return read.get(at - from);
        }

        @Override public int size() { return some.size(); }
    }

    private List<Happening> latest(ReportRows rows, Kind kind, long known, LocalDate asOf, IntPredicate taken, int from, int most) { return told(rows, kind, some(rows, kind, known, asOf, taken, from, from + most)); }

    /** The rows from one on and up to another, the last recorded first. */
    private static List<Integer> some(ReportRows rows, Kind kind, long known, LocalDate asOf, IntPredicate taken, int from, int to) {
        int list = list(kind), day = (int) asOf.toEpochDay(), passed = 0;
        List<Integer> found = new ArrayList<>();
        for (int report = rows.known(known) - 1; report >= 0 && passed < to; report--)
            for (int one = rows.begin(report), end = rows.begin(report + 1); one < end && passed < to; one++)
                if (rows.list(one) == list && rows.dayOf(one) <= day && taken.test(one) && ++passed > from) found.add(one);
        return found;
    }

    private IntPredicate of(ReportRows rows, String actor) {
        byte[] told = new byte[rows.actorLists().size()]; // 0 not looked at yet, 1 of the actor, 2 of others
        return one -> {
            int list = rows.actors(one);
            if (list >= told.length) return whose(rows, list).contains(actor);
            if (told[list] == 0) told[list] = (byte) (whose(rows, list).contains(actor) ? 1 : 2);
            return told[list] == 1;
        };
    }

    private Set<String> whose(ReportRows rows, int list) { return whose.computeIfAbsent(rows.actorLists().at(list), json -> Set.copyOf(all.apply(actors(json)))); }

    private static List<String> actors(String json) { return ReadingParser.tree("actors", json).valueStream().map(JsonNode::asText).toList(); }

    private static int list(Kind kind) { return Rows.LISTS.indexOf(kind.list()); }

    private List<Happening> told(ReportRows rows, Kind kind, List<Integer> some) {
        Map<Integer, ReportLine> lines = ordered.reports(some.stream().map(one -> rows.entry(rows.report(one))).distinct().toList());
        Map<String, JsonNode> readings = readings(lines.values());
        return some.stream().map(one -> {
            ReportLine line = Objects.requireNonNull(lines.get(rows.entry(rows.report(one))));
            JsonNode told = Objects.requireNonNullElse(readings.get(line.reading()), MissingNode.getInstance()).path(kind.list()).path(rows.number(one));
            return new Happening(kind, actors(rows.actorLists().at(rows.actors(one))), rows.what(one), rows.isDated(one) ? LocalDate.ofEpochDay(rows.dayOf(one)) : null,
                shortened(told.path("evidence").path("text").asText("")), told.path("note").asText(""), line);
        }).toList();
    }

    private static String shortened(String words) { return words.codePointCount(0, words.length()) <= SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…"; }

    /** By their names; one that is withdrawn isn't there. */
    private Map<String, JsonNode> readings(Collection<ReportLine> lines) {
        Map<String, JsonNode> found = new HashMap<>();
        Map<String, ReportLine> missing = new HashMap<>();
        for (ReportLine line : lines) {
            if (readings.get(line.reading()) instanceof JsonNode there) found.put(line.reading(), there);
            else if (!line.reading().isEmpty()) missing.put(line.reading(), line);
        }
        ledger.texts(missing.keySet()).forEach((name, text) -> found.put(name, ReadingParser.tree(Objects.requireNonNull(missing.get(name)).id(), text)));
        readings.putAll(found);
        return found;
    }
}
