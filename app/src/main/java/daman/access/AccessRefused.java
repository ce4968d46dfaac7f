package daman.access;

/** A change of who may do what that can't be, or a file of accounts that can't be used: what it is and what to do. The message is for people. */
public final class AccessRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessRefused(String what) { super(what); }

    public AccessRefused(String what, Throwable cause) { super(what, cause); }
}
