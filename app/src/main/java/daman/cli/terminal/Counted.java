package daman.cli.terminal;

/** A number with its word. */
public final class Counted {
    private Counted() {}

    public static String of(long count, String one) { return count + " " + one + (count == 1 ? "" : "s"); }
}
