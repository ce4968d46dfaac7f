package daman.cli.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> happened = new ArrayList<>();

    @Test void aPauseLiesBetweenTwoRoundsAndNoneAfterTheLast() {
        new Rounds(3, Duration.ofMinutes(15), pause -> happened.add(pause.toString())).each(round -> happened.add("round " + round));
        assertThat(happened).containsExactly("round 1", "PT15M", "round 2", "PT15M", "round 3");
    }

    @Test void whoeverInterruptsThePauseEndsTheRounds() {
        new Rounds(Integer.MAX_VALUE, Duration.ofMinutes(15), pause -> {
            throw new InterruptedException("stopped");
        }).each(round -> happened.add("round " + round));
        assertThat(happened).containsExactly("round 1");
        assertThat(Thread.interrupted()).isTrue();
    }
}
