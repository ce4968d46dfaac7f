package daman.cli.surroundings;

import daman.guarantees.Times;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of which day, and as known when. */
public final class TimesOption {
    @Option(names = "--as-of", paramLabel = "DATE", description = "as things stood on that day (2026-02-03): acts of later days are left out") @Nullable LocalDate asOf;
    @Option(names = "--known-at", paramLabel = "WHEN", description = "as known then: a day (its end, UTC), an instant (2026-02-03T12:00:00Z), or an entry's index. Recorded later is left out; the answer never changes") @Nullable String knownAt;

    /** @throws IllegalArgumentException naming what is wrong with the options */
    public Times times() {
        LocalDate day = asOf == null ? Times.NOW.asOf() : asOf;
        return new Times(day, knownAt == null ? Times.NOW.known() : Times.Known.of(knownAt));
    }
}
