package daman.analysis.recognizers;

import java.util.List;
import java.util.Map;

/**
 * The counts of one file of cases.
 *
 * @param leftOut how many cases are not counted, by reason
 */
public record Recognized(String file, String kind, String language, int cases, int exact, List<Miss> misses, Map<String, Integer> leftOut) {
    /** @param found the mentions that were read */
    public record Miss(String input, String expected, String found) {}

    public double rate() { return cases == 0 ? 1 : exact / (double) cases; }
}
