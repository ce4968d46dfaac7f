package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.languages.Knowledge;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events of our own (a joint promise with a share, a contradiction, two pairs of one thing years apart; two packages of one size, a thing that one of them holds and that arrives later), with what is one promise in them, linked by {@code daman links --readings gold} and held against that by the measures of the guide. */
class LinkedEventsTest {
    private static final Path EVENTS = Path.of("src", "test", "resources", "daman", "linked").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Event> ALL = new ArrayList<>();

    /** Which promise each claim (report and place) is of; a claim of none is alone. Keys of one promise are equal, nothing else is said of them. */
    private record Event(String name, JsonNode gold, JsonNode system, Map<String, Integer> right, Map<String, Integer> found) {}

    @BeforeAll static void linked() throws IOException {
        Typed typed = new Typed();
        typed.home = Path.of("..");
        typed.reader = daman.json.Gold::reading;
        typed.knowledge = Knowledge.of(KnowledgeFolder.read(Path.of("..")));
        JsonNode answer = JSON.readTree(typed.run("links", "--format", "json", "--readings", "gold", EVENTS.toString()).out());
        try (Stream<Path> folders = Files.list(EVENTS).filter(Files::isDirectory).sorted()) {
            for (Path folder : (Iterable<Path>) folders::iterator) ALL.add(event(folder, answer.path(folder.getFileName().toString())));
        }
        assertThat(ALL).isNotEmpty();
    }

    private static Event event(Path folder, JsonNode system) throws IOException {
        JsonNode gold = JSON.readTree(folder.resolve("links.json").toFile());
        Map<String, Integer> right = new HashMap<>(), found = new HashMap<>();
        for (int at = 0; at < gold.path("guarantees").size(); at++) for (JsonNode claim : gold.path("guarantees").path(at).path("claims")) right.put(place(folder, claim), at);
        for (int at = 0; at < system.path("guarantees").size(); at++) for (JsonNode claim : system.path("guarantees").path(at).path("claims")) found.put(claim.path("report").asText() + " " + claim.path("start").asInt(), at);
        int alone = -1;
        for (String claim : Stream.concat(right.keySet().stream(), found.keySet().stream()).distinct().sorted().toList()) {
            right.putIfAbsent(claim, alone);
            found.putIfAbsent(claim, alone--);
        }
        return new Event(folder.getFileName().toString(), gold, system, right, found);
    }

    private static String place(Path folder, JsonNode claim) throws IOException {
        String text = Files.readString(folder.resolve(claim.path("report").asText() + ".txt"));
        int at = text.indexOf(claim.path("evidence").asText());
        assertThat(at).as(claim.toString()).isNotNegative();
        return claim.path("report").asText() + " " + text.codePointCount(0, at);
    }

    @Test void pairsOfClaimsAreOfOnePromiseAsTheyShould() {
        int both = 0, right = 0, found = 0;
        for (Event event : ALL) for (String one : event.right.keySet()) for (String two : event.right.keySet()) {
            if (one.compareTo(two) >= 0) continue;
            boolean should = event.right.get(one).equals(event.right.get(two)), does = event.found.get(one).equals(event.found.get(two));
            both += should && does ? 1 : 0;
            right += should ? 1 : 0;
            found += does ? 1 : 0;
        }
        assertThat(2.0 * both / (right + found)).as("pairwise F1: " + differences()).isGreaterThanOrEqualTo(0.92);
    }

    @Test void eachClaimIsAmongItsOwn() {
        double precision = 0, recall = 0;
        int claims = 0;
        for (Event event : ALL) for (String claim : event.right.keySet()) {
            Set<String> should = like(event.right, claim), does = like(event.found, claim), shared = new HashSet<>(should);
            shared.retainAll(does);
            precision += (double) shared.size() / does.size();
            recall += (double) shared.size() / should.size();
            claims++;
        }
        precision /= claims;
        recall /= claims;
        assertThat(2 * precision * recall / (precision + recall)).as("B-cubed: " + differences()).isGreaterThanOrEqualTo(0.94);
    }

    private static Set<String> like(Map<String, Integer> promises, String claim) {
        Set<String> like = new HashSet<>();
        promises.forEach((other, promise) -> { if (promise.equals(promises.get(claim))) like.add(other); });
        return like;
    }

    @Test void finalStagesAreTold() { agrees("stage", 0.8, (event, gold, own) -> last(gold.path("stages")).equals(own.path("stage").asText(""))); }

    @Test void sumsAreTold() { agrees("amount", 0.8, (event, gold, own) -> gold.path("amount").path("low").decimalValue().compareTo(own.path("amount").path("low").decimalValue()) == 0 && gold.path("amount").path("high").decimalValue().compareTo(own.path("amount").path("high").decimalValue()) == 0); }

    @Test void independentPublishersAreCounted() { agrees("publishers", 0.8, (event, gold, own) -> gold.path("independent_publishers").asInt() == own.path("independent_publishers").asInt()); }

    @Test void contradictionsAreFoundAndNoneIsMadeUp() { agrees("contradictions", 1, (event, gold, own) -> gold.path("contradictions").isEmpty() == own.path("contradictions").isEmpty()); }

    @Test void partsAreOfTheirWhole() {
        agrees("part_of", 0.8, (event, gold, own) -> gold.path("part_of").isMissingNode() ? !own.path("part_of").isNumber() : own.path("part_of").isNumber() && partner(event, index(event, gold.path("part_of").asText())) == own.path("part_of").asInt());
    }

    private static int index(Event event, String key) {
        for (int at = 0; at < event.gold.path("guarantees").size(); at++) if (event.gold.path("guarantees").path(at).path("key").asText().equals(key)) return at;
        throw new AssertionError(key + " is no key of " + event.name);
    }

    private interface Agreement {
        boolean of(Event event, JsonNode gold, JsonNode own);
    }

    private static void agrees(String what, double least, Agreement agreement) {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Event event : ALL) for (int at = 0; at < event.gold.path("guarantees").size(); at++, all++) {
            JsonNode gold = event.gold.path("guarantees").path(at), own = event.system.path("guarantees").path(partner(event, at));
            if (!agreement.of(event, gold, own)) wrong.add(event.name + " " + gold.path("key").asText() + ": " + gold.path(what) + gold.path("stages") + " but " + own.path(what) + own.path("stages"));
        }
        assertThat(1 - (double) wrong.size() / all).as("%s: %s", what, wrong).isGreaterThanOrEqualTo(least);
    }

    /** The promise that has most of the claims of a right one; -1 for none. */
    private static int partner(Event event, int promise) {
        Map<Integer, Integer> counts = new HashMap<>();
        event.right.forEach((claim, of) -> { if (of == promise && event.found.get(claim) >= 0) counts.merge(event.found.get(claim), 1, Integer::sum); });
        return counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(-1);
    }

    private static String last(JsonNode stages) { return stages.isEmpty() ? "" : stages.path(stages.size() - 1).path("stage").asText(); }

    private static List<String> differences() {
        List<String> wrong = new ArrayList<>();
        for (Event event : ALL) for (String claim : event.right.keySet()) if (!like(event.right, claim).equals(like(event.found, claim))) wrong.add(event.name + " " + claim + " with " + like(event.found, claim));
        return wrong;
    }
}
