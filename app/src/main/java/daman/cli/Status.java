package daman.cli;

/** With what a command ends; {@code daman --help} lists them. */
final class Status {
    static final int DONE = 0;
    static final int LEFT_OUT = 1;
    static final int WRONG_CALL = 2;
    static final int OUR_FAULT = 3;

    private Status() {}
}
