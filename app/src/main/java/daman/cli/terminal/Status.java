package daman.cli.terminal;

/** With what a command ends; {@code daman --help} lists them. */
public final class Status {
    public static final int DONE = 0;
    public static final int LEFT_OUT = 1;
    public static final int WRONG_CALL = 2;
    public static final int OUR_FAULT = 3;

    private Status() {}
}
