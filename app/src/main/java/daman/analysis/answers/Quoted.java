package daman.analysis.answers;

import org.jspecify.annotations.Nullable;

/**
 * Words of a report, exactly.
 *
 * @param language of the report
 * @param report   in which they stand
 * @param claim    that rests on them; null where none does
 */
public record Quoted(String words, String language, String report, @Nullable String claim) {}
