package daman.cli.gathering.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test void resultsComeInTheOrderOfTheWorkWhoeverIsDoneFirst() {
        List<Integer> taken = new ArrayList<>();
        try (InOrder<Integer> work = new InOrder<>(taken::add)) {
            for (int i = 0; i < 500; i++) {
                int one = i;
                work.give(1, () -> {
                    Thread.sleep(one % 7 == 0 ? 3 : 0);
                    return one;
                });
            }
            work.finish();
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test void noMoreWaitsThanMayWait() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        int[] given = {0};
        try (InOrder<Integer> work = new InOrder<>(one -> ahead.add(given[0] - one))) {
            for (; given[0] < 2_000; given[0]++) work.give(20L << 20, () -> begun.getAndIncrement());
            work.finish();
        }
        assertThat(ahead).hasSize(2_000).allMatch(more -> more <= 2 + Runtime.getRuntime().availableProcessors(), "heavy work isn't held by the dozen");
    }

    @Test void whatFailsFailsWhereItWasGiven() {
        try (InOrder<Integer> work = new InOrder<>(one -> { })) {
            // What is done already is taken while the next is given: it fails there or at the end.
            assertThatThrownBy(() -> {
                work.give(1, () -> { throw new IllegalArgumentException("text: too odd"); });
                work.finish();
            }).isInstanceOf(IllegalArgumentException.class).hasMessage("text: too odd");
        }
    }
}
