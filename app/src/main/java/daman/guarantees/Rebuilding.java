package daman.guarantees;

import static daman.guarantees.tables.Rows.*;

import daman.guarantees.tables.AtHand;
import daman.guarantees.tables.TakingIn;
import daman.ledger.Entry;
import daman.ledger.Ledger;
import daman.ledger.Recording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Derives the tables from the log: all of them anew, or what they lack. */
public final class Rebuilding {
    private static final int AT_ONCE = 1000;
    static final List<Table<Record>> ALL = List.of(TAKEN_IN, INSTANTS, REPORTS, BANDS, CLAIMS, MEMBERSHIPS, VERSIONS, DAYS, HINTS, REVIEWS, HAPPENINGS);

    private Rebuilding() {}

    /** Empties the tables and takes in the whole log, in one transaction: readers see the old ones until it is done. @return how many entries were taken in */
    public static long all(Ledger ledger) {
        return ledger.record(recording -> {
            for (Table<Record> table : ALL) recording.sql().deleteFrom(table).execute();
            caughtUp(recording);
            return TakingIn.done(recording.sql());
        });
    }

    /** Takes in what the tables lack. */
    public static void catchUp(Recording recording) { caughtUp(recording); }

    /**
     * Derives all tables anew, in a ledger of its own that is gone afterwards, and holds them against those that are there.
     *
     * @return in words, the first table that is not what the log says, or that somebody made another; empty when there is none
     */
    public static Optional<String> difference(Ledger ledger) {
        record Seen(long done, Map<String, String> tables) {}
        Seen seen = ledger.read(sql -> new Seen(TakingIn.done(sql), Comparing.tables(sql)));
        return Comparing.inAFreshLedger(fresh -> {
            ledger.copyTo(fresh, recording -> caughtUp(recording, new AtHand(), seen.done));
            Map<String, String> right = fresh.read(Comparing::tables);
            return ALL.stream().map(Table::getName).filter(table -> !right.get(table).equals(seen.tables.get(table))).findFirst().map(table -> "the table " + table + " is not what the log says")
                .or(() -> ledger.otherwiseMadeThan(fresh));
        });
    }

    /** The tables, with every entry of the log taken in. */
    static TakingIn caughtUp(Recording recording) { return caughtUp(recording, new AtHand()); }

    static TakingIn caughtUp(Recording recording, AtHand atHand) { return caughtUp(recording, atHand, Long.MAX_VALUE); }

    /** @param end takes in no entry from this index on */
    private static TakingIn caughtUp(Recording recording, AtHand atHand, long end) {
        TakingIn tables = new TakingIn(recording, atHand);
        DSLContext sql = recording.sql();
        for (long done = TakingIn.done(sql), next; ; done = next) {
            List<String> entries = sql.select(DSL.field("entry", String.class)).from("entries").where(POSITION.ge(done), POSITION.lt(end)).orderBy(POSITION).limit(AT_ONCE).fetch(DSL.field("entry", String.class));
            for (String entry : entries) tables.take(Entry.stored(entry));
            next = done + entries.size();
            if (entries.isEmpty()) return tables;
            tables.done();
        }
    }
}
