package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Cuts;
import daman.analysis.memory.Memory;
import daman.deciding.GuaranteeJson;
import daman.deciding.GuaranteeParser;
import daman.guarantees.Guarantees.Filter;
import daman.guarantees.Guarantees.Stretch;
import daman.guarantees.Review;
import daman.guarantees.Reviewing;
import daman.guarantees.Times;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutsTest {
    @Test void aCutIsTheListOfItsTimesHoweverItIsMade(@TempDir Path folder) {
        try (Desk desk = new Desk(folder)) {
            Cuts going = new Cuts(new Memory(desk.ledger), desk.guarantees);
            Reviewing reviewing = new Reviewing(desk.ledger);
            for (int round = 0; round < 4; round++) {
                for (Times times : List.of(Times.NOW, new Times(LocalDate.of(2025, 12, 31), new Times.Known.Entry(desk.ledger.size() - 1)), new Times(Times.NOW.asOf(), new Times.Known.Entry(desk.ledger.size() / (round + 2)))))
                    assertThat(lines(going.at(times))).isEqualTo(lines(new Cuts(new Memory(desk.ledger), desk.guarantees).at(times))).isEqualTo(desk.guarantees.list(Filter.ALL, times, Stretch.ALL).stream().map(GuaranteeParser::line).map(GuaranteeJson::line).toList());
                List<String> ids = going.at(Times.NOW).all().stream().map(one -> one.id()).toList();
                if (round == 0) reviewing.record(new Review.Reject(desk.guarantees.guarantee(ids.getFirst()).orElseThrow().claims().getFirst().id()), "reviewer", "because");
                if (round == 1) reviewing.record(new Review.Merge(ids.get(1), ids.get(2)), "reviewer", "because");
                if (round == 2) reviewing.record(new Review.Accept(ids.get(3)), "reviewer", "because");
            }
        }
    }

    private static List<String> lines(Cut cut) { return cut.all().stream().map(GuaranteeJson::line).toList(); }
}
