package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daman.access.opening.Opening;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.pages.Pages;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers as CSV: a command writes what the page of the same question gives under {@code .csv}. */
class AnswersAsCsvTest {
    private static final Path HOME = Path.of("..");

    @TempDir static Path folder;
    private static Typed typed;
    private static Ledger ledger;
    private static Pages pages;

    @BeforeAll static void serve() throws Exception {
        typed = typed("ledger.db");
        Path hostile = folder.resolve("hostile.txt");
        Files.writeString(hostile, "=HYPERLINK(1) said\n\nGermany will send Ukraine \"=1+1\" seven Patriot systems, the minister said.\n");
        Files.writeString(folder.resolve("hostile.json"), "{\"published\":\"2025-09-05\",\"publisher\":\"@SUM(A1)\"}");
        for (String[] call : new String[][] {{"intake", "../samples"}, {"intake", hostile.toString()}}) {
            Typed.Answer taken = typed.run(call);
            assertThat(taken.status()).as(taken.err()).isZero();
        }
        ledger = Ledger.existing(folder.resolve("ledger.db"));
        pages = Pages.start(ledger, typed.knowledge, Standings.NONE, Opening.here(0, "hana"), new PrintStream(System.err, true));
    }

    @AfterAll static void stop() {
        pages.close();
        ledger.close();
    }

    @ParameterizedTest @CsvSource({"gaps,gaps.csv", "gaps --table open,gaps.csv?table=open", "gaps --provider DE --measure arms --table providers,gaps.csv?provider=DE&measure=arms&table=providers", "gaps --provider QQ,gaps.csv?provider=QQ", "exposure --before 2027-12-31,exposure.csv?before=2027-12-31",
        "exposure --table calendar,exposure.csv?table=calendar", "burden,burden.csv", "burden --as-of 2025-06-30,burden.csv?as-of=2025-06-30", "contradictions,contradictions.csv", "contradictions --table inside,contradictions.csv?table=inside", "reliability,reliability.csv",
        "since 60,changes.csv?since=60", "since --stood-on 2025-06-30,changes.csv?stood=2025-06-30", "list,guarantees.csv", "list --provider DE --limit 0,guarantees.csv?provider=DE"}) void aCommandWritesWhatItsPageGives(String command, String address) throws Exception {
        Typed.Answer answer = typed.run((command + " --format csv").split(" "));
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).isEqualTo(get(address)).contains("\r\n");
        for (CsvRecord line : CsvReader.builder().ofCsvRecord(answer.out())) assertThat(line.getFields()).as("no spreadsheet takes a cell for a formula").noneMatch(cell -> cell.matches("(?s)[=@+].*"));
    }

    @ParameterizedTest @ValueSource(strings = {"gaps", "exposure", "burden", "contradictions", "reliability", "since 0", "list", "findings"}) void whatIsNotKnownHasColumnsAndNoRows(String command) throws Exception {
        Typed empty = typed("empty.db");
        Ledger.open(folder.resolve("empty.db"), Clock.systemUTC()).close();
        Typed.Answer answer = empty.run((command + " --format csv").split(" "));
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).as("the names of the columns alone").endsWith("\r\n").hasLineCount(1);
    }

    @Test void aTableThatThereIsNotIsNamedWithThoseThatAre() {
        Typed.Answer answer = typed.run("gaps", "--format", "csv", "--table", "nothing");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("no table nothing", "measures, ");
        assertThat(typed.run("gaps", "--table", "open").status()).as("of tables and JSON there are always all").isEqualTo(2);
    }

    @Test void ofSeveralTablesTheOthersAreTold() { assertThat(typed.run("gaps", "--format", "csv").err()).contains("this is the table measures of measures, ", "--table NAME"); }

    private static String get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + "/" + address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        }
    }

    private static Typed typed(String name) {
        Typed typed = new Typed();
        typed.home = HOME;
        typed.knowledge = Knowledge.of(KnowledgeFolder.read(HOME));
        typed.reader = new Reader(typed.knowledge)::read;
        typed.environment.put("DAMAN_LEDGER", folder.resolve(name).toString());
        return typed;
    }
}
