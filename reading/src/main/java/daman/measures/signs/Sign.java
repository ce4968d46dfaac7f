package daman.measures.signs;

/** A line of a table: what its words say. */
public record Sign(Kind kind, String value, String origin) {
    public int number() { return Integer.parseInt(value); }
}
