package daman.analysis.memory;

import static daman.guarantees.tables.Rows.*;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.ReadingParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** The claims with their words, and of which promise each of them speaks from which entry on. */
public final class ClaimRows extends Grown {
    private static final int AT_ONCE = 2000;
    /** In the place of an entry: no end yet. */
    private static final int OPEN_END = Integer.MAX_VALUE;

    private final Values<String> ids = new Values<>();
    private final Values<String> reports = new Values<>();
    private final Values<String> promises = new Values<>();
    private final Values<String> attributions = new Values<>();
    private final Ints entry = new Ints(), report = new Ints(), attribution = new Ints();
    private final WordIndex words = new WordIndex();

    /** A row for each time that a claim came to a promise. */
    private final Ints claim = new Ints(), promise = new Ints(), knownFrom = new Ints(), knownTo = new Ints(), beforeOfClaim = new Ints(), beforeOfPromise = new Ints();
    private final Ints latestOfClaim = new Ints(), latestOfPromise = new Ints();

    private record Unread(long entry, String report, String body) {
        Read read() {
            JsonNode body = ReadingParser.tree("entry " + entry, this.body).path("body");
            JsonNode commitment = body.path("commitment");
            List<String> texts = new ArrayList<>(List.of(commitment.path("evidence").path("text").asText(""), commitment.path("item").asText(""), commitment.path("recipient").asText("")));
            commitment.path("providers").forEach(provider -> texts.add(provider.asText()));
            return new Read(entry, report, body.path("id").asText(), commitment.path("attribution").asText(), texts);
        }
    }

    private record Read(long entry, String report, String id, String attribution, List<String> texts) {}

    @Override void take(DSLContext sql, long after, long to) {
        claims(sql, after, to);
        memberships(sql, after);
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
        report.add(reports.add(one.report));
        ids.add(one.id);
        entry.add(Math.toIntExact(one.entry));
    }

    /** Of claims that moved since, all times: those before may have ended. */
    private void memberships(DSLContext sql, long after) {
        var moved = sql.selectDistinct(CLAIM).from(MEMBERSHIPS).where(KNOWN_FROM.gt(after));
        try (Stream<? extends Record> rows = sql.select(CLAIM, GUARANTEE, KNOWN_FROM, KNOWN_TO).from(MEMBERSHIPS).where(after < 0 ? DSL.trueCondition() : CLAIM.in(moved).and(KNOWN_TO.gt(after))).orderBy(KNOWN_FROM).fetchSize(AT_ONCE).stream()) {
            rows.forEach(row -> membership(after, ids.find(row.get(CLAIM)), row.get(GUARANTEE), Math.toIntExact(row.get(KNOWN_FROM)), row.get(KNOWN_TO) >= OPEN ? OPEN_END : Math.toIntExact(row.get(KNOWN_TO))));
        }
    }

    private void membership(long after, int one, String guarantee, int from, int to) {
        latestOfClaim.fill(one + 1, -1);
        if (from <= after) {
            for (int row = latestOfClaim.at(one); row >= 0; row = beforeOfClaim.at(row)) if (knownFrom.at(row) == from) knownTo.set(row, to);
            return;
        }
        int whose = guarantee.isEmpty() ? -1 : promises.add(guarantee);
        latestOfPromise.fill(whose + 1, -1);
        int row = knownFrom.add(from);
        knownTo.add(to);
        promise.add(whose);
        beforeOfClaim.add(latestOfClaim.at(one));
        beforeOfPromise.add(whose < 0 ? -1 : latestOfPromise.at(whose));
        claim.add(one);
        latestOfClaim.set(one, row);
        if (whose >= 0) latestOfPromise.set(whose, row);
    }

    /** Which claims have words among those that prove them, or in what they name. */
    public WordIndex words() { return words; }

    /** The claims on that word. @param id of an attribution */
    public BitSet onTheWordOf(String id) {
        BitSet found = new BitSet();
        int wanted = attributions.find(id);
        int[] all = attribution.values();
        for (int one = 0, size = entry.size(); one < size && wanted >= 0; one++) if (all[one] == wanted) found.set(one);
        return found;
    }

    /** The numbers ({@link #promise}) of the promises of which some claims speak, as known after an entry. */
    public BitSet promises(BitSet some, long known) {
        BitSet found = new BitSet();
        some.stream().filter(one -> one < latestOfClaim.size()).forEach(one -> {
            for (int row = latestOfClaim.at(one); row >= 0; row = beforeOfClaim.at(row)) if (isKnown(row, known) && promise.at(row) >= 0) found.set(promise.at(row));
        });
        return found;
    }

    /** The number of a promise in {@link #promises}; below zero where no claim ever spoke of it. */
    public int promise(String id) { return promises.find(id); }

    /** The ids of the reports that claim a promise, as known after an entry. */
    public List<String> reportsOf(String id, long known) {
        List<String> found = new ArrayList<>();
        int whose = promises.find(id);
        if (whose >= 0) for (int row = latestOfPromise.at(whose); row >= 0; row = beforeOfPromise.at(row)) if (isKnown(row, known)) found.add(reports.at(report.at(claim.at(row))));
        return found;
    }

    private boolean isKnown(int row, long known) { return knownFrom.at(row) <= known && knownTo.at(row) > known; }

    /** How many claims of each report are of entries up to one, by the numbers of {@link #reports}. */
    public int[] byReport(long known) {
        int[] counts = new int[reports.size()];
        int[] entries = entry.values(), of = report.values();
        for (int one = 0, size = entry.size(); one < size && entries[one] <= known; one++) if (of[one] < counts.length) counts[of[one]]++;
        return counts;
    }

    /** The ids of the reports that have claims, by their numbers. */
    public Values<String> reports() { return reports; }
}
