package daman.analysis.figures;

import daman.commitments.Stage;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far promises are, as they are counted: stages that answer one question stand together. */
public enum Rung {
    ASKED, DISCUSSED, PROMISED, AGREED, ALLOCATED, DELIVERED,
    /** Suspended, withdrawn, refused or expired. */
    ENDED,
    /** Only leaks and rumours speak of it. */
    RUMOURED;

    /** Asked for each row of a cut, and a switch that knows null is slow. */
    private static final Rung[] BY_STAGE = Arrays.stream(Stage.values()).map(Rung::told).toArray(Rung[]::new);

    public String id() { return name().toLowerCase(Locale.ROOT); }

    public static Rung of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }

    /** @param stage null where no claim with authority tells one */
    public static Rung of(@Nullable Stage stage) { return stage == null ? RUMOURED : BY_STAGE[stage.ordinal()]; }

    private static Rung told(Stage stage) {
        return switch (stage) {
            case REQUESTED -> ASKED;
            case DISCUSSED -> DISCUSSED;
            case ANNOUNCED -> PROMISED;
            case AGREED, APPROVED -> AGREED;
            case ALLOCATED -> ALLOCATED;
            case DELIVERED -> DELIVERED;
            case SUSPENDED, WITHDRAWN, REFUSED, EXPIRED -> ENDED;
        };
    }

    /** Whether somebody stands by it: promised, and neither ended nor only asked for, talked of or rumoured. */
    public boolean isPromise() {
        return switch (this) {
            case PROMISED, AGREED, ALLOCATED, DELIVERED -> true;
            case ASKED, DISCUSSED, ENDED, RUMOURED -> false;
        };
    }
}
