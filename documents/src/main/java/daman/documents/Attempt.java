package daman.documents;

import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Problem;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a report. Where the engine itself fails at one of many, the others are read all the same.
 *
 * @param reading null where there is a fault
 * @param fault   null where there is a reading
 */
public record Attempt(@Nullable Reading reading, @Nullable RuntimeException fault) {
    static Attempt at(Supplier<Reading> reading) {
        try {
            return new Attempt(reading.get(), null);
        } catch (RuntimeException fault) {
            return new Attempt(null, fault);
        }
    }

    /** What is told of a report at which the engine failed. */
    public static Problem problem(Report report, RuntimeException fault) {
        return new Problem(report.source(), "could not be read, which is a fault of Daman's own: " + fault.getClass().getSimpleName() + place(fault), "the others were read; whoever tells of it, with the text, helps to mend it");
    }

    /** A fault that came often has no places any more: Java leaves them out then. */
    private static String place(RuntimeException fault) {
        return Arrays.stream(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith("daman.")).findFirst().map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber()).orElse("");
    }
}
