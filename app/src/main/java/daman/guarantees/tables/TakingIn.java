package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.*;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Claim;
import daman.ledger.Entry;
import daman.ledger.Recording;
import daman.ledger.sql.Prepared;
import daman.reports.Sketch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries of the log into the derived tables, one after the other. What comes of an entry depends on the entries
 * before it alone, so that taking in a whole log again gives the same tables.
 */
public final class TakingIn {
    private final DSLContext sql;
    private final Prepared prepared;
    private final Reports reports;
    private final Claims claims;
    private final Members members;
    private final Versions versions;
    private final Happenings happenings;
    private final Map<String, Long> touched = new LinkedHashMap<>();
    /** Claims taken in by this object that no link has placed yet; they need not be looked up. */
    private final Map<String, Claim> unplaced = new HashMap<>();
    private long taken;
    /** Of the entries taken in by this object. */
    private long newest = Long.MIN_VALUE;

    public TakingIn(Recording recording, AtHand atHand) {
        this.sql = recording.sql();
        this.prepared = recording.prepared();
        this.taken = done(sql);
        atHand.begin(taken);
        this.reports = new Reports(prepared, atHand);
        this.claims = new Claims(prepared, reports);
        this.members = new Members(prepared, claims, atHand);
        this.versions = new Versions(prepared);
        this.happenings = new Happenings(prepared);
    }

    public Reports reports() { return reports; }

    public Claims claims() { return claims; }

    public Members members() { return members; }

    /** Entries taken in so far. */
    public static long done(Prepared prepared) { return prepared.rows("SELECT coalesce(max(entries), 0) FROM taken_in", row -> row.getLong(1)).getFirst(); }

    /** The same. */
    public static long done(DSLContext sql) { return Objects.requireNonNullElse(sql.select(DSL.max(ENTRIES)).from(TAKEN_IN).fetchOne(0, Long.class), 0L); }

    /** Writes down how far the log has been taken in; once what is to be taken in has been. @return the entries taken in */
    public long done() {
        if (sql.update(TAKEN_IN).set(ENTRIES, taken).execute() == 0) sql.insertInto(TAKEN_IN, ENTRIES).values(taken).execute();
        return taken;
    }

    public void take(Entry entry) {
        instant(entry);
        JsonNode body = entry.body();
        switch (entry.kind()) {
            case REPORT -> report(entry, body);
            case SOURCE -> release(entry, body);
            case CLAIM -> claim(entry, body);
            case LINK -> link(entry, body);
            case WITHDRAWAL -> happenings.remove(body.path("report").asText());
            case REVIEW -> new TakingReview(this, sql, entry, body).take();
            default -> { /* nothing that guarantees are made of */ }
        }
        renew(entry.index());
        taken = entry.index() + 1;
    }

    private void claim(Entry entry, JsonNode body) {
        prepared.run("INSERT INTO claims (id, position, report, body) VALUES (?, ?, ?, ?)", body.path("id").asText(), entry.index(), body.path("report").asText(), entry.canonical());
        unplaced.put(body.path("id").asText(), claims.read(entry.index(), body.path("report").asText(), body));
    }

    /** Of one claim, or of several that a data set tells as one promise. */
    private void link(Entry entry, JsonNode body) {
        Place place = new Place(body.path("guarantee").asText(""), body.path("rule").asText(), body.path("part_of").asText(""), "");
        if (body.has("claim")) move(body.path("claim").asText(), entry.index(), place);
        for (JsonNode claim : body.path("claims")) move(claim.asText(), entry.index(), place);
    }

    private void instant(Entry entry) {
        long at = entry.at().toEpochMilli();
        if (at <= newest) return;
        newest = at;
        if (sql.fetchExists(INSTANTS, AT.ge(at))) return;
        sql.insertInto(INSTANTS, AT, POSITION).values(at, entry.index()).execute();
    }

    private void report(Entry entry, JsonNode body) {
        reports.add(entry.index(), entry.canonical());
        happenings.add(entry.index(), reports.text(body.path("reading").asText()));
        Sketch.parse(body.path("sketch").asText("")).ifPresent(sketch -> {
            for (String band : sketch.bands()) prepared.run("INSERT INTO bands (band, report) VALUES (?, ?) ON CONFLICT DO NOTHING", band, body.path("id").asText());
        });
    }

    /** A release whose rows make claims is their report. */
    private void release(Entry entry, JsonNode body) {
        if (body.path("claims").asBoolean() && !reports.has(body.path("id").asText())) reports.add(entry.index(), entry.canonical());
    }

    /**
     * Where a claim stands.
     *
     * @param guarantee empty for none
     * @param partOf    empty for none
     * @param corrected a commitment as JSON; empty where it stands as it was read
     */
    public record Place(String guarantee, String rule, String partOf, String corrected) {}

    Optional<Place> place(String claim) {
        return sql.select(GUARANTEE, RULE, PART_OF, CORRECTED).from(MEMBERSHIPS).where(CLAIM.eq(claim), KNOWN_TO.eq(OPEN)).fetchOptional(TakingIn::place);
    }

    public static Place place(Record row) { return new Place(row.get(GUARANTEE), row.get(RULE), row.get(PART_OF), row.get(CORRECTED)); }

    /** Whether an entry is a review that still stands. */
    public boolean isReview(long entry) { return sql.fetchExists(REVIEWS, POSITION.eq(entry).and(UNDONE.eq(OPEN))); }

    /** The claim stands elsewhere from this entry on. */
    public void move(String id, long entry, Place place) {
        Claim fresh = unplaced.remove(id);
        Optional<Claim> before = fresh != null ? Optional.empty() : claims.one(id, OPEN - 1).stream().findFirst();
        before.ifPresent(this::touch);
        if (fresh == null) leave(id, entry);
        prepared.run("INSERT INTO memberships (claim, known_from, known_to, guarantee, rule, part_of, corrected) VALUES (?, ?, ?, ?, ?, ?, ?)", id, entry, OPEN, place.guarantee, place.rule, place.partOf, place.corrected);
        before.map(Claim::guarantee).ifPresent(members::forget);
        Claim after = fresh != null && place.corrected.isEmpty() ? fresh.linked(Claims.orNull(place.guarantee), place.rule, Claims.orNull(place.partOf)) : claims.one(id, OPEN - 1).getFirst();
        touch(after);
        if (after.guarantee() == null) return;
        if (before.map(claim -> after.guarantee().equals(claim.guarantee())).orElse(false)) members.forget(after.guarantee());
        else members.add(after.guarantee(), after);
        members.hint(after);
    }

    private void leave(String id, long entry) {
        sql.deleteFrom(MEMBERSHIPS).where(CLAIM.eq(id), KNOWN_FROM.eq(entry)).execute();
        sql.update(MEMBERSHIPS).set(KNOWN_TO, entry).where(CLAIM.eq(id), KNOWN_TO.eq(OPEN)).execute();
    }

    private void touch(Claim claim) {
        if (claim.guarantee() != null) touched.merge(claim.guarantee(), claim.day().toEpochDay(), Math::min);
    }

    private void renew(long entry) {
        touched.forEach((guarantee, day) -> versions.renew(guarantee, members.of(guarantee), day, entry));
        touched.clear();
    }
}
