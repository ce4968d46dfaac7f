package daman.exporters;

import static org.assertj.core.api.Assertions.assertThat;

import daman.exporters.graphs.Actors;
import daman.exporters.records.What;
import daman.guarantees.Guarantees;
import daman.guarantees.History;
import daman.guarantees.Times;
import daman.languages.Knowledge;
import daman.ledger.Homes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported for a pair of times is exported for it ever after, whatever happens to the ledger meanwhile. */
@ParameterizedClass @EnumSource(Homes.class)
class ExportedHistoriesTest {
    @Parameter Homes home;

    @Test void theRowsExportedForAPairNeverChange() throws IOException {
        History.each(home, 3, 1, history -> {
            Map<Times, List<String>> exported = new LinkedHashMap<>();
            for (int step = 0; step < History.STEPS; step++) {
                history.step();
                Times times = history.someTimes();
                exported.put(times, rows(history, times, What.values()));
            }
            assertThat(exported.values()).anySatisfy(rows -> assertThat(String.join("", rows)).contains("g-", "c-", "meeting"));
            for (Map.Entry<Times, List<String>> one : exported.entrySet()) assertThat(rows(history, one.getKey(), What.values())).as("%s", one.getKey()).isEqualTo(one.getValue());
        });
    }

    /** Events are read from the text alone, and go with it. */
    @Test void guaranteesAndClaimsExportedForAPairDoNotChangeWhenATextIsWithdrawn() throws IOException {
        History.each(home, 2, 1, history -> {
            for (int step = 0; step < History.STEPS; step++) history.step();
            Times times = new Times(Times.NOW.asOf(), new Times.Known.Entry(history.ledger.size() - 1));
            List<String> before = rows(history, times, What.GUARANTEES, What.CLAIMS);
            String events = rows(history, times, What.EVENTS).getFirst();
            history.withdraw();
            assertThat(rows(history, times, What.GUARANTEES, What.CLAIMS)).isEqualTo(before);
            assertThat(rows(history, times, What.EVENTS).getFirst().lines()).hasSize((int) events.lines().count() - 1);
        });
    }

    /** As CSV, and as JSON Lines without the first line: there stands the checkpoint of the whole ledger, which grows. */
    private static List<String> rows(History history, Times times, What... what) throws IOException {
        List<String> rows = new ArrayList<>();
        for (What each : what) {
            rows.add(Files.readString(written(history, times, each, Format.CSV)));
            rows.add(Files.readString(written(history, times, each, Format.JSONL)).replaceFirst("[^\n]*\n", ""));
        }
        return rows;
    }

    private static Path written(History history, Times times, What what, Format format) {
        Path file = history.folder.resolve("exported");
        new Export(HostileLedger.about(history.ledger, history.folder, Guarantees.Filter.ALL, times), new Actors(Knowledge.of(Map.of()), "en")).write(format, List.of(what), file);
        return file;
    }
}
