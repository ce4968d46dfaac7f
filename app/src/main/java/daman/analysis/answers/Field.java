package daman.analysis.answers;

import org.jspecify.annotations.Nullable;

/**
 * A column of a listing.
 *
 * @param name   for programs; the texts of pages have it after the answer's name
 * @param under  the field below whose value people see this one; null for a column of its own
 * @param hidden whether it is for programs alone
 */
public record Field(String name, Kind kind, @Nullable String under, boolean hidden) {
    public static Field of(String name, Kind kind) { return new Field(name, kind, null, false); }

    public static Field under(String other, String name, Kind kind) { return new Field(name, kind, other, false); }

    public static Field hidden(String name, Kind kind) { return new Field(name, kind, null, true); }

    /** Whether people see it as a column. */
    public boolean isColumn() { return under == null && !hidden; }
}
