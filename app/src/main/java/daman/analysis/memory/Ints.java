package daman.analysis.memory;

import java.util.Arrays;

/** A column of whole numbers that grows. One thread at a time writes; others may read what was there when they were told its length. */
final class Ints {
    /** From here on it grows by a quarter: there are dozens of columns, and room for twice as many rows would be half of their memory. */
    private static final int LONG = 1 << 16;

    private volatile int[] values;
    private volatile int size;

    Ints() { this(256); }

    /** @param room how many before it has to grow */
    Ints(int room) { values = new int[room]; }

    /** Those at indices below {@link #size} hold for ever, unless they are set anew. */
    int[] values() { return values; }

    int at(int index) { return values[index]; }

    int add(int value) {
        int at = size;
        if (at == values.length) values = Arrays.copyOf(values, at < LONG ? at * 2 : at + at / 4);
        values[at] = value;
        size = at + 1;
        return at;
    }

    void set(int index, int value) { values[index] = value; }

    /** Filled up with a value to a length. */
    void fill(int length, int value) { while (size < length) add(value); }

    int size() { return size; }
}
