package daman.analysis.answers;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows under fields.
 *
 * @param name  for programs; the texts of pages have it after the answer's name
 * @param rows  as many values each as there are fields; null where a value is not known
 * @param shown how many people see at once; programs get all
 */
public record Listing(String name, List<Field> fields, List<List<@Nullable Object>> rows, int shown) {
    public Listing {
        if (!(rows instanceof Later<?>)) for (List<@Nullable Object> row : rows) if (row.size() != fields.size()) throw new IllegalArgumentException("rows: " + name + " has " + fields.size() + " fields and a row of " + row.size());
    }

    public static Listing of(String name, List<Field> fields, List<List<@Nullable Object>> rows) { return new Listing(name, fields, rows, Integer.MAX_VALUE); }

    /** Rows that are made when they are asked for: people see a few of them, programs all. */
    public static <T> Listing later(String name, List<Field> fields, List<T> some, Function<T, List<@Nullable Object>> row) { return of(name, fields, new Later<>(some, row)); }

    private static final class Later<T> extends AbstractList<List<@Nullable Object>> implements RandomAccess {
        private final List<T> some;
        private final Function<T, List<@Nullable Object>> row;

        Later(List<T> some, Function<T, List<@Nullable Object>> row) {
            this.some = some;
            this.row = row;
        }

        @Override public List<@Nullable Object> get(int at) { return row.apply(some.get(at)); }

        @Override public int size() { return some.size(); }
    }

    public Listing showing(int most) { return new Listing(name, fields, rows, most); }
}
