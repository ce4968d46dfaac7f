package daman.guarantees;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.ReadingParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The derived tables: rows in, reports and claims out. */
final class Derived {
    static final Table<Record> REPORTS = DSL.table("reports");
    static final Table<Record> CLAIMS = DSL.table("claims");
    static final Field<String> ID = DSL.field("id", String.class);
    static final Field<Long> POSITION = DSL.field("position", Long.class);
    static final Field<String> BODY = DSL.field("body", String.class);
    static final Field<String> REPORT = DSL.field("report", String.class);
    static final Field<String> RECIPIENT = DSL.field("recipient", String.class);
    static final Field<String> MEASURE = DSL.field("measure", String.class);
    static final Field<String> GUARANTEE = DSL.field("guarantee", String.class);
    static final Field<String> RULE = DSL.field("rule", String.class);

    private final DSLContext sql;
    private final Map<String, ReportHead> heads = new HashMap<>();

    Derived(DSLContext sql) {
        this.sql = sql;
    }

    boolean hasReport(String id) { return sql.fetchExists(REPORTS, ID.eq(id)); }

    Optional<ReportHead> head(String id) {
        ReportHead known = heads.get(id);
        if (known != null) return Optional.of(known);
        Optional<ReportHead> head = sql.select(POSITION, BODY).from(REPORTS).where(ID.eq(id)).fetchOptional().map(row -> head(row.value1(), row.value2()));
        head.ifPresent(found -> heads.put(id, found));
        return head;
    }

    List<ReportHead> heads() {
        return sql.select(POSITION, BODY).from(REPORTS).orderBy(POSITION).fetch(row -> {
            ReportHead head = head(row.value1(), row.value2());
            heads.put(head.id(), head);
            return head;
        });
    }

    void add(ReportHead head, String entry) {
        sql.insertInto(REPORTS, ID, POSITION, BODY).values(head.id(), head.index(), entry).execute();
        heads.put(head.id(), head);
    }

    void add(Claim claim, String entry) {
        String recipient = claim.commitment().recipient();
        sql.insertInto(CLAIMS, ID, POSITION, REPORT, RECIPIENT, MEASURE, GUARANTEE, RULE, BODY)
            .values(claim.id(), claim.index(), claim.report().id(), recipient == null ? "" : recipient, claim.commitment().measure().id(), claim.guarantee(), claim.rule(), entry).execute();
    }

    /** In the order of the ledger. */
    List<Claim> claims(Condition which) {
        return sql.select(POSITION, REPORT, GUARANTEE, RULE, BODY).from(CLAIMS).where(which).orderBy(POSITION)
            .fetch(row -> claim(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Ids of the given table's column that begin so; two suffice to know that it is ambiguous. */
    List<String> idsFrom(Table<Record> table, Field<String> column, String prefix) {
        return sql.selectDistinct(column).from(table).where(column.ge(prefix), column.lt(prefix + Character.MAX_VALUE)).limit(2).fetch(Record1::value1);
    }

    String text(String hash) {
        byte[] bytes = sql.select(DSL.field("bytes", byte[].class)).from(DSL.table("texts")).where(DSL.field("hash", String.class).eq(hash)).fetchOne(0, byte[].class);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private Claim claim(long position, String report, String guarantee, String rule, String entry) {
        ReportHead head = head(report).orElseThrow(() -> new IllegalStateException("claim at " + position + " has no report; daman verify says more"));
        JsonNode body = ReadingParser.tree("entry " + position, entry).path("body");
        JsonNode commitment = body.path("commitment");
        String text = commitment.path("evidence").has("text") ? "" : text(report);
        return new Claim(body.path("id").asText(), position, head, ReadingParser.commitment(commitment, text), guarantee, rule);
    }

    static ReportHead head(long position, String entry) {
        JsonNode root = ReadingParser.tree("entry " + position, entry);
        JsonNode body = root.path("body");
        String published = body.path("published").textValue();
        return new ReportHead(body.path("id").asText(), position, Instant.parse(root.path("at").asText()), body.path("source").asText(), body.path("title").asText(),
            body.path("language").asText(), published == null ? null : LocalDate.parse(published), text(body, "publisher"), text(body, "url"));
    }

    /** The name of the reading that was taken of a report. */
    Optional<String> readingOf(String id) {
        return sql.select(BODY).from(REPORTS).where(ID.eq(id)).fetchOptional(BODY).map(entry -> ReadingParser.tree(id, entry).path("body").path("reading").asText());
    }

    private static @Nullable String text(JsonNode body, String member) { return body.path(member).textValue(); }
}
