package daman.bulk.runs;

/** A run that can't be begun, with what to do: the caller's to mend. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) { super(why); }
}
