package daman.analysis.rates;

import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.ledger.Entry;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reference rates that were taken in last, as known after an entry. A release never changes, and is read once. Safe for several threads. */
public final class LedgerRates {
    private final Ledger ledger;
    private final Map<Long, Rates> byRelease = new HashMap<>();

    public LedgerRates(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Empty where none was taken in by then. */
    public synchronized Optional<Rates> known(long entry) {
        List<Entry> releases = ledger.entries(Kind.SOURCE, entry + 1);
        for (Entry one : releases.reversed()) if (ledger.entry(one.index() + 1).filter(row -> row.kind() == Kind.RATE).isPresent()) return Optional.of(byRelease.computeIfAbsent(one.index(), at -> read(one)));
        return Optional.empty();
    }

    private Rates read(Entry one) {
        Datasets datasets = new Datasets(ledger, Long.MAX_VALUE);
        Release release = datasets.releases(one.body().path("source").asText()).stream().filter(each -> each.index() == one.index()).findFirst().orElseThrow();
        return new Rates(datasets, release);
    }
}
