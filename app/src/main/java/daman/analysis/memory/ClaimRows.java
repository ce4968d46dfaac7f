package daman.analysis.memory;

import static daman.guarantees.tables.Rows.*;

import com.fasterxml.jackson.databind.JsonNode;
import daman.analysis.columns.Ints;
import daman.analysis.columns.Shelf;
import daman.analysis.columns.Values;
import daman.analysis.columns.WordIndex;
import daman.claims.Mark;
import daman.json.ReadingParser;
import daman.linking.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** The claims with their words, and of which promise each of them speaks from which entry on. */
public final class ClaimRows extends Grown {
    private static final int AT_ONCE = 2000;
    private static final Set<String> WEAK = Stream.of(Rule.values()).filter(Rule::isWeak).map(Rule::words).collect(Collectors.toUnmodifiableSet());

    private final Ids ids;
    /** By the number of a claim's id, its row; below zero for none. */
    private final Ints rows = new Ints();
    private final Values<String> attributions = new Values<>();
    private final Ints entry = new Ints(), report = new Ints(), attribution = new Ints();
    private final WordIndex words = new WordIndex();

    /** A row for each time that a claim came to a promise. */
    private final Ints claim = new Ints(), promise = new Ints(), knownFrom = new Ints(), knownTo = new Ints(), beforeOfClaim = new Ints(), beforeOfPromise = new Ints();
    private final Ints latestOfClaim = new Ints(), latestOfPromise = new Ints();
    /** Claims on which two readers of their report don't agree. */
    private final Ints disputed = new Ints();
    /** The rows of claims that a weak rule joined. */
    private final Ints weak = new Ints();

    private record Unread(long entry, String report, String body) {
        Read read() {
            JsonNode body = ReadingParser.tree("entry " + entry, this.body).path("body");
            JsonNode commitment = body.path("commitment");
            List<String> texts = new ArrayList<>(List.of(commitment.path("evidence").path("text").asText(""), commitment.path("item").asText(""), commitment.path("recipient").asText("")));
            commitment.path("providers").forEach(provider -> texts.add(provider.asText()));
            return new Read(entry, report, body.path("id").asText(), commitment.path("attribution").asText(), texts, commitment.path("rules").valueStream().anyMatch(rule -> rule.asText().startsWith(Mark.OF_SECOND)));
        }
    }

    /** @param disputed whether two readers of its report don't agree on it */
    private record Read(long entry, String report, String id, String attribution, List<String> texts, boolean disputed) {}

    ClaimRows(Ids ids) {
        this.ids = ids;
    }

    @Override void columns(Shelf shelf) {
        shelf.ints(rows, entry, report, attribution);
        shelf.texts(attributions);
        words.columns(shelf);
        shelf.ints(claim, promise, knownFrom, knownTo, beforeOfClaim, beforeOfPromise, latestOfClaim, latestOfPromise, disputed, weak);
    }

    @Override void take(DSLContext sql, long after, long to) {
        claims(sql, after, to);
        memberships(sql, after);
        if (after < 0) layOut();
    }

    /** What is told of one promise side by side, since it is looked at together. */
    private void layOut() {
        int[] rows = IntStream.range(0, promise.size()).mapToLong(row -> (long) promise.at(row) << Integer.SIZE | row).sorted().mapToInt(row -> (int) row).toArray();
        int[] numbers = new int[rows.length];
        for (int at = 0; at < rows.length; at++) numbers[rows[at]] = at;
        for (Ints column : List.of(claim, promise, knownFrom, knownTo, beforeOfClaim, beforeOfPromise)) column.arrange(rows);
        for (Ints links : List.of(beforeOfClaim, beforeOfPromise, latestOfClaim, latestOfPromise, weak)) links.renumber(numbers);
    }

    private void claims(DSLContext sql, long after, long to) {
        try (Stream<Record3<Long, String, String>> rows = sql.select(POSITION, REPORT, BODY).from(CLAIMS).where(POSITION.gt(after), POSITION.le(to)).orderBy(POSITION).fetchSize(AT_ONCE).stream()) {
            List<Unread> waiting = new ArrayList<>();
            for (var row : (Iterable<Record3<Long, String, String>>) rows::iterator) {
                waiting.add(new Unread(row.value1(), row.value2(), row.value3()));
                if (waiting.size() == AT_ONCE) flush(waiting);
            }
            flush(waiting);
        }
    }

    private void flush(List<Unread> waiting) {
        waiting.parallelStream().map(Unread::read).toList().forEach(this::add);
        waiting.clear();
    }

    private void add(Read one) {
        words.add(one.texts);
        attribution.add(attributions.add(one.attribution));
        report.add(ids.reports().add(one.report));
        int number = ids.claims().add(one.id);
        rows.fill(number + 1, -1);
        rows.set(number, entry.size());
        if (one.disputed) disputed.add(entry.size());
        entry.add(Math.toIntExact(one.entry));
    }

    /** Of claims that moved since, all times: those before may have ended. */
    private void memberships(DSLContext sql, long after) {
        var moved = sql.select(CLAIM).from(MEMBERSHIPS).where(KNOWN_FROM.gt(after));
        try (Stream<? extends Record> rows = sql.select(CLAIM, GUARANTEE, RULE, KNOWN_FROM, KNOWN_TO).from(MEMBERSHIPS).where(after < 0 ? DSL.trueCondition() : CLAIM.in(moved).and(KNOWN_TO.gt(after))).orderBy(KNOWN_FROM).fetchSize(AT_ONCE).stream()) {
            rows.forEach(row -> membership(after, this.rows.at(ids.claims().find(row.get(CLAIM))), new Member(row.get(GUARANTEE), isWeak(row.get(RULE)), VersionRows.number(row.get(KNOWN_FROM)), VersionRows.number(row.get(KNOWN_TO)))));
        }
    }

