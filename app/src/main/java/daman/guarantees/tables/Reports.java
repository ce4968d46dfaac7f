package daman.guarantees.tables;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Reliability;
import daman.claims.ReportHead;
import daman.json.ReadingParser;
import daman.ledger.sql.Prepared;
import daman.reports.Sketch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The recorded reports, by their table. */
public final class Reports {
    private final Prepared prepared;
    private final Map<String, ReportHead> heads;

    public Reports(Prepared prepared) { this(prepared, new AtHand()); }

    Reports(Prepared prepared, AtHand atHand) {
        this.prepared = prepared;
        this.heads = atHand.heads;
    }

    public boolean has(String id) { return !prepared.rows("SELECT 1 FROM reports WHERE id = ?", row -> true, id).isEmpty(); }

    /** Whether there is none beside these. */
    public boolean onlyOf(Collection<String> ids) {
        Set<String> some = Set.copyOf(ids);
        return some.containsAll(prepared.rows("SELECT id FROM reports LIMIT ?", row -> row.getString(1), some.size() + 1));
    }

    /** Those that have a band of the sketch, in the order of their ids: each may be a copy. */
    public List<String> sharing(Sketch sketch) {
        Set<String> found = new TreeSet<>();
        prepared.among("SELECT report FROM bands WHERE band IN (?)", row -> found.add(row.getString(1)), sketch.bands());
        return List.copyOf(found);
    }

    public Optional<ReportHead> head(String id) {
        ReportHead known = heads.get(id);
        if (known != null) return Optional.of(known);
        Optional<ReportHead> head = prepared.rows("SELECT position, body FROM reports WHERE id = ?", row -> head(row.getLong(1), row.getString(2)), id).stream().findFirst();
        head.ifPresent(found -> heads.put(id, found));
        return head;
    }

    /** By their ids those that there are: from at hand, and the others by one question. They may be more than are kept at hand. */
    Map<String, ReportHead> heads(Collection<String> ids) {
        Map<String, ReportHead> found = new HashMap<>();
        for (String id : ids) if (heads.get(id) instanceof ReportHead known) found.put(id, known);
        List<String> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        prepared.among("SELECT position, body FROM reports WHERE id IN (?)", row -> {
            ReportHead head = head(row.getLong(1), row.getString(2));
            heads.put(head.id(), head);
            return found.put(head.id(), head);
        }, missing);
        return found;
    }

    /** In the order in which they were recorded. */
    public List<ReportHead> all() { return prepared.rows("SELECT position, body FROM reports ORDER BY position", row -> head(row.getLong(1), row.getString(2))); }

    public void add(long position, String entry) {
        ReportHead head = head(position, entry);
        prepared.run("INSERT INTO reports (id, position, body) VALUES (?, ?, ?)", head.id(), position, entry);
        heads.put(head.id(), head);
    }

    public String text(String hash) {
        return prepared.rows("SELECT bytes FROM texts WHERE hash = ?", row -> new String(row.getBytes(1), StandardCharsets.UTF_8), hash).stream().findFirst().orElse("");
    }

    /** The name of the reading that was taken of a report. */
    public Optional<String> readingOf(String id) { return body(id).map(body -> body.path("reading").asText()); }

    /** What the report's entry says of it. */
    public Optional<JsonNode> body(String id) {
        return prepared.rows("SELECT body FROM reports WHERE id = ?", row -> ReadingParser.tree(id, row.getString(1)).path("body"), id).stream().findFirst();
    }

    /** As its entry has it. */
    public static ReportHead head(long position, String entry) {
        JsonNode root = ReadingParser.tree("entry " + position, entry);
        JsonNode body = root.path("body");
        String published = text(body, "published");
        String reliability = text(body, "reliability");
        return new ReportHead(body.path("id").asText(), position, Instant.parse(root.path("at").asText()), body.path("source").asText(), body.path("title").asText(),
            body.path("language").asText(), published == null ? null : LocalDate.parse(published), text(body, "publisher"), text(body, "url"), text(body, "copy_of"),
            reliability == null ? Reliability.F : Reliability.valueOf(reliability), text(body, "standing"));
    }

    private static @Nullable String text(JsonNode body, String member) { return body.path(member).textValue(); }
}
