package daman.bulk.copies;

import org.jspecify.annotations.Nullable;

/**
 * What a band says of a text: once when it comes, and again whenever one like it that comes before it arrives after it.
 *
 * @param name   of the text
 * @param band   which of the {@link daman.reports.Sketch#BANDS}
 * @param copyOf the id of a text like it that comes before it; null where there is none so far
 */
public record Verdict(long name, int band, @Nullable String copyOf) {}
