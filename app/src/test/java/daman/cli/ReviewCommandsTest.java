package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daman.ledger.Homes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reviews as a person types them, and lists of other times. */
@ParameterizedClass @EnumSource(Homes.class)
class ReviewCommandsTest {
    @TempDir Path folder;
    @Parameter Homes home;
    private final Typed typed = new Typed();

    @BeforeEach void aLedger() throws IOException {
        typed.reader = daman.json.Gold::reading;
        report("wire", "2025-01-10", "'item':'Gripen','quantity':14,'stage':'announced'", "'item':'CV90','quantity':50,'stage':'announced'");
        report("paper", "2025-03-10", "'item':'Gripen','quantity':14,'stage':'delivered'");
        assertThat(run("intake", folder.resolve("event").toString()).status()).isZero();
    }

    @Test void aListOfAnEarlierDayOrOfEarlierKnowledgeIsOfThen() {
        assertThat(run("list", "--format", "json").out()).contains("\"stage\":\"delivered\"");
        assertThat(run("list", "--format", "json", "--as-of", "2025-02-01").out()).doesNotContain("delivered").contains("Gripen");
        assertThat(run("list", "--format", "json", "--known-at", "0").out()).isEmpty();
        assertThat(run("list", "--known-at", "2025-09-06").out()).contains("Gripen");
        assertThat(run("list", "--known-at", "2025-09-05").out()).contains("no guarantees");
        assertThat(run("list", "--known-at", "yesterday").status()).isEqualTo(2);
        assertThat(run("list", "--limit", "1").err()).contains("1 more; --page 2");
        assertThat(run("list", "--format", "json", "--limit", "1", "--page", "2").out().lines()).hasSize(1);
    }

    @Test void aRejectedClaimSpeaksOfNoPromiseUntilItIsTakenBack() {
        String gripen = id("Gripen");
        String claim = claims(gripen).getLast();
        Typed.Answer rejected = run("review", "reject", claim, "--why", "another country's");
        assertThat(rejected.status()).isZero();
        assertThat(run("show", gripen).out()).doesNotContain("delivered");
        assertThat(run("show", claim).out()).contains("rejected by me", "another country's");
        String entry = rejected.out().replaceAll("(?s).*entry (\\d+);.*", "$1");
        assertThat(run("list", "--format", "json", "--known-at", String.valueOf(Integer.parseInt(entry) - 1)).out()).contains("\"delivered\"");
        assertThat(run("review", "undo", entry, "--why", "it was right").status()).isZero();
        assertThat(run("show", gripen).out()).contains("delivered");
        assertThat(run("show", claim).out()).contains("taken back by");
        assertThat(run("review", "undo", entry, "--why", "again").status()).isEqualTo(2);
    }

    @Test void guaranteesAreMergedAndSplit() {
        String gripen = id("Gripen");
        String cv90 = id("CV90");
        assertThat(run("review", "merge", cv90, gripen, "--why", "one package").status()).isZero();
        assertThat(run("list", "--format", "json").out().lines()).hasSize(1);
        assertThat(run("show", cv90).status()).isEqualTo(1);
        assertThat(run("review", "split", gripen, cv90.replace("g-", "c-"), "--why", "two after all").status()).isZero();
        assertThat(run("list", "--format", "json").out().lines()).hasSize(2);
        assertThat(run("review", "split", gripen, "c-nothing", "--why", "x").status()).isEqualTo(2);
        assertThat(run("review", "merge", gripen, gripen, "--why", "x").err()).contains("into itself");
    }

    @Test void aClaimIsCorrectedFieldByField() {
        String claim = claims(id("CV90")).getFirst();
        assertThat(run("review", "correct", claim, "--stage", "discussed", "--amount", "1500000 SEK", "--why", "only considered").status()).isZero();
        assertThat(run("list", "--format", "json").out()).contains("\"stage\":\"discussed\"", "\"currency\":\"SEK\"");
        assertThat(run("review", "correct", claim, "--stage", "someday", "--why", "x").err()).contains("--stage someday can't be understood");
        assertThat(run("review", "correct", claim, "--stage", "discussed", "--why", "x").err()).contains("says that already");
        assertThat(run("rebuild").out()).contains("derived anew");
        assertThat(run("list", "--format", "json").out()).contains("\"stage\":\"discussed\"");
    }

    @Test void aReviewNeedsAReasonAndAReviewer() {
        String cv90 = id("CV90");
        assertThat(run("review", "accept", cv90).status()).isEqualTo(2);
        typed.environment.remove("DAMAN_REVIEWER");
        assertThat(run("review", "accept", cv90, "--why", "x").err()).contains("needs a reviewer");
        assertThat(run("review", "accept", cv90, "--why", "x", "--reviewer", "me", "--format", "json").out()).startsWith("{\"entry\":");
        assertThat(run("review", "--help").out()).contains("daman review merge");
    }

    private void report(String publisher, String day, String... commitments) throws IOException {
        Path event = Files.createDirectories(folder.resolve("event"));
        StringBuilder text = new StringBuilder("Title of " + publisher + "\n\n");
        StringBuilder members = new StringBuilder();
        for (String one : commitments) {
            String words = "Words " + (members.length() + 1) + ".";
            text.append(words).append(' ');
            members.append(members.isEmpty() ? "" : ",").append("{'evidence':'").append(words).append("','providers':['SE'],'recipient':'UA','measure':'arms','attribution':'named',").append(one).append('}');
        }
        Files.writeString(event.resolve(publisher + ".txt"), text);
        Files.writeString(event.resolve(publisher + ".json"), ("{'published':'" + day + "','publisher':'" + publisher + "','language':'en','commitments':[" + members + "]}").replace('\'', '"'));
    }

    private String id(String item) {
        return run("list", "--format", "json").out().lines().filter(line -> line.contains(item)).findFirst().orElseThrow().replaceAll("\\{\"id\":\"(g-[0-9a-f]{12}).*", "$1");
    }

    private List<String> claims(String guarantee) {
        return java.util.regex.Pattern.compile("\"claims\":\\[.*").matcher(run("show", "--format", "json", guarantee).out()).results().findFirst().stream()
            .flatMap(all -> java.util.regex.Pattern.compile("\"id\":\"(c-[0-9a-f]{12})\"").matcher(all.group()).results()).map(one -> one.group(1)).distinct().toList();
    }

    private Typed.Answer run(String... arguments) {
        typed.environment.computeIfAbsent("DAMAN_LEDGER", name -> home.named(folder));
        if (arguments.length < 3 || !arguments[1].equals("accept")) typed.environment.putIfAbsent("DAMAN_REVIEWER", "me");
        return typed.run(arguments);
    }
}
