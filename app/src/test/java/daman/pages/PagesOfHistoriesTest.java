package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.claims.ReportHead;
import daman.deciding.GuaranteeParser;
import daman.guarantees.History;
import daman.guarantees.Times;
import daman.languages.Knowledge;
import daman.ledger.Homes;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The JSON of the pages for a pair of times is the same ever after, byte for byte. */
@ParameterizedClass @EnumSource(Homes.class)
class PagesOfHistoriesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.of(KnowledgeFolder.read(Desk.HOME));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Parameter Homes home;

    @Test void theJsonOfAPairNeverChanges() throws IOException {
        History.each(home, 3, 1, history -> {
            try (Pages pages = Pages.start(history.ledger, KNOWLEDGE, daman.sources.Standings.NONE, daman.access.opening.Opening.here(0, "tester"), new PrintStream(System.err, true))) {
                Map<String, String> answered = new LinkedHashMap<>();
                for (int step = 0; step < History.STEPS; step++) {
                    history.step();
                    for (String address : addresses(history, history.someTimes())) answered.put(address, get(pages, address));
                }
                assertThat(answered.values()).anySatisfy(json -> assertThat(json).contains("\"claims\":[{\"id\":\"c-"));
                answered.forEach((address, json) -> assertThat(get(pages, address)).as(address).isEqualTo(json));
            }
        });
    }

    @Test void aWithdrawnTextChangesOnlyItsOwnReportAndThatForEveryPair() throws IOException {
        History.each(home, 2, 1, history -> {
            try (Pages pages = Pages.start(history.ledger, KNOWLEDGE, daman.sources.Standings.NONE, daman.access.opening.Opening.here(0, "tester"), new PrintStream(System.err, true))) {
                for (int step = 0; step < History.STEPS; step++) history.step();
                Map<String, String> answered = new LinkedHashMap<>();
                Times before = new Times(Times.NOW.asOf(), new Times.Known.Entry(history.ledger.size() - 1));
                for (String address : addresses(history, before)) answered.put(address, get(pages, address));
                String report = history.withdraw();
                answered.forEach((address, json) -> {
                    if (address.contains(report.substring("sha256:".length()))) assertThat(get(pages, address)).contains("\"withdrawn\":{\"entry\":" + (history.ledger.size() - 1) + ",", "\"text\":\"\"").isNotEqualTo(json);
                    else assertThat(get(pages, address)).as(address).isEqualTo(json);
                });
            }
        });
    }

    private static List<String> addresses(History history, Times times) {
        String pair = ".json?as-of=" + times.asOf() + "&known-at=" + ((Times.Known.Entry) times.known()).index();
        List<String> addresses = new ArrayList<>(List.of("/guarantees" + pair));
        history.list(times).forEach(line -> addresses.add("/guarantees/" + GuaranteeParser.line(line).id() + pair));
        for (ReportHead head : history.guarantees.reports()) addresses.add("/reports/" + head.id().substring("sha256:".length()) + pair);
        return addresses;
    }

    private static String get(Pages pages, String address) {
        try {
            HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(pages.address()).resolve(address)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }
}
