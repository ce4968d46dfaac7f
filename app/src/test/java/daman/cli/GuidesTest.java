package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daman.access.opening.Opening;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.pages.Pages;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides for analysts: each command as it stands there, one after the other, on the samples; then each address, of the ledger that came of it. */
class GuidesTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./daman (.+)$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("<http://127\\.0\\.0\\.1:8080(/[^>\\s]*)>");
    private static final Pattern SHOWN = Pattern.compile("\\b([gc]-)[0-9a-f]{7,12}\\b|\\b(?:entry )([0-9]+)\\b");
    private static final Knowledge KNOWLEDGE = Knowledge.of(KnowledgeFolder.read(HOME));
    private static final Reader READER = new Reader(KNOWLEDGE);

    @TempDir static Path folder;

    private record Ran(String command, Typed.Answer answer) {}

    @Test void theTutorialSaysWhatComesOfIt() throws IOException, InterruptedException {
        List<Ran> ran = follow("tutorial", 10, 8);
        assertThat(out(ran, "read samples/en-1.txt")).contains("4 IRIS-T");
        assertThat(ran.stream().filter(one -> one.command.equals("intake samples")).map(one -> one.answer.out() + one.answer.err()).toList()).satisfiesExactly(
            first -> assertThat(first).contains("16 reports recorded"), again -> assertThat(again).contains("0 reports recorded, 16 known already"));
        assertThat(out(ran, "show g-…")).contains("joined by: first claim").contains("grade F");
        assertThat(out(ran, "list --as-of 2025-04-30")).contains("2025-04").doesNotContain("2025-12", "2026-01");
        assertThat(out(ran, "verify")).contains("all hold");
        assertThat(out(ran, "verify ~/published")).contains("all hold");
    }

    @Test void eachQuestionHasItsCommandsAndAddresses() throws IOException, InterruptedException {
        List<Ran> ran = follow("questions", 10, 8);
        assertThat(Files.readString(guide("questions")).lines().filter(line -> line.matches("## [1-7]\\. .+\\?|## 7\\. .+"))).hasSize(7);
        assertThat(out(ran, "list --stage refused").lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("refused"));
        assertThat(out(ran, "list --stage requested").lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("requested"));
        assertThat(out(ran, "list --known-at 2025-01-01")).contains("no guarantees");
        assertThat(out(ran, "gaps")).contains("Patriot", "missing", "median days");
        assertThat(out(ran, "exposure --before 2027-12-31 --provider FR")).contains("2027-04", "president").doesNotContain("DE ");
        assertThat(out(ran, "since 60")).contains("appeared");
        assertThat(out(ran, "contradictions")).contains("Invented Gazette", "Denmark will give Ukraine 19", "was a Thursday, not a Monday");
    }

    @Test void alertsAreKeptAndSentAsTheirGuideSays() throws IOException, InterruptedException {
        List<Ran> ran = follow("alerts", 6, 2);
        assertThat(out(ran, "alerts list")).contains("patriots", "mailto:anna@example.org", "every 24 hours", "provider=DE");
        assertThat(ran.getLast().command).startsWith("alerts watch");
    }

    /** @param commands at least @param addresses at least */
    private static List<Ran> follow(String name, int commands, int addresses) throws IOException, InterruptedException {
        Path own = Files.createDirectory(folder.resolve(name));
        Typed typed = new Typed();
        typed.home = HOME;
        typed.reader = READER::read;
        typed.knowledge = KNOWLEDGE;
        typed.environment.put("DAMAN_LEDGER", own.resolve("ledger.db").toString());
        String text = Files.readString(guide(name));
        List<Ran> ran = new ArrayList<>();
        for (MatchResult command : COMMAND.matcher(text).results().toList()) {
            Typed.Answer answer = typed.run(words(command.group(1), ran, own));
            assertThat(answer.status()).as(name + ": " + command.group() + "\n" + answer.err()).isZero();
            ran.add(new Ran(command.group(1), answer));
        }
        assertThat(ran).hasSizeGreaterThanOrEqualTo(commands);
        ask(text, addresses, own.resolve("ledger.db"));
        return ran;
    }

    private static Path guide(String name) { return HOME.resolve("docs/guide").resolve(name + ".md"); }

    private static String[] words(String command, List<Ran> before, Path own) {
        return WORD.matcher(command).results().map(word -> word.group(1) != null ? word.group(1) : word.group(2))
            .map(word -> word.startsWith("samples") || word.startsWith("docs/") ? "../" + word : word.startsWith("~/") ? own.resolve(word.substring(2)).toString() : word.endsWith("…") ? shown(word.substring(0, word.length() - 1), before) : word).toArray(String[]::new);
    }

    /** Also behind a colon: {@code guarantee:g-}. */
    private static String shown(String word, List<Ran> before) {
        int at = word.lastIndexOf(':') + 1;
        return word.substring(0, at) + shownLast(word.substring(at), before);
    }

    /** What the reader of a guide would copy from the screen. @param kind how it begins; N for an entry's number */
    private static String shownLast(String kind, List<Ran> before) {
        for (Ran ran : before.reversed()) {
            Matcher shown = SHOWN.matcher(ran.answer.out());
            while (shown.find()) {
                if (kind.equals(shown.group(1))) return shown.group();
                if (kind.equals("N") && shown.group(2) != null) return shown.group(2);
            }
        }
        throw new AssertionError("no command has shown " + kind);
    }

    private static void ask(String text, int least, Path ledger) throws IOException, InterruptedException {
        List<String> addresses = ADDRESS.matcher(text).results().map(address -> address.group(1)).toList();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(least);
        try (Ledger open = Ledger.existing(ledger); Pages pages = Pages.start(open, KNOWLEDGE, daman.sources.Standings.NONE, Opening.here(0, "hana"), new PrintStream(System.err, true)); HttpClient client = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + address)).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(answer.body()).as(address).isNotBlank();
            }
        }
    }

    private static String out(List<Ran> ran, String command) { return ran.stream().filter(one -> one.command.equals(command)).findFirst().orElseThrow().answer.out(); }
}
