package daman.documents;

import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Problem;
import java.util.Arrays;
import java.util.function.Supplier;

/** What came of reading a report. Where the engine itself fails at one of many, the others are read all the same. */
public sealed interface Attempt {
    /** It was read. */
    record Done(Reading reading) implements Attempt {}

    /** The engine failed at it. @param problem what is told of it */
    record Failed(Problem problem, RuntimeException fault) implements Attempt {}

    static Attempt at(Report report, Supplier<Reading> reading) {
        try {
            return new Done(reading.get());
        } catch (RuntimeException fault) {
            return new Failed(problem(report, fault), fault);
        }
    }

    private static Problem problem(Report report, RuntimeException fault) {
        return new Problem(report.source(), "could not be read, which is a fault of Daman's own: " + fault.getClass().getSimpleName() + place(fault), "the others were read; whoever tells of it, with the text, helps to mend it");
    }

    /** A fault that came often has no places any more: Java leaves them out then. */
    private static String place(RuntimeException fault) {
        return Arrays.stream(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith("daman.")).findFirst().map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber()).orElse("");
    }
}
