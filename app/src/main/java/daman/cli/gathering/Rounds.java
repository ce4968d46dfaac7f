package daman.cli.gathering;

import java.time.Duration;
import java.util.function.IntConsumer;

/** Does something again and again, with a pause between two rounds, and none after the last. */
public final class Rounds {
    private final int count;
    private final Duration pause;
    private final Sleep sleep;

    /** Waits that long. */
    @FunctionalInterface
    public interface Sleep {
        void of(Duration pause) throws InterruptedException;
    }

    public Rounds(int count, Duration pause, Sleep sleep) {
        this.count = count;
        this.pause = pause;
        this.sleep = sleep;
    }

    /** @param round told its number, from 1; a pause that is interrupted ends them all */
    public void each(IntConsumer round) {
        for (int number = 1; number <= count; number++) {
            round.accept(number);
            if (number == count || !rested()) return;
        }
    }

    private boolean rested() {
        try {
            sleep.of(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
