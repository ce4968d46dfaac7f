package daman.cli.gathering.looks;

import daman.documents.text.Document;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Problem;

/** What came of a look at a draft. */
public sealed interface Look {
    /** @param reading in whatever language, or in none that is known */
    record Read(Document document, Reading reading) implements Look {}

    /** There is no reading. */
    sealed interface Unread extends Look {}

    /** Somebody has it already. */
    record Known(Report report) implements Unread {}

    /** The sieve found nothing in it that may be a promise. */
    record PassedOver() implements Unread {}

    /** It holds no document. */
    record LeftOut(Problem problem) implements Unread {}

    /** The engine failed at it. */
    record Failed(Problem problem, RuntimeException fault) implements Unread {}

    /** Worth knowing of the one that follows. */
    record Noted(String note) implements Unread {}
}
