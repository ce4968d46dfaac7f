package daman.analysis.answers;

import java.util.Map;

/**
 * A number of promises that the list of guarantees can show.
 *
 * @param list the parameters of that list
 */
public record Counted(long count, Map<String, String> list) {}
