package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daman.json.Gold;
import daman.ledger.Homes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that prove and keep, as they are typed. */
class ProofCommandsTest {
    private static final String TEXT = "Title of the report\n\nWords here. And a sentence that must go.\n";
    @TempDir Path folder;
    private final Typed typed = new Typed();

    @BeforeEach void record() throws IOException {
        typed.reader = Gold::reading;
        typed.environment.put("DAMAN_LEDGER", folder.resolve("daman.db").toString());
        record("a", TEXT);
        record("b", "Another title\n\nWords here, too.\n");
    }

    @Test void theLogIsPublishedAndVerifiedFromItsFilesAlone() throws IOException {
        String published = folder.resolve("published").toString();
        assertThat(done("log", "publish", published, "--origin", "example.com/guarantees")).startsWith("6 entries published");
        String key = done("key").strip();
        assertThat(key).startsWith("example.com/guarantees+");
        assertThat(done("verify", published)).startsWith("6 entries, all hold; root ").contains(key, "which is the folder's own word");
        assertThat(done("verify", published, "--key", key)).doesNotContain("own word");
        Path earlier = Files.copy(folder.resolve("published/checkpoint"), folder.resolve("earlier"));
        record("c", "A third\n\nWords here.\n");
        assertThat(done("log", "publish", "--format", "json", published)).contains("\"entries\":9,\"new\":3,\"files\":2");
        assertThat(done("verify", published, "--since", earlier.toString())).startsWith("9 entries");
        Path bundle = folder.resolve("published/tile/entries/000.p/9");
        Files.write(bundle, Files.readString(bundle, StandardCharsets.ISO_8859_1).replaceFirst("announced", "delivered").getBytes(StandardCharsets.ISO_8859_1));
        Typed.Answer answer = typed.run("verify", published);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).startsWith("does not hold: entry 1 does not hold: its hash is not the one in the tile; do not rely on this copy");
        assertThat(typed.run("verify", folder.resolve("nowhere").toString()).err()).contains("key.pub is missing; name the log's key with --key").doesNotContain("fault");
    }

    @Test void aClaimIsProvenToSomebodyWhoHasTheKeyAndTheFile() throws IOException {
        String claim = done("list", "--format", "json").replaceAll("(?s).*?\"id\":\"g-([0-9a-f]+)\".*", "c-$1");
        Path proof = Files.writeString(folder.resolve("claim.tlog-proof"), done("prove", claim));
        assertThat(Files.readString(proof)).startsWith("c2sp.org/tlog-proof@v1\nextra ").contains("\nindex 1\n");
        String key = done("key").strip();
        typed.environment.put("DAMAN_LEDGER", folder.resolve("not-here.db").toString());
        assertThat(done("verify", "--proof", proof.toString(), "--key", key)).contains("entry 1 is in the log", "of 6 entries", "\"id\":\"" + claim + "\"");
        Files.writeString(proof, Files.readString(proof).replace("index 1", "index 2"));
        Typed.Answer answer = typed.run("verify", "--proof", proof.toString(), "--key", key);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).startsWith("does not hold: the proof proves nothing");
    }

    @Test void thatTheLogOnlyGrewIsProven() throws IOException {
        done("log", "publish", folder.resolve("published").toString());
        Path earlier = Files.copy(folder.resolve("published/checkpoint"), folder.resolve("earlier"));
        record("c", "A third\n\nWords here.\n");
        Path proof = Files.writeString(folder.resolve("consistency"), done("prove", "--since", earlier.toString()));
        assertThat(done("verify", "--proof", proof.toString(), "--since", earlier.toString())).contains("of 9 entries continues the one of 6");
        assertThat(done("prove", "--since", "6")).isEqualTo(Files.readString(proof));
    }

    @Test void whatCannotBeProvenIsAWrongCall() {
        assertThat(typed.run("prove").err()).contains("say what to prove");
        assertThat(typed.run("prove", "99").err()).contains("has 6 entries, the last of them is 5");
        assertThat(typed.run("prove", "c-nothing").err()).contains("is nothing in this ledger");
        assertThat(typed.run("prove", "--since", "99").status()).isEqualTo(2);
        assertThat(typed.run("prove", "g-").err()).contains("g-");
    }

    @Test void aReportIsWithdrawnAndTheLedgerHolds() throws IOException {
        done("log", "publish", folder.resolve("published").toString());
        String before = done("list");
        String report = daman.reports.Digest.of(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(typed.run("withdraw", report).status()).isEqualTo(2);
        assertThat(done("withdraw", report.substring(0, 20), "--why", "asked by the publisher")).contains(report + " is withdrawn by entry 6; backups");
        assertThat(done("withdraw", report, "--why", "again")).contains("was withdrawn before");
        assertThat(done("list")).isEqualTo(before);
        assertThat(done("show", report)).contains("Title of the report", "its text was withdrawn by entry 6, \"asked by the publisher\"; its claims stay", "Words here").doesNotContain("must go");
        assertThat(done("show", "--format", "json", report)).contains(report, "\"withdrawn\":{\"entry\":6,", "\"why\":\"asked by the publisher\"").doesNotContain("must go");
        assertThat(done("show", "--format", "json", "--known-at", "5", report)).isEqualTo(done("show", "--format", "json", report));
        assertThat(done("list", "--known-at", "5")).isEqualTo(before);
        assertThat(done("verify")).startsWith("7 entries, all hold").contains("continues what was signed for at 6");
        assertThat(done("rebuild")).contains("from 7 entries");
        assertThat(done("verify")).startsWith("7 entries, all hold");
        assertThat(done("intake", folder.resolve("a.txt").toString())).contains("known already");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(one -> one.getFileName().toString().startsWith("daman.db"))::iterator)
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain("must go");
        }
    }

    @Test void aLedgerMovesToAServerAndBackAndStaysTheSame() {
        String root = done("verify").replaceAll("(?s).*root ([0-9a-f]{64}).*", "$1");
        var server = Homes.SERVER.named(folder);
        assertThat(done("ledger", "copy", folder.resolve("daman.db").toString(), server)).contains("holds 6 entries; root " + root);
        assertThat(done("list", "--ledger", server)).isEqualTo(done("list"));
        assertThat(done("verify", "--ledger", server)).contains(root);
        assertThat(done("ledger", "copy", server, folder.resolve("back.db").toString())).contains(root);
        assertThat(done("list", "--ledger", folder.resolve("back.db").toString())).isEqualTo(done("list"));
        assertThat(done("backup", folder.resolve("backup.db").toString(), "--ledger", server)).contains("all of which hold; root " + root);
        assertThat(done("list", "--ledger", folder.resolve("backup.db").toString())).isEqualTo(done("list"));
        assertThat(typed.run("ledger", "copy", server, folder.resolve("back.db").toString()).err()).contains("holds a ledger already");
    }

    @Test void aBackupIsALedger() {
        String root = done("verify").replaceAll("(?s).*root ([0-9a-f]{64}).*", "$1");
        String backup = folder.resolve("backup.db").toString();
        assertThat(done("backup", backup)).contains("holds 6 entries, all of which hold; root " + root);
        assertThat(done("verify", "--ledger", backup)).contains(root);
        assertThat(typed.run("backup", backup).err()).contains("is there already; name a file that is not");
    }

    @Test void aDerivedTableThatWasTamperedWithIsNotWhatTheLogSays() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daman.db"))) {
            connection.createStatement().execute("UPDATE claims SET body = replace(body, 'announced', 'delivered')");
        }
        Typed.Answer answer = typed.run("verify");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("the table claims is not what the log says; the log itself holds, and daman rebuild derives the tables anew");
        done("rebuild");
        assertThat(done("verify")).startsWith("6 entries, all hold");
    }

    private String done(String... arguments) {
        Typed.Answer answer = typed.run(arguments);
        assertThat(answer.status()).as(String.join(" ", arguments) + ": " + answer.err() + answer.out()).isZero();
        return answer.out();
    }

    private void record(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text);
        Files.writeString(folder.resolve(name + ".json"), "{\"language\":\"en\",\"published\":\"2024-02-05\",\"publisher\":\"wire-" + name
            + "\",\"commitments\":[{\"evidence\":{\"text\":\"Words here\"},\"providers\":[\"NL\"],\"recipient\":\"UA\",\"measure\":\"arms\",\"item\":\"F-16\",\"stage\":\"announced\",\"attribution\":\"named\"}]}");
        done("intake", folder.resolve(name + ".txt").toString());
    }
}
