package daman.access.accounts;

/** More passwords are being looked at than one machine should take at once; a little later there is room again. */
public final class Crowded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crowded() { super("too many passwords at once", null, false, false); }
}
