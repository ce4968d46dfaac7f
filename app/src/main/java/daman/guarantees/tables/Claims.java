package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.*;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Claim;
import daman.claims.ClaimBody;
import daman.claims.ReportHead;
import daman.commitments.Commitment;
import daman.json.ReadingParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The claims with the promises they speak of, as known after an entry. */
public final class Claims {
    private static final int AT_ONCE = 1000;
    /** No text is asked for: a claim of which the log has only the place of its words comes without them, before its text is withdrawn and after. */
    private static final UnaryOperator<String> FROM_THE_LOG_ALONE = report -> "";

    private final DSLContext sql;
    private final Reports reports;

    public Claims(DSLContext sql, Reports reports) {
        this.sql = sql;
        this.reports = reports;
    }

    /** Those of a promise, in the order of the ledger. */
    public List<Claim> of(String guarantee, long known) { return where(GUARANTEE.eq(guarantee), known); }

    /** Those of several promises, by promise. */
    public Map<String, List<Claim>> of(List<String> guarantees, long known) {
        return where(GUARANTEE.in(guarantees), known).stream().collect(Collectors.groupingBy(claim -> Objects.requireNonNull(claim.guarantee())));
    }

    /** With their words also where only their place was recorded, as far as the report's text is still kept. */
    public List<Claim> ofReport(String report, long known) { return where(REPORT.eq(report), known, Integer.MAX_VALUE, reports::text); }

    /** Those of a data set's release that speak of a promise now, by what the data set calls the promise. */
    public Map<String, List<Claim>> standing(String release) {
        Map<String, List<Claim>> standing = new LinkedHashMap<>();
        for (Claim claim : ofReport(release, OPEN - 1)) if (claim.guarantee() != null) {
            String body = sql.select(BODY).from(CLAIMS).where(ID.eq(claim.id())).fetchSingle(BODY);
            standing.computeIfAbsent(ClaimBody.promise(ReadingParser.tree(claim.id(), body).path("body")), promise -> new ArrayList<>()).add(claim);
        }
        return standing;
    }

    /** One, as known after an entry; none where it was recorded later. */
    public List<Claim> one(String id, long known) { return where(ID.eq(id), known); }

    /** Hands out all, in the order of the ledger. @return how many */
    public long each(long known, Consumer<Claim> reader) {
        long last = -1, count = 0;
        for (List<Claim> some; !(some = where(POSITION.gt(last), known, AT_ONCE)).isEmpty(); last = some.getLast().index(), count += some.size()) some.forEach(reader);
        return count;
    }

    private List<Claim> where(Condition which, long known) { return where(which, known, Integer.MAX_VALUE); }

    private List<Claim> where(Condition which, long known, int most) { return where(which, known, most, FROM_THE_LOG_ALONE); }

    private List<Claim> where(Condition which, long known, int most, UnaryOperator<String> texts) {
        List<Record> rows = List.copyOf(sql.select(POSITION, REPORT, BODY, GUARANTEE, RULE, PART_OF, CORRECTED).from(CLAIMS).join(MEMBERSHIPS).on(DSL.field("claims.id", String.class).eq(DSL.field("memberships.claim", String.class)))
            .where(which, KNOWN_FROM.le(known), KNOWN_TO.gt(known)).orderBy(POSITION).limit(most).fetch());
        Map<String, ReportHead> heads = reports.heads(rows.stream().map(row -> row.get(REPORT)).collect(Collectors.toSet()));
        return rows.stream().map(row -> claim(row, heads.get(row.get(REPORT)), texts)).toList();
    }

    private static Claim claim(Record row, @Nullable ReportHead head, UnaryOperator<String> texts) {
        JsonNode body = ReadingParser.tree("entry " + row.get(POSITION), row.get(BODY)).path("body");
        Claim read = read(row.get(POSITION), head, body, texts).linked(orNull(row.get(GUARANTEE)), row.get(RULE), orNull(row.get(PART_OF)));
        return row.get(CORRECTED).isEmpty() ? read : corrected(read, ClaimBody.commitment(ReadingParser.tree(read.id(), row.get(CORRECTED)), () -> texts.apply(read.report().id())));
    }

    /** A claim as its entry has it, of no promise yet. */
    Claim read(long position, String report, JsonNode body) { return read(position, reports.head(report).orElse(null), body, FROM_THE_LOG_ALONE); }

    private static Claim read(long position, @Nullable ReportHead head, JsonNode body, UnaryOperator<String> texts) {
        if (head == null) throw new IllegalStateException("the claim at " + position + " has no report; daman rebuild derives the tables anew");
        return ClaimBody.parse(position, body, head, () -> texts.apply(head.id()));
    }

    public static Claim corrected(Claim claim, Commitment commitment) {
        return new Claim(claim.id(), claim.index(), claim.report(), commitment, claim.telling(), claim.guarantee(), claim.rule(), claim.partOf());
    }

    public static @Nullable String orNull(String column) { return column.isEmpty() ? null : column; }
}
