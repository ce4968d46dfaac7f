package daman.names;

import org.jspecify.annotations.Nullable;

/** A mention before it is known who it is. {@code name} is the surface of a person the dossier doesn't know. */
record Draft(int first, int last, Actor.Kind kind, @Nullable String id, @Nullable String name, @Nullable String office,
             @Nullable String of, String status, int core, int head, boolean plural, String origin) {
    /** The text says that he holds the office no more. */
    boolean former() { return status.equals("former"); }
}