    /** @param guarantee empty for none @param weak whether a rule joined it that no detail bears out */
    private record Member(String guarantee, boolean weak, int from, int to) {}

    private void membership(long after, int one, Member member) {
        latestOfClaim.fill(one + 1, -1);
        if (member.from <= after) {
            for (int row = latestOfClaim.at(one); row >= 0; row = beforeOfClaim.at(row)) if (knownFrom.at(row) == member.from) knownTo.set(row, member.to);
            return;
        }
        int whose = member.guarantee.isEmpty() ? -1 : ids.promises().add(member.guarantee);
        latestOfPromise.fill(whose + 1, -1);
        int row = knownFrom.add(member.from);
        knownTo.add(member.to);
        if (member.weak) weak.add(row);
        promise.add(whose);
        beforeOfClaim.add(latestOfClaim.at(one));
        beforeOfPromise.add(whose < 0 ? -1 : latestOfPromise.at(whose));
        claim.add(one);
        latestOfClaim.set(one, row);
        if (whose >= 0) latestOfPromise.set(whose, row);
    }

    /** Whether no detail bears out what was joined by a rule. @param rule in its words */
    public static boolean isWeak(String rule) { return WEAK.contains(rule); }

    /** How many claims there are. */
    public int size() { return entry.size(); }

    /** Which claims have words among those that prove them, or in what they name. */
    public WordIndex words() { return words; }

    /** The claims on that word. @param id of an attribution */
    public BitSet onTheWordOf(String id) {
        BitSet found = new BitSet();
        int wanted = attributions.find(id);
        int size = entry.size();
        int[] all = attribution.values();
        for (int one = 0; one < size && wanted >= 0; one++) if (all[one] == wanted) found.set(one);
        return found;
    }

    /** The promises that a weak rule gave a claim, by their numbers ({@link Timeline#promise}), as known after an entry. */
    public BitSet weak(long known) {
        BitSet found = new BitSet();
        for (int at = 0, size = weak.size(); at < size; at++) if (isKnown(weak.at(at), known) && promise.at(weak.at(at)) >= 0) found.set(promise.at(weak.at(at)));
        return found;
    }

    /** The promises of which claims speak on which two readers don't agree, by their numbers, as known after an entry. */
    public BitSet disputed(long known) {
        BitSet some = new BitSet();
        for (int at = 0, size = disputed.size(); at < size; at++) some.set(disputed.at(at));
        return promises(some, known);
    }

    /** The promises of which any of some reports speaks. @param reports by the numbers of their ids */
    public BitSet told(BitSet reports, long known) {
        BitSet found = new BitSet();
        for (int row = 0, size = claim.size(); row < size; row++) if (promise.at(row) >= 0 && isKnown(row, known) && reports.get(report.at(claim.at(row)))) found.set(promise.at(row));
        return found;
    }

    /** The numbers ({@link Timeline#promise}) of the promises of which some claims speak, as known after an entry. */
    public BitSet promises(BitSet some, long known) {
        BitSet found = new BitSet();
        some.stream().filter(one -> one < latestOfClaim.size()).forEach(one -> {
            for (int row = latestOfClaim.at(one); row >= 0; row = beforeOfClaim.at(row)) if (isKnown(row, known) && promise.at(row) >= 0) found.set(promise.at(row));
        });
        return found;
    }

    /** The ids of the reports that claim a promise, as known after an entry. */
    public List<String> reportsOf(String id, long known) {
        List<String> found = new ArrayList<>();
        eachTelling(ids.promises().find(id), known, row -> found.add(ids.reports().at(reportOf(row))));
        return found;
    }

    /** The rows by which claims speak of a promise, the latest first: what such a row says never changes, a claim that was corrected or came by another rule has another. */
    public void eachTelling(int whose, long known, IntConsumer each) {
        if (whose >= 0 && whose < latestOfPromise.size()) for (int row = latestOfPromise.at(whose); row >= 0; row = beforeOfPromise.at(row)) if (isKnown(row, known)) each.accept(row);
    }

    /** The rows by which claims speak, or spoke, of promises are numbered below this. */
    public int tellings() { return claim.size(); }

    /** The report of the claim that speaks by a row, by the number of its id ({@link ReportRows#row}). */
    public int reportOf(int row) { return report.at(claim.at(row)); }

    /** The row by which a claim speaks of any promise, as known after an entry; below zero for none. @param id of the claim */
    public int telling(String id, long known) {
        int number = ids.claims().find(id), one = number < 0 || number >= rows.size() ? -1 : rows.at(number);
        for (int row = one < 0 || one >= latestOfClaim.size() ? -1 : latestOfClaim.at(one); row >= 0; row = beforeOfClaim.at(row)) if (isKnown(row, known)) return row;
        return -1;
    }

    private boolean isKnown(int row, long known) { return knownFrom.at(row) <= known && knownTo.at(row) > known; }

    /** How many claims of each report are of entries up to one, by the numbers of their ids ({@link ReportRows#row}). */
    public int[] byReport(long known) {
        int[] counts = new int[ids.reports().size()];
        int size = entry.size();
        int[] entries = entry.values(), of = report.values();
        for (int one = 0; one < size && entries[one] <= known; one++) if (of[one] < counts.length) counts[of[one]]++;
        return counts;
    }
}
