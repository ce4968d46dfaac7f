package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.*;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Claim;
import daman.guarantees.tables.TakingIn.Place;
import daman.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What one review changes in the derived tables. */
final class TakingReview {
    private final TakingIn tables;
    private final DSLContext sql;
    private final Entry entry;
    private final JsonNode body;

    TakingReview(TakingIn tables, DSLContext sql, Entry entry, JsonNode body) {
        this.tables = tables;
        this.sql = sql;
        this.entry = entry;
        this.body = body;
    }

    void take() {
        Action action = Action.of(body.path("action").asText());
        String by = body.path("reviewer").asText();
        switch (action) {
            case ACCEPT -> { /* it is noted, and nothing moves */ }
            case REJECT -> move(target(), place -> new Place("", "rejected by " + by, "", place.corrected()));
            case CORRECT -> move(target(), place -> new Place(place.guarantee(), place.rule(), place.partOf(), body.path("commitment").toString()));
            case MERGE -> merge(target(), body.path("into").asText(), by);
            case SPLIT -> texts("claims").forEach(claim -> move(claim, place -> new Place(body.path("into").asText(), "split off by " + by, place.partOf(), place.corrected())));
            case UNDO -> undo(body.path("entry").asLong());
        }
        note();
    }

    private String target() { return body.path("target").asText(); }

    private List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : body.path(member)) texts.add(text.asText());
        return texts;
    }

    private interface Change {
        Place of(Place now);
    }

    private void move(String claim, Change change) { tables.place(claim).ifPresent(now -> tables.move(claim, entry.index(), change.of(now))); }

    /** The claims go over; what was part of the one is part of the other. */
    private void merge(String from, String into, String by) {
        for (Claim claim : List.copyOf(tables.members().of(from)))
            move(claim.id(), place -> new Place(into, "merged by " + by, place.partOf().equals(into) ? "" : place.partOf(), place.corrected()));
        for (String part : sql.select(CLAIM).from(MEMBERSHIPS).where(PART_OF.eq(from), KNOWN_TO.eq(OPEN)).orderBy(CLAIM).fetch(CLAIM))
            move(part, place -> new Place(place.guarantee(), place.rule(), place.guarantee().equals(into) ? "" : into, place.corrected()));
    }

    /** What the review moved goes back to where it was, unless something later moved it on. */
    private void undo(long undone) {
        for (Record row : sql.select(CLAIM).from(MEMBERSHIPS).where(KNOWN_FROM.eq(undone), KNOWN_TO.eq(OPEN)).orderBy(CLAIM).fetch()) {
            String claim = row.get(CLAIM);
            sql.select(GUARANTEE, RULE, PART_OF, CORRECTED).from(MEMBERSHIPS).where(CLAIM.eq(claim), KNOWN_TO.eq(undone)).fetchOptional(TakingIn::place)
                .ifPresent(before -> tables.move(claim, entry.index(), before));
        }
        sql.update(REVIEWS).set(UNDONE, entry.index()).where(POSITION.eq(undone), UNDONE.eq(OPEN)).execute();
    }

    private void note() {
        List<String> targets = new ArrayList<>(texts("claims"));
        for (String member : new String[] {"target", "into"}) if (body.has(member)) targets.add(body.path(member).asText());
        for (String target : targets.stream().distinct().toList())
            sql.insertInto(REVIEWS, POSITION, TARGET, BODY, UNDONE).values(entry.index(), target, entry.canonical(), OPEN).execute();
    }
}
