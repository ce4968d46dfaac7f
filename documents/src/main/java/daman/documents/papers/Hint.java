package daman.documents.papers;

import daman.documents.text.Origin;
import java.time.LocalDate;

/** The day on which a paper was made is not the day on which it was published. */
final class Hint {
    private Hint() {}

    static String of(Origin origin, LocalDate made) {
        return origin.place() + ": no day of publication; it says that it was made on " + made + ". If that is the day, give it by --published or in a .json beside it";
    }
}
