package daman.pages.door;

/** A request that is turned away at the door. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String what;

    /** @param what as the texts of problems name it */
    public Refused(int status, String what) {
        super(what, null, false, false);
        this.status = status;
        this.what = what;
    }

    public int status() { return status; }

    public String what() { return what; }
}
