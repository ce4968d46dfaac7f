package daman.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.memory.Memory;
import daman.analysis.memory.Timeline;
import daman.claims.Claim;
import daman.guarantees.Guarantees;
import daman.guarantees.Guarantees.Filter;
import daman.guarantees.History;
import daman.guarantees.Times;
import daman.ledger.Homes;
import daman.linking.Rule;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Memory memory = new Memory(history.ledger);
            SignsOfClaims carried = new SignsOfClaims(history.ledger, memory);
            for (int step = 0; step < History.STEPS; step++) {
                history.step();
                long known = history.random.nextInt((int) history.ledger.size());
                for (long each : new long[] {known, history.ledger.size() - 1}) {
                    Memory fresh = new Memory(history.ledger);
                    Signs signs = carried.at(each), anew = new SignsOfClaims(history.ledger, fresh).at(each);
                    assertThat(ids(memory, each, signs.weak())).isEqualTo(ids(fresh, each, anew.weak())).isEqualTo(promises(history.guarantees, each, claim -> Stream.of(Rule.values()).anyMatch(rule -> rule.isWeak() && rule.words().equals(claim.rule()))));
                    assertThat(ids(memory, each, signs.finding())).isEqualTo(ids(fresh, each, anew.finding())).isEqualTo(promises(history.guarantees, each, claim -> !history.guarantees.report(claim.report().id()).orElseThrow().reading().findings().isEmpty()));
                    assertThat(signs.reviewers()).isEqualTo(anew.reviewers());
                    assertThat(signs.looked()).isEqualTo(anew.looked());
                    any[0] |= !signs.weak().isEmpty();
                    any[1] |= !signs.looked().isEmpty();
                }
            }
        });
        assertThat(any).as("some weak link, some claim looked at").containsExactly(true, true);
    }

    private static Set<String> ids(Memory memory, long known, BitSet promises) {
        Timeline timeline = memory.timeline(known);
        return Arrays.stream(timeline.at(known, (int) Times.NOW.asOf().toEpochDay())).filter(row -> promises.get(timeline.promise(row))).mapToObj(timeline::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of which a claim is so, asked of the tables one by one. */
    private static Set<String> promises(Guarantees guarantees, long known, Predicate<Claim> which) {
        Set<String> found = new TreeSet<>();
        guarantees.claims(Filter.ALL, new Times(Times.NOW.asOf(), new Times.Known.Entry(known)), claim -> {
            if (claim.guarantee() != null && which.test(claim)) found.add(claim.guarantee());
        });
        return found;
    }
}
