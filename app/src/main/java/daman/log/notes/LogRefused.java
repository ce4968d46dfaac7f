package daman.log.notes;

/** Something of a published log that doesn't hold, or a key that can't serve: what it is and what to do. The message is for people. */
public final class LogRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogRefused(String message) { super(message); }

    public LogRefused(String message, Throwable cause) { super(message, cause); }
}
