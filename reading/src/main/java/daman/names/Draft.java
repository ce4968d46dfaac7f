package daman.names;

import daman.names.parts.Piece;
import org.jspecify.annotations.Nullable;

/** A mention before it is known who it is. {@code piece} is the name of whom the tables know. {@code name} is the surface of a person the dossier doesn't know. */
record Draft(int first, int last, Actor.Kind kind, @Nullable Piece piece, @Nullable String name, @Nullable String office,
             @Nullable String of, String status, int core, int head, boolean plural, String origin) {
    @Nullable String id() { return piece == null ? null : piece.id(); }

    /** The text says that he holds the office no more. */
    boolean former() { return status.equals("former"); }
}
