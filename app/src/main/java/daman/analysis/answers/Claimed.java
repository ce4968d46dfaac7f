package daman.analysis.answers;

/** A value that is claimed of a field, as a {@link daman.deciding.Contradiction} writes it. */
public record Claimed(String field, String value) {}
