package daman.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.figures.Happenings;
import daman.analysis.memory.Memory;
import daman.guarantees.History;
import daman.ledger.Homes;
import java.io.IOException;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** Signs carried forward are those that are looked up anew. */
@ParameterizedClass @EnumSource(Homes.class)
class SignsOfClaimsTest {
    @Parameter Homes home;

    @Test void whatIsCarriedForwardIsWhatAFreshLookSees() throws IOException {
        boolean[] any = new boolean[2];
        History.each(home, 4, 1, history -> {
            SignsOfClaims carried = new SignsOfClaims(history.ledger, new Happenings(history.ledger, new Memory(history.ledger), some -> some));
            for (int step = 0; step < History.STEPS; step++) {
                history.step();
                long known = history.random.nextInt((int) history.ledger.size());
                for (long each : new long[] {known, history.ledger.size() - 1}) {
                    Signs signs = carried.at(each);
                    assertThat(signs).isEqualTo(new SignsOfClaims(history.ledger, new Happenings(history.ledger, new Memory(history.ledger), some -> some)).at(each));
                    any[0] |= !signs.claims().isEmpty();
                    any[1] |= !signs.looked().isEmpty();
                }
            }
        });
        assertThat(any).as("some weak link, some claim looked at").containsExactly(true, true);
    }
}
