package daman.names;

/** A piece where it stands, after the choice between several meanings. */
record Found(int first, int last, Piece piece, long features, String origin) {}
