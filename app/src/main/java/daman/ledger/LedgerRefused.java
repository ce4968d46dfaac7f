package daman.ledger;

/** A file that can't serve as the ledger, or not now: what it is and what to do. The message is for people. */
public final class LedgerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerRefused(Object ledger, String what, String todo) { super(ledger + " " + what + "; " + todo); }

    LedgerRefused(Object ledger, String what, String todo, @org.jspecify.annotations.Nullable Throwable cause) { super(ledger + " " + what + "; " + todo, cause); }
}
