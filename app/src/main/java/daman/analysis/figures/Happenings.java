package daman.analysis.figures;

import com.fasterxml.jackson.databind.JsonNode;
import daman.analysis.figures.Happening.Kind;
import daman.guarantees.tables.Rows;
import daman.json.ReadingParser;
import daman.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What reports tell besides promises, by report, in the order of the ledger. A report that was looked at is not looked at
 * again: what it says of whom is kept, and its words are read when they are shown.
 */
public final class Happenings {
    private static final int AT_ONCE = 500;
    /** Code points of a quotation in a list; the report has all of it. */
    private static final int SHOWN = 600;

    private final Ledger ledger;
    private final List<Report> reports = new ArrayList<>();
    private long seen = -1;

    /** @param items without words */
    private record Report(ReportLine line, List<Item> items) {}

    private record Item(Kind kind, List<String> actors, String what, @Nullable LocalDate told, String list, int number) {}

    public Happenings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The reports known after an entry and of no later day, in the order of the ledger. */
    public List<ReportLine> reports(long known, LocalDate asOf) { return known(known).stream().map(Report::line).filter(line -> !line.day().isAfter(asOf)).toList(); }

    /** Hands out the actors of every happening of one kind. */
    public void actors(Kind kind, long known, LocalDate asOf, Consumer<List<String>> each) {
        for (Report report : known(known)) for (Item item : report.items) if (item.kind == kind && !day(report, item).isAfter(asOf)) each.accept(item.actors);
    }

    /** How many of one kind there are. */
    public long count(Kind kind, long known, LocalDate asOf, Predicate<List<String>> actors) {
        return known(known).stream().mapToLong(report -> report.items.stream().filter(item -> item.kind == kind && !day(report, item).isAfter(asOf) && actors.test(item.actors)).count()).sum();
    }

    /** The latest of one kind, with their words, the last recorded first. */
    public List<Happening> latest(Kind kind, long known, LocalDate asOf, Predicate<List<String>> actors, int from, int most) {
        List<Happening> found = new ArrayList<>();
        int passed = 0;
        for (Report report : known(known).reversed()) {
            List<Item> items = report.items.stream().filter(item -> item.kind == kind && !day(report, item).isAfter(asOf) && actors.test(item.actors)).toList();
            if (passed + items.size() > from) {
                List<Item> here = items.subList(Math.max(0, from - passed), Math.min(items.size(), from - passed + most));
                found.addAll(told(report.line, here));
            }
            passed += items.size();
            if (passed >= from + most) break;
        }
        return found;
    }

    private static LocalDate day(Report report, Item item) { return item.told != null ? item.told : report.line.day(); }

    private List<Happening> told(ReportLine line, List<Item> items) {
        if (items.isEmpty()) return List.of();
        JsonNode reading = reading(line);
        return items.stream().map(item -> {
            JsonNode one = reading.path(item.list).path(item.number);
            return new Happening(item.kind, item.actors, item.what, item.told, shortened(one.path("evidence").path("text").asText("")), one.path("note").asText(""), line);
        }).toList();
    }

    private static String shortened(String words) { return words.codePointCount(0, words.length()) <= SHOWN ? words : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…"; }

    private JsonNode reading(ReportLine line) { return line.reading().isEmpty() ? ReadingParser.tree(line.id(), "{}") : ReadingParser.tree(line.id(), ledger.text(line.reading()).orElse("{}")); }

    private synchronized List<Report> known(long entry) {
        if (entry > seen) look(entry);
        int low = 0, high = reports.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reports.get(middle).line.entry() <= entry) low = middle + 1;
            else high = middle;
        }
        return List.copyOf(reports.subList(0, low));
    }

    private void look(long entry) {
        for (List<ReportLine> some; !(some = lines(entry)).isEmpty(); ) {
            for (ReportLine line : some) reports.add(new Report(line, items(reading(line))));
            seen = some.getLast().entry();
        }
        seen = entry;
    }

    private List<ReportLine> lines(long entry) {
        return ledger.read(sql -> sql.select(Rows.POSITION, Rows.BODY).from(Rows.REPORTS).where(Rows.POSITION.gt(seen), Rows.POSITION.le(entry)).orderBy(Rows.POSITION).limit(AT_ONCE)
            .fetch(row -> ReportLine.of(row.value1(), row.value2())));
    }

    private static List<Item> items(JsonNode reading) {
        List<Item> items = new ArrayList<>();
        add(items, reading, "statements", Kind.STATEMENT, one -> strings(one.path("speakers")), one -> one.path("attribution").asText());
        add(items, reading, "contacts", Kind.CONTACT, one -> strings(one.path("participants")), one -> one.path("kind").asText());
        add(items, reading, "attacks", Kind.ATTACK, one -> one.hasNonNull("by") ? List.of(one.path("by").asText().intern()) : List.of(), one -> one.path("targets").path(0).asText(""));
        add(items, reading, "findings", Kind.FINDING, one -> List.of(), one -> one.path("kind").asText());
        return List.copyOf(items);
    }

    private interface Of<T> {
        T of(JsonNode one);
    }

    private static void add(List<Item> items, JsonNode reading, String list, Kind kind, Of<List<String>> actors, Of<String> what) {
        int number = 0;
        for (JsonNode one : reading.path(list)) {
            String date = one.path("date").textValue();
            items.add(new Item(kind, actors.of(one), what.of(one).intern(), date == null ? null : LocalDate.parse(date), list, number++));
        }
    }

    private static List<String> strings(JsonNode node) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : node) values.add(element.asText().intern());
        return List.copyOf(values);
    }
}
