package daman.guarantees;

import java.util.List;

/** Somebody decided on what has moved on since he looked at it. Nothing was recorded. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Since> since;

    Overtaken(List<Since> since) {
        super("it has moved on by entry " + since.getLast().entry());
        this.since = List.copyOf(since);
    }

    /** What has been recorded of it, in order; at least one. */
    public List<Since> since() { return since; }
}
