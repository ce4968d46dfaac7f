package daman.alerts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** By which messages go out. */
interface Way {
    Outcome send(Message message);

    /** What came of it. */
    sealed interface Outcome {}

    /** Whoever was asked has it. */
    record Taken() implements Outcome {}

    /** @param why for people, without secrets @param rest how long to wait at least; null where nobody says */
    record Failed(String why, @Nullable Duration rest) implements Outcome {}
}
