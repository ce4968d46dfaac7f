package daman.guarantees;

import static daman.guarantees.tables.Rows.*;

import daman.guarantees.tables.TakingIn;
import daman.ledger.Entry;
import daman.ledger.Ledger;
import daman.ledger.Recording;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Derives the tables from the log: all of them anew, or what they lack. */
public final class Rebuilding {
    private static final int AT_ONCE = 1000;
    static final List<Table<Record>> ALL = List.of(TAKEN_IN, INSTANTS, REPORTS, BANDS, CLAIMS, MEMBERSHIPS, VERSIONS, HINTS, REVIEWS);

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

    /** The tables, with every entry of the log taken in. */
    static TakingIn caughtUp(Recording recording) {
        DSLContext sql = recording.sql();
        TakingIn tables = new TakingIn(sql);
        for (long done = TakingIn.done(sql), next; ; done = next) {
            List<String> entries = sql.select(DSL.field("entry", String.class)).from("entries").where(POSITION.ge(done)).orderBy(POSITION).limit(AT_ONCE).fetch(DSL.field("entry", String.class));
            for (String entry : entries) tables.take(Entry.stored(entry));
            next = done + entries.size();
            if (entries.isEmpty()) return tables;
            tables.done(next);
        }
    }
}
