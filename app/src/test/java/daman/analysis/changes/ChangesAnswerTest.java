package daman.analysis.changes;

import static daman.analysis.answers.Asking.ledger;
import static daman.analysis.answers.Asking.promise;
import static daman.analysis.answers.Asking.steps;
import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Plain;
import daman.analysis.figures.Change;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Timeline;
import daman.analysis.memory.Timelines;
import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.guarantees.Times;
import daman.guarantees.Told;
import daman.ledger.Ledger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesAnswerTest {
    @ParameterizedTest @CsvSource({"announced,delivered,ADVANCED", "agreed,announced,FALLEN", "delivered,suspended,WITHDRAWN", "announced,withdrawn,WITHDRAWN", "suspended,announced,ADVANCED", "requested,announced,ADVANCED"}) void aStageThatMovedIsFurtherBackOrWithdrawn(String before, String after, Change.Kind kind) {
        assertThat(kinds("'id':'a'," + steps("a", before + " 2025-01-01"), "'id':'a'," + steps("a", after + " 2025-01-02"))).containsExactly(kind);
    }

    @Test void contradictionsComeAndGo() {
        String denied = "'id':'a','contradictions':[{'field':'amount','values':['5 EUR','6 EUR']}]";
        assertThat(kinds("'id':'a'", denied)).containsExactly(Change.Kind.CONTRADICTED);
        assertThat(kinds(denied, "'id':'a'")).containsExactly(Change.Kind.SETTLED);
        assertThat(kinds("'id':'a','quantity':{'low':5,'high':5}", "'id':'a','quantity':{'low':5,'high':6}")).containsExactly(Change.Kind.REVISED);
    }

    @Test void betweenTwoDaysAndBetweenTwoEntries(@TempDir Path folder) {
        try (Ledger ledger = ledger(folder, Told.reading("one", "2025-02-01", "'providers':['DE'],'measure':'arms','item':'Gepard','quantity':4,'stage':'announced','date':'2025-02-01'"))) {
            long known = ledger.size() - 1;
            new Intake(ledger).record(Told.reading("two", "2025-06-01", "'providers':['DE'],'measure':'arms','item':'Gepard','quantity':4,'stage':'delivered','date':'2025-06-01'"));
            Guarantees guarantees = new Guarantees(ledger);
            for (Times earlier : List.of(new Times(Times.NOW.asOf(), new Times.Known.Entry(known)), new Times(LocalDate.of(2025, 3, 1), Times.NOW.known()))) {
                List<Cut> cuts = Cut.read(ledger, guarantees, List.of(earlier, Times.NOW));
                assertThat(Plain.json(ChangesAnswer.of(cuts.getFirst(), cuts.getLast()))).contains("\"change\":\"advanced\"", "\"before\":\"announced\",\"after\":\"delivered\"");
            }
            List<Cut> all = Cut.read(ledger, guarantees, List.of(new Times(LocalDate.of(1000, 1, 1), Times.NOW.known()), Times.NOW));
            assertThat(Plain.json(ChangesAnswer.of(all.getFirst(), all.getLast()))).contains("\"change\":\"appeared\"").doesNotContain("\"before\"");
        }
    }

    @Test void nothingIsOtherwiseInAnEmptyLedger(@TempDir Path folder) {
        try (Ledger ledger = ledger(folder)) {
            List<Cut> cuts = Cut.read(ledger, new Guarantees(ledger), List.of(Times.NOW, Times.NOW));
            Answer none = ChangesAnswer.of(cuts.getFirst(), cuts.getLast());
            assertThat(none.listing("changes").rows()).isEmpty();
            assertThat(none.until()).isNull();
        }
    }

    private static List<Change.Kind> kinds(String before, String after) {
        Timeline timeline = Timelines.changed(List.of(promise(before)), List.of(promise(after)));
        return Change.between(Cut.of(timeline, LocalDate.of(2026, 1, 1), Timelines.CHANGED - 1), Cut.of(timeline, LocalDate.of(2026, 1, 1), Timelines.CHANGED)).stream().map(Change.Found::kind).toList();
    }
}
