package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.cli.terminal.Shown;
import daman.cli.terminal.Terminal;
import daman.json.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandsTest {
    @TempDir Path folder;
    private final Typed typed = new Typed();

    @Test void recordedListedShownAndVerified() throws IOException {
        Path event = event();
        assertThat(run("intake", event.toString()).out()).contains("3 reports recorded, 0 known already: 4 claims, 2 new guarantees");
        Typed.Answer again = run("intake", "--format", "json", event.toString());
        assertThat(again.out().lines()).hasSize(3).allMatch(line -> line.contains("\"recorded\":false"));
        assertThat(again.status()).isZero();
        Typed.Answer list = run("list", "--format", "json");
        assertThat(list.out().lines()).hasSize(2);
        String id = list.out().replaceAll("(?s).*?\"id\":\"(g-[0-9a-f]{12})\".*", "$1");
        Typed.Answer show = run("show", id.substring(0, 8));
        assertThat(show.out()).contains(id, "joined by: ");
        assertThat(run("show", "--format", "json", id).out()).startsWith("{\"id\":\"" + id + "\"").contains("\"claims\":[{", "\"commitment\":{\"evidence\":{\"text\":");
        assertThat(run("verify").out()).contains("entries, all hold; root ");
    }

    @Test void aClaimAndAReportAreShownByTheBeginningOfTheirIds() throws IOException {
        run("intake", event().toString());
        String guarantee = run("list", "--format", "json").out().lines().findFirst().orElseThrow().replaceAll("\\{\"id\":\"(g-[0-9a-f]{12}).*", "$1");
        assertThat(run("show", guarantee.replace("g-", "c-")).out()).contains("Words here");
        String report = run("show", "--format", "json", guarantee).out().replaceAll("(?s).*?\"id\":\"(sha256:[0-9a-f]{64}).*", "$1");
        assertThat(run("show", report).out()).contains("commitments");
        assertThat(run("show", report.substring(7, 20), "--format", "json").out()).contains(report);
        assertThat(run("show", "g-").err()).contains("several");
        assertThat(run("show", "g-nothing").status()).isEqualTo(2);
    }

    @Test void whatTheTablesDoNotHoldYetIsSaid() throws Exception {
        run("intake", event().toString());
        assertThat(run("list").err()).isEmpty();
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db")); var change = sql.createStatement()) {
            change.execute("UPDATE taken_in SET entries = entries - 1");
        }
        assertThat(run("list").err()).contains("1 entry of this ledger is", "daman rebuild");
        run("rebuild");
        assertThat(run("list").err()).isEmpty();
    }

    @Test void exportedFilesAreWrittenOrTheCallIsWrong() throws IOException {
        typed.home = Path.of("..");
        run("intake", event().toString());
        Path out = folder.resolve("claims.csv");
        assertThat(run("export", "--format", "csv", "--what", "claims", "--as-of", "2030-01-01", "--out", out.toString()).out()).contains("claims.csv: 4 claims, csv");
        assertThat(Files.readAllLines(out)).hasSizeGreaterThan(4);
        assertThat(folder.resolve("claims.csv-metadata.json")).exists();
        assertThat(run("export", "--format", "csv", "--what", "claims,events", "--out", out.toString()).err()).contains("holds one kind of thing").doesNotContain("fault");
        assertThat(run("export", "--format", "papyrus", "--out", out.toString()).status()).isEqualTo(2);
        assertThat(run("export", "--format", "xlsx", "--what", "rumours", "--out", out.toString()).err()).contains("--what rumours is none of guarantees, claims, events");
    }

    @Test void whatIsNoLedgerIsAWrongCallAndNotOurFault() throws IOException {
        Path text = Files.writeString(folder.resolve("ledger.db"), "text");
        Typed.Answer answer = run("list");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("is not a ledger").doesNotContain("fault");
        Files.delete(text);
        assertThat(run("list").err()).contains("is not there; daman intake PATH makes it");
        assertThat(run("list", "--stage", "someday").status()).isEqualTo(2);
    }

    @Test void theLedgerIsNamedByTheEnvironmentToo() throws IOException {
        typed.environment.put("DAMAN_LEDGER", folder.resolve("named.db").toString());
        typed.reader = Gold::reading;
        typed.run("intake", event().toString());
        assertThat(folder.resolve("named.db")).exists();
    }

    @Test void theDemonstrationRecordsTheSamplesAfresh() throws IOException {
        typed.home = folder;
        Files.move(event(), folder.resolve("samples"));
        typed.reader = Gold::reading;
        for (int time = 0; time < 2; time++) {
            Typed.Answer answer = typed.run("demo", "--no-serve");
            assertThat(answer.status()).isZero();
            assertThat(answer.out()).contains("stage", "NL", "3 reports recorded, 0 known already");
        }
    }

    @Test void theListOfAllGoldReportsFitsTheTerminal() {
        assumeTrue(Files.isDirectory(Gold.folder()), "no gold readings beside this checkout");
        typed.reader = Gold::reading;
        typed.terminal = new Terminal(110, false, false);
        run("intake", Gold.folder().resolve("linked").toString());
        Typed.Answer list = run("list");
        assertThat(list.status()).isZero();
        assertThat(list.out().lines()).allMatch(line -> Shown.columns(line) <= 110);
    }

    private Typed.Answer run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--ledger";
        all[2] = folder.resolve("ledger.db").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return typed.run(all);
    }

    /** Three reports of two promises, each with the reading that the reader of this test knows by heart. */
    private Path event() throws IOException {
        typed.reader = Gold::reading;
        Path event = Files.createDirectories(folder.resolve("event"));
        String f16 = "{\"evidence\":{\"text\":\"Words here\"},\"providers\":[\"NL\"],\"recipient\":\"UA\",\"measure\":\"arms\",\"item\":\"F-16\",\"stage\":\"STAGE\",\"attribution\":\"named\"}";
        report(event, "a", "2024-02-05", f16.replace("STAGE", "announced"));
        report(event, "b", "2024-07-01", f16.replace("STAGE", "approved"));
        report(event, "c", "2024-10-07", f16.replace("STAGE", "delivered") + "," + f16.replace("STAGE", "announced").replace("F-16", "Patriot"));
        return event;
    }

    private static void report(Path event, String name, String day, String commitments) throws IOException {
        Files.writeString(event.resolve(name + ".txt"), "Title " + name + "\n\nWords here.\n");
        Files.writeString(event.resolve(name + ".json"), "{\"language\":\"en\",\"published\":\"" + day + "\",\"publisher\":\"wire-" + name + "\",\"commitments\":[" + commitments + "]}");
    }
}
