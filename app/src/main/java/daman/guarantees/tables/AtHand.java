package daman.guarantees.tables;

import daman.claims.ReportHead;
import daman.linking.Promise;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The promises and reports that were used last, kept from one transaction to the next by whoever records several: what is
 * told of today is what was told of yesterday. Not for several threads.
 */
public final class AtHand {
    private static final int PROMISES = 12_000;
    private static final int REPORTS = 4_000;
    /** A transaction is under way, or failed. */
    private static final long UNSURE = -1;

    final Map<String, Promise> promises = ofLatest(PROMISES);
    final Map<String, ReportHead> heads = ofLatest(REPORTS);
    private long entries = UNSURE;

    /** @param taken entries that the tables hold: where they are not those of the last time, nothing kept is of use */
    void begin(long taken) {
        if (taken != entries) {
            promises.clear();
            heads.clear();
        }
        entries = UNSURE;
    }

    /** The transaction is on disk. @param taken entries that the tables hold now */
    public void keep(long taken) { entries = taken; }

    private static <T> Map<String, T> ofLatest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override protected boolean removeEldestEntry(Map.Entry<String, T> eldest) { return size() > most; }
        };
    }
}
