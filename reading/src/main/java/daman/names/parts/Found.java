package daman.names.parts;

/** A piece where it stands, after the choice between several meanings. */
public record Found(int first, int last, Piece piece, long features, String origin) {}
