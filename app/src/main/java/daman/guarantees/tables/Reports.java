package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.*;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Reliability;
import daman.claims.ReportHead;
import daman.json.ReadingParser;
import daman.reports.Sketch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The recorded reports, by their table. */
public final class Reports {
    private final DSLContext sql;
    private final Map<String, ReportHead> heads;

    public Reports(DSLContext sql) { this(sql, new AtHand()); }

    Reports(DSLContext sql, AtHand atHand) {
        this.sql = sql;
        this.heads = atHand.heads;
    }

    public boolean has(String id) { return sql.fetchExists(REPORTS, ID.eq(id)); }

    /** Whether there is none beside these. */
    public boolean onlyOf(Collection<String> ids) { return !sql.fetchExists(REPORTS, ID.notIn(ids)); }

    /** Those that have a band of the sketch, in the order of their ids: each may be a copy. */
    public List<String> sharing(Sketch sketch) { return sql.selectDistinct(REPORT).from(BANDS).where(BAND.in(sketch.bands())).orderBy(REPORT).fetch(REPORT); }

    public Optional<ReportHead> head(String id) {
        ReportHead known = heads.get(id);
        if (known != null) return Optional.of(known);
        Optional<ReportHead> head = sql.select(POSITION, BODY).from(REPORTS).where(ID.eq(id)).fetchOptional().map(row -> head(row.value1(), row.value2()));
        head.ifPresent(found -> heads.put(id, found));
        return head;
    }

    /** By their ids those that there are: from at hand, and the others by one question. They may be more than are kept at hand. */
    Map<String, ReportHead> heads(Collection<String> ids) {
        Map<String, ReportHead> found = new HashMap<>();
        for (String id : ids) if (heads.get(id) instanceof ReportHead known) found.put(id, known);
        List<String> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) for (var row : sql.select(POSITION, BODY).from(REPORTS).where(ID.in(missing)).fetch()) {
            ReportHead head = head(row.value1(), row.value2());
            heads.put(head.id(), head);
            found.put(head.id(), head);
        }
        return found;
    }

    /** In the order in which they were recorded. */
    public List<ReportHead> all() { return sql.select(POSITION, BODY).from(REPORTS).orderBy(POSITION).fetch(row -> head(row.value1(), row.value2())); }

    public void add(long position, String entry) {
        ReportHead head = head(position, entry);
        sql.insertInto(REPORTS, ID, POSITION, BODY).values(head.id(), position, entry).execute();
        heads.put(head.id(), head);
    }

    public String text(String hash) {
        byte[] bytes = sql.select(DSL.field("bytes", byte[].class)).from(DSL.table("texts")).where(DSL.field("hash", String.class).eq(hash)).fetchOne(0, byte[].class);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The name of the reading that was taken of a report. */
    public Optional<String> readingOf(String id) { return body(id).map(body -> body.path("reading").asText()); }

    /** What the report's entry says of it. */
    public Optional<JsonNode> body(String id) {
        return sql.select(BODY).from(REPORTS).where(ID.eq(id)).fetchOptional(BODY).map(entry -> ReadingParser.tree(id, entry).path("body"));
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
