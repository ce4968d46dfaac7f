package daman.analysis.memory;

import daman.analysis.columns.Shelf;
import org.jooq.DSLContext;

/** Rows that come from derived tables, in the order of the ledger, and grow with them. */
abstract class Grown {
    private volatile long seen = -1;

    /** The last entry of which it has what came. */
    final long seen() { return seen; }

    /** Takes in what came after what it has. One thread at a time. @param to the last entry that the tables hold */
    final void grow(DSLContext sql, long to) {
        if (to <= seen) return;
        take(sql, seen, to);
        seen = to;
    }

    /** Takes all columns from a file. @param entries of the log, of which they are */
    final void restore(Shelf shelf, long entries) {
        columns(shelf);
        seen = entries - 1;
    }

    /** Every column of it, the same each time. */
    abstract void columns(Shelf shelf);

    /** @param after the last entry that was taken in; -1 for none @param to the last to take in */
    abstract void take(DSLContext sql, long after, long to);
}
