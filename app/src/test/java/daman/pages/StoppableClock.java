package daman.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The machine's time, for tests, unless it is stopped. */
final class StoppableClock extends Clock {
    volatile @Nullable Instant stopped;

    @Override public ZoneId getZone() { return ZoneOffset.UTC; }

    @Override public Clock withZone(ZoneId zone) { return this; }

    @Override public Instant instant() { return Objects.requireNonNullElseGet(stopped, Instant::now); }
}
