package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.answers.Which;
import daman.analysis.disputes.Dispute;
import daman.analysis.disputes.Proved;
import daman.analysis.disputes.Records;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Cuts;
import daman.analysis.figures.Happening;
import daman.analysis.figures.Happenings;
import daman.analysis.figures.Search;
import daman.analysis.figures.SourceFigures;
import daman.analysis.figures.Standing;
import daman.analysis.figures.Terms;
import daman.analysis.memory.Memory;
import daman.claims.ReportHead;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.deciding.GuaranteeParser;
import daman.guarantees.Guarantees.Filter;
import daman.guarantees.Guarantees.Stretch;
import daman.guarantees.Intake;
import daman.guarantees.Rebuilding;
import daman.guarantees.Review;
import daman.guarantees.Reviewing;
import daman.guarantees.Times;
import daman.guarantees.Told;
import daman.languages.Knowledge;
import daman.ledger.Homes;
import daman.reports.KnowledgeFolder;
import daman.words.Names;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass @EnumSource(Homes.class)
class CutsTest {
    @Parameter Homes home;

    @Test void aCutIsTheListOfItsTimesHoweverItIsMade(@TempDir Path folder) {
        try (Desk desk = new Desk(home.fresh(folder))) {
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

    @Test void beforeAllIsInMemoryTheFirstCutIsTheSame(@TempDir Path folder) {
        try (Desk desk = new Desk(home.fresh(folder))) {
            Memory memory = new Memory(desk.ledger);
            Cuts cuts = new Cuts(memory, desk.guarantees);
            for (Times times : List.of(Times.NOW, new Times(LocalDate.of(2025, 12, 31), new Times.Known.Entry(desk.ledger.size() / 2)))) {
                Cut soon = cuts.soon(times);
                assertThat(memory.hasTimeline()).isFalse();
                assertThat(lines(soon)).isNotEmpty().isEqualTo(lines(new Cuts(new Memory(desk.ledger), desk.guarantees).at(times)));
                assertThat(cuts.soon(times)).isSameAs(soon);
                assertThat(Standing.of(soon)).isEqualTo(Standing.of(new Cuts(new Memory(desk.ledger), desk.guarantees).at(times)));
            }
            memory.load();
            assertThat(cuts.soon(Times.NOW)).isSameAs(cuts.at(Times.NOW));
        }
    }

    @Test void whatCameMeanwhileIsFoundAsIfAllWereReadAnew(@TempDir Path folder) {
        try (Desk desk = new Desk(home.fresh(folder))) {
            Asking going = new Asking(desk);
            Reviewing reviewing = new Reviewing(desk.ledger);
            long known = desk.ledger.size() - 1;
            List<String> before = going.answers(known);
            assertThat(before).isEqualTo(new Asking(desk).answers(known));
            assertThat(before.getFirst()).contains("g-");
            List<String> ids = desk.guarantees.list(Filter.ALL).stream().map(Guarantee::id).toList();
            reviewing.record(new Review.Reject(desk.guarantees.guarantee(ids.getFirst()).orElseThrow().claims().getFirst().id()), "reviewer", "because");
            reviewing.record(new Review.Merge(ids.get(1), ids.get(2)), "reviewer", "because");
            new Intake(desk.ledger).record(Told.reading("latecomer", "2026-01-20", "'providers':['DE'],'measure':'arms','stage':'announced','item':'Patriot','date':'2026-01-19'"));
            assertThat(going.answers(desk.ledger.size() - 1)).isEqualTo(new Asking(desk).answers(desk.ledger.size() - 1)).isNotEqualTo(before);
            assertThat(going.answers(known)).isEqualTo(before).isEqualTo(new Asking(desk).answers(known));
        }
    }

    @Test void whatAWithdrawnReportToldIsGoneAtOnceFromEveryPair(@TempDir Path folder) {
        try (Desk desk = new Desk(home.fresh(folder))) {
            Happenings going = new Asking(desk).happenings;
            long known = desk.ledger.size() - 1;
            long before = going.count(Happening.Kind.FINDING, known, Times.NOW.asOf());
            ReportHead hostile = desk.guarantees.reports().getLast();
            desk.ledger.withdraw(hostile.index(), "asked", Rebuilding::catchUp);
            assertThat(going.count(Happening.Kind.FINDING, desk.ledger.size() - 1, Times.NOW.asOf())).isEqualTo(before - 1);
            assertThat(going.count(Happening.Kind.FINDING, known, Times.NOW.asOf())).isEqualTo(before - 1).isEqualTo(new Asking(desk).happenings.count(Happening.Kind.FINDING, known, Times.NOW.asOf()));
        }
    }

    /** All that looks into memory. */
    private static final class Asking {
        private final Desk desk;
        private final Cuts cuts;
        private final Search search;
        private final Happenings happenings;
        private final SourceFigures sources;
        private final Records records, read;

        Asking(Desk desk) {
            this.desk = desk;
            Memory memory = new Memory(desk.ledger);
            Knowledge knowledge = Knowledge.of(KnowledgeFolder.read(Desk.HOME));
            cuts = new Cuts(memory, desk.guarantees);
            search = new Search(desk.ledger, memory, new Terms(knowledge, Map.of()));
            happenings = new Happenings(desk.ledger, memory, new Names(knowledge)::withThoseAbove);
            sources = new SourceFigures(memory);
            records = new Records(memory, desk.guarantees);
            read = new Records(desk.ledger, desk.guarantees);
        }

        List<String> answers(long known) {
            Cut cut = cuts.at(new Times(Times.NOW.asOf(), new Times.Known.Entry(known)));
            List<String> answers = new ArrayList<>();
            for (String question : List.of("Germany", "Patriot", "supply", "Macron", "the")) {
                List<String> found = cut.shown(cut.those(search.promises(question, cut))).stream().map(Guarantee::id).toList();
                answers.add(found.toString());
                answers.add(search.reports(question, found, cut, 50).toString());
            }
            answers.add(cut.shown(cut.those(search.onTheWordOf("named", cut))).stream().map(Guarantee::id).toList().toString());
            for (Happening.Kind kind : Happening.Kind.values()) answers.add(happenings.latest(kind, known, cut.asOf(), 0, 1000) + " " + happenings.count(kind, known, cut.asOf()) + new TreeMap<>(happenings.byActor(kind, known, cut.asOf())));
            answers.add(happenings.latest(Happening.Kind.STATEMENT, known, cut.asOf(), "DE", 0, 1000).toString());
            answers.add(sources.of(cut).toString());
            for (LocalDate day : List.of(Times.NOW.asOf(), LocalDate.of(2025, 12, 31))) {
                Times times = new Times(day, new Times.Known.Entry(known));
                List<Proved> proved = records.proved(cuts.at(times));
                assertThat(proved).as("from memory and read").isNotEmpty().isEqualTo(read.proved(Cut.read(desk.ledger, desk.guarantees, times)));
                answers.add(proved.toString());
                List<Dispute> disputes = records.disputes(cuts.at(times), Which.ALL);
                assertThat(disputes).as("kept and read").isEqualTo(read.disputes(Cut.read(desk.ledger, desk.guarantees, times), Which.ALL));
                answers.add(disputes.toString());
            }
            answers.add(Standing.byGivers(cut).values().stream().map(Standing::toString).sorted().toList().toString());
            return answers;
        }
    }

    private static List<String> lines(Cut cut) { return cut.all().stream().map(GuaranteeJson::line).toList(); }
}
