package daman.analysis.recognizers;

/** What came of one case. */
sealed interface Verdict {
    record Exact() implements Verdict {}

    /** @param expected what the case says */
    record Missed(String expected) implements Verdict {}

    /** @param why the case is not counted */
    record LeftOut(String why) implements Verdict {}
}
