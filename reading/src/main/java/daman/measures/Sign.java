package daman.measures;

/** A line of a table: what its words say. */
record Sign(Kind kind, String value, String origin) {
    int number() { return Integer.parseInt(value); }
}
