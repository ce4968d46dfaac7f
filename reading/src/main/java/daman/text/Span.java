package daman.text;

/** A stretch of a text in UTF-16 code units, end exclusive. Positions that leave the engine are an {@link Evidence}. */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException("span " + start + "-" + end);
    }

    public int length() { return end - start; }

    public boolean contains(Span other) { return start <= other.start && other.end <= end; }

    public boolean contains(int offset) { return start <= offset && offset < end; }

    public boolean overlaps(Span other) { return start < other.end && other.start < end; }

    /** The smallest span that holds both. */
    public Span with(Span other) { return new Span(Math.min(start, other.start), Math.max(end, other.end)); }

    @Override public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
