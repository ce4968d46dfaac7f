package daman.cli.terminal;

import daman.commitments.Stage;

/** The colour of each stage: the surer the greener, what is taken back is red. */
public final class Colours {
    private Colours() {}

    public static Ink of(Stage stage) {
        return switch (stage) {
            case REQUESTED, DISCUSSED -> Ink.NONE;
            case ANNOUNCED -> Ink.BLUE;
            case AGREED, APPROVED, ALLOCATED -> Ink.CYAN;
            case DELIVERED -> Ink.GREEN;
            case SUSPENDED, EXPIRED -> Ink.YELLOW;
            case WITHDRAWN, REFUSED -> Ink.RED;
        };
    }
}
