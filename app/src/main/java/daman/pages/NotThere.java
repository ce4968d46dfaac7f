package daman.pages;

/** Something with an id that the ledger doesn't have. */
final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what as the texts of problems name it */
    NotThere(String what) { super(what, null, false, false); }
}
