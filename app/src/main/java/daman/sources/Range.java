package daman.sources;

/**
 * {@code LOW..HIGH}, both included.
 *
 * @param low  a number or an ISO 8601 day
 * @param high as {@code low}
 */
public record Range<T extends Comparable<? super T>>(T low, T high) {
    public Range {
        if (low.compareTo(high) > 0) throw new IllegalArgumentException("range: " + low + " is above " + high);
    }

    public boolean holds(T value) { return low.compareTo(value) <= 0 && value.compareTo(high) <= 0; }

    @Override public String toString() { return low + ".." + high; }
}
