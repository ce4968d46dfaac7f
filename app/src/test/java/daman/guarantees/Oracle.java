package daman.guarantees;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Claim;
import daman.claims.ClaimBody;
import daman.claims.ReportHead;
import daman.claims.Reliability;
import daman.deciding.Deciding;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.guarantees.tables.Claims;
import daman.ledger.Entry;
import daman.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What the ledger should answer, told the slow way: the entries read from the first on for each question, no table asked. */
final class Oracle {
    private record Place(String guarantee, String rule, String partOf, @Nullable JsonNode corrected) {}

    private record Moved(Place before, Place after) {}

    private final Map<String, ReportHead> reports = new HashMap<>();
    private final Map<String, Entry> claims = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<Long, Map<String, Moved>> moves = new HashMap<>();
    private final Map<String, Long> lastMove = new HashMap<>();

    private Oracle() {}

    static List<String> list(Ledger ledger, Times times) {
        long known = ((Times.Known.Entry) times.known()).index();
        LocalDate asOf = times.asOf();
        Oracle oracle = new Oracle();
        LongStream.rangeClosed(0, Math.min(known, ledger.size() - 1)).mapToObj(index -> ledger.entry(index).orElseThrow()).forEach(oracle::take);
        Map<String, List<Claim>> byGuarantee = new TreeMap<>();
        for (Map.Entry<String, Place> place : oracle.places.entrySet()) {
            Claim claim = oracle.claim(place.getKey(), place.getValue());
            if (claim.guarantee() != null && !claim.day().isAfter(asOf)) byGuarantee.computeIfAbsent(claim.guarantee(), id -> new ArrayList<>()).add(claim);
        }
        return byGuarantee.values().stream().map(Deciding::guarantee).sorted(Comparator.comparing(Guarantee::last).reversed().thenComparing(Guarantee::id)).map(GuaranteeJson::line).toList();
    }

    private Claim claim(String id, Place place) {
        Entry entry = claims.get(id);
        ReportHead head = reports.get(entry.body().path("report").asText());
        Claim read = ClaimBody.parse(entry.index(), entry.body(), head, () -> "").linked(text(place.guarantee), place.rule, text(place.partOf));
        return place.corrected == null ? read : Claims.corrected(read, ClaimBody.commitment(place.corrected, () -> ""));
    }

    private static @Nullable String text(String value) { return value.isEmpty() ? null : value; }

    private void take(Entry entry) {
        JsonNode body = entry.body();
        switch (entry.kind()) {
            case REPORT -> reports.put(body.path("id").asText(), new ReportHead(body.path("id").asText(), entry.index(), Instant.now(), body.path("source").asText(), body.path("title").asText(),
                body.path("language").asText(), LocalDate.parse(body.path("published").asText()), body.path("publisher").textValue(), null, body.path("copy_of").textValue(), Reliability.F, null));
            case CLAIM -> claims.put(body.path("id").asText(), entry);
            case LINK -> move(entry.index(), body.path("claim").asText(), new Place(body.path("guarantee").asText(""), body.path("rule").asText(), body.path("part_of").asText(""), null));
            case REVIEW -> review(entry.index(), body);
            default -> { }
        }
    }

    private void move(long index, String claim, Place after) {
        Place before = places.put(claim, after);
        moves.computeIfAbsent(index, i -> new LinkedHashMap<>()).merge(claim, new Moved(before == null ? after : before, after), (one, two) -> new Moved(one.before, two.after));
        lastMove.put(claim, index);
    }

    private void review(long index, JsonNode body) {
        String by = body.path("reviewer").asText();
        String target = body.path("target").asText();
        String into = body.path("into").asText();
        switch (body.path("action").asText()) {
            case "reject" -> move(index, target, new Place("", "rejected by " + by, "", places.get(target).corrected));
            case "correct" -> move(index, target, new Place(places.get(target).guarantee, places.get(target).rule, places.get(target).partOf, body.path("commitment")));
            case "merge" -> {
                for (String claim : List.copyOf(places.keySet())) {
                    Place place = places.get(claim);
                    if (place.guarantee.equals(target)) move(index, claim, new Place(into, "merged by " + by, place.partOf.equals(into) ? "" : place.partOf, place.corrected));
                }
                for (String claim : List.copyOf(places.keySet())) {
                    Place place = places.get(claim);
                    if (place.partOf.equals(target)) move(index, claim, new Place(place.guarantee, place.rule, place.guarantee.equals(into) ? "" : into, place.corrected));
                }
            }
            case "split" -> {
                for (JsonNode claim : body.path("claims")) {
                    Place place = places.get(claim.asText());
                    move(index, claim.asText(), new Place(into, "split off by " + by, place.partOf, place.corrected));
                }
            }
            case "undo" -> {
                for (Map.Entry<String, Moved> moved : moves.getOrDefault(body.path("entry").asLong(), Map.of()).entrySet())
                    if (lastMove.get(moved.getKey()) == body.path("entry").asLong()) move(index, moved.getKey(), moved.getValue().before);
            }
            default -> { }
        }
    }
}
