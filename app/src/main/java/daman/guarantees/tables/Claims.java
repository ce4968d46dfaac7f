package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.OPEN;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Claim;
import daman.claims.ClaimBody;
import daman.claims.ReportHead;
import daman.commitments.Commitment;
import daman.json.ReadingParser;
import daman.ledger.sql.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The claims with the promises they speak of, as known after an entry. */
public final class Claims {
    private static final int AT_ONCE = 1000;
    /** No text is asked for: a claim of which the log has only the place of its words comes without them, before its text is withdrawn and after. */
    private static final UnaryOperator<String> FROM_THE_LOG_ALONE = report -> "";

    private static final String ALL = "SELECT position, report, body, guarantee, rule, part_of, corrected FROM claims JOIN memberships ON claims.id = memberships.claim WHERE known_from <= ? AND known_to > ? AND ";

    private final Prepared prepared;
    private final Reports reports;

    public Claims(Prepared prepared, Reports reports) {
        this.prepared = prepared;
        this.reports = reports;
    }

    /** Those of a promise, in the order of the ledger. */
    public List<Claim> of(String guarantee, long known) { return where("guarantee = ?", known, guarantee); }

    /** Those of several promises, by promise. */
    public Map<String, List<Claim>> of(List<String> guarantees, long known) {
        List<Row> rows = new ArrayList<>();
        prepared.among(ALL + "guarantee IN (?)", row -> rows.add(row(row)), guarantees, known, known);
        rows.sort(Comparator.comparing(Row::position));
        return claims(rows, FROM_THE_LOG_ALONE).stream().collect(Collectors.groupingBy(claim -> Objects.requireNonNull(claim.guarantee())));
    }

    /** With their words also where only their place was recorded, as far as the report's text is still kept. */
    public List<Claim> ofReport(String report, long known) { return claims(rows("report = ? ORDER BY position", known, report), reports::text); }

    /** Those of a data set's release that speak of a promise now, by what the data set calls the promise. */
    public Map<String, List<Claim>> standing(String release) {
        Map<String, List<Claim>> standing = new LinkedHashMap<>();
        for (Claim claim : ofReport(release, OPEN - 1)) if (claim.guarantee() != null) {
            String body = prepared.rows("SELECT body FROM claims WHERE id = ?", row -> row.getString(1), claim.id()).getFirst();
            standing.computeIfAbsent(ClaimBody.promise(ReadingParser.tree(claim.id(), body).path("body")), promise -> new ArrayList<>()).add(claim);
        }
        return standing;
    }

    /** One, as known after an entry; none where it was recorded later. */
    public List<Claim> one(String id, long known) { return where("id = ?", known, id); }

    /** Hands out all, in the order of the ledger. @return how many */
    public long each(long known, Consumer<Claim> reader) {
        long last = -1, count = 0;
        for (List<Claim> some; !(some = claims(rows("position > ? ORDER BY position LIMIT " + AT_ONCE, known, last), FROM_THE_LOG_ALONE)).isEmpty(); last = some.getLast().index(), count += some.size()) some.forEach(reader);
        return count;
    }

    private List<Claim> where(String which, long known, Object value) { return claims(rows(which + " ORDER BY position", known, value), FROM_THE_LOG_ALONE); }

    /** A claim with where it stands. */
    private record Row(long position, String report, String body, String guarantee, String rule, String partOf, String corrected) {}

    private List<Row> rows(String which, long known, Object value) { return prepared.rows(ALL + which, Claims::row, known, known, value); }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7));
    }

    private List<Claim> claims(List<Row> rows, UnaryOperator<String> texts) {
        Map<String, ReportHead> heads = reports.heads(rows.stream().map(Row::report).collect(Collectors.toSet()));
        return rows.stream().map(row -> claim(row, heads.get(row.report), texts)).toList();
    }

    private static Claim claim(Row row, @Nullable ReportHead head, UnaryOperator<String> texts) {
        JsonNode body = ReadingParser.tree("entry " + row.position, row.body).path("body");
        Claim read = read(row.position, head, body, texts).linked(orNull(row.guarantee), row.rule, orNull(row.partOf));
        return row.corrected.isEmpty() ? read : corrected(read, ClaimBody.commitment(ReadingParser.tree(read.id(), row.corrected), () -> texts.apply(read.report().id())));
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
