package daman.text;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Some in a row of what stands in a text, not to be changed. Rules ask for such a row at every turn, so there is one kind of it, whether it is empty, a part or the whole: the compiler
 * of the Java machine then knows whom it calls.
 */
public final class Stretch<T> extends AbstractList<T> implements RandomAccess {
    private static final Stretch<?> NONE = new Stretch<>(new Object[0], 0, 0);

    private final T[] all;
    private final int from;
    private final int end;

    /** @param all not written to afterwards; those from one number to before another */
    public Stretch(T[] all, int from, int end) {
        this.all = all;
        this.from = from;
        this.end = end;
    }

    @SuppressWarnings("unchecked")
    public static <T> Stretch<T> none() { return (Stretch<T>) NONE; }

    @Override public T get(int index) { return all[Objects.checkIndex(index, end - from) + from]; }

    @Override public int size() { return end - from; }

    @Override public Stretch<T> subList(int first, int last) {
        Objects.checkFromToIndex(first, last, size());
        return first == last ? none() : new Stretch<>(all, from + first, from + last);
    }

    @Override public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next = from;

            @Override public boolean hasNext() { return next < end; }

            @Override public T next() {
                if (next == end) throw new NoSuchElementException();
                return all[next++];
            }
        };
    }
}
