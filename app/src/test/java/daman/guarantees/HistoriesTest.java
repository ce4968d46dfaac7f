package daman.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.deciding.GuaranteeParser;
import daman.ledger.Homes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Histories of reports out of order, corrections, merges, splits and their undoing, against an {@link Oracle} that asks no table. */
@ParameterizedClass @EnumSource(Homes.class)
class HistoriesTest {
    @Parameter Homes home;

    @Test void theAnswerForAPairIsTheOraclesAndNeverChanges() throws IOException {
        History.each(home, 30, 6, history -> {
            Map<Times, List<String>> asked = new LinkedHashMap<>();
            for (int step = 0; step < History.STEPS; step++) {
                history.step();
                Times times = history.someTimes();
                List<String> answer = history.list(times);
                assertThat(answer).as("%s", times).isEqualTo(Oracle.list(history.ledger, times));
                asked.put(times, answer);
            }
            asked.forEach((times, answer) -> assertThat(history.list(times)).as("%s", times).isEqualTo(answer));
            assertThat(history.list(new Times(Times.NOW.asOf(), new Times.Known.Entry(history.ledger.size() - 1)))).isEqualTo(history.list(Times.NOW)).isNotEmpty();
        });
    }

    @Test void tablesDerivedAnewComeOutEqual() throws IOException {
        History.each(home, 12, 3, history -> {
            for (int step = 0; step < History.STEPS; step++) history.step();
            List<String> before = history.tables();
            assertThat(Rebuilding.all(history.ledger)).isEqualTo(history.ledger.size());
            assertThat(history.tables()).isEqualTo(before).hasSizeGreaterThan(History.STEPS);
            assertThat(Rebuilding.difference(history.ledger)).isEmpty();
        });
    }

    @Test void oneGuaranteeIsShownAsItIsListed() throws IOException {
        History.each(home, 12, 3, history -> {
            for (int step = 0; step < History.STEPS; step++) history.step();
            Times times = history.someTimes();
            for (String line : history.list(times)) {
                Guarantee listed = GuaranteeParser.line(line);
                assertThat(GuaranteeJson.line(listed)).isEqualTo(line);
                assertThat(GuaranteeJson.line(history.guarantees.guarantee(listed.id(), times).orElseThrow())).isEqualTo(line);
            }
            assertThat(history.list(Times.NOW)).isNotEmpty();
        });
    }

    @Test void aListInPagesIsTheListAndIsAsLongAsItIsCounted() throws IOException {
        History.each(home, 6, 2, history -> {
            for (int step = 0; step < History.STEPS; step++) history.step();
            Times times = history.someTimes();
            List<String> all = history.list(times);
            assertThat(history.guarantees.count(Guarantees.Filter.ALL, times)).isEqualTo(all.size());
            for (int from = 0; from < all.size(); from += 3)
                assertThat(history.guarantees.list(Guarantees.Filter.ALL, times, new Guarantees.Stretch(from, 3))).isEqualTo(all.subList(from, Math.min(all.size(), from + 3)));
        });
    }
}
