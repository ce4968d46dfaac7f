package daman.analysis.figures;

import daman.datasets.DatasetRow;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.ledger.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.impl.DSL;

/**
 * The public threat picture by day: the newest release of a data set whose rows tell when something began and how much was
 * launched. A release never changes, and is read once.
 */
public final class Attacks {
    private final Ledger ledger;
    private final Map<Long, List<AttackDay>> byRelease = new TreeMap<>();
    private final List<Source> releases = new ArrayList<>();
    private long seen = -1;

    /** Missiles and drones of one day, as the published data set counts them. */
    public record AttackDay(LocalDate day, long launched, long destroyed) {}

    private record Source(long entry, String source, String name) {}

    /** @param entry of the release; days in their order */
    public record Picture(long entry, String source, String release, List<AttackDay> days) {}

    public Attacks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** As known after an entry; empty where no such data set was imported by then. */
    public synchronized Optional<Picture> known(long entry) {
        look(entry);
        for (Source one : releases.reversed()) {
            if (one.entry > entry) continue;
            List<AttackDay> days = byRelease.computeIfAbsent(one.entry, at -> days(one));
            if (!days.isEmpty()) return Optional.of(new Picture(one.entry, one.source, one.name, days));
        }
        return Optional.empty();
    }

    /** Looks for releases in the entries that weren't looked at before. */
    private void look(long entry) {
        if (entry <= seen) return;
        ledger.read(sql -> sql.select(DSL.field("entry", String.class)).from("entries").where(DSL.field("kind", String.class).eq("source"), DSL.field("position", Long.class).gt(seen), DSL.field("position", Long.class).le(entry))
            .orderBy(DSL.field("position")).fetch(row -> daman.ledger.Entry.stored(row.value1())))
            .forEach(found -> releases.add(new Source(found.index(), found.body().path("source").asText(), found.body().path("release").asText())));
        seen = entry;
    }

    private List<AttackDay> days(Source one) {
        Datasets datasets = new Datasets(ledger, Long.MAX_VALUE);
        Optional<Release> release = datasets.releases(one.source).stream().filter(each -> each.index() == one.entry).findFirst();
        Map<LocalDate, long[]> days = new TreeMap<>();
        release.ifPresent(found -> datasets.rows(found, row -> {
            Optional<LocalDate> day = began(row);
            if (day.isEmpty() || row.number("launched").isEmpty()) return;
            long[] counts = days.computeIfAbsent(day.get(), each -> new long[2]);
            counts[0] += row.number("launched").map(BigDecimal::longValue).orElse(0L);
            counts[1] += row.number("destroyed").map(BigDecimal::longValue).orElse(0L);
        }));
        return days.entrySet().stream().map(day -> new AttackDay(day.getKey(), day.getValue()[0], day.getValue()[1])).toList();
    }

    private static Optional<LocalDate> began(DatasetRow row) {
        String began = row.text("began");
        return began == null || began.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(began.substring(0, 10)));
    }
}
