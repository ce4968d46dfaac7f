package daman.ledger;

/** An entry that the log's form cannot carry. */
public final class EntryTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EntryTooLong(Kind kind, int length) {
        super("a " + kind.id() + " entry of " + length + " bytes is longer than the " + Entry.LIMIT + " that an entry may have");
    }
}
