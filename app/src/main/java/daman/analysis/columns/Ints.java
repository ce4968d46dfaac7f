package daman.analysis.columns;

import java.util.Arrays;

/** A column of whole numbers that grows. One thread at a time writes; others may read what was there when they were told its length. */
public final class Ints {
    /** From here on it grows by a quarter: there are dozens of columns, and room for twice as many rows would be half of their memory. */
    private static final int LONG = 1 << 16;
    private static final int FIRST = 256;
    private static final int FEW = 4;

    private volatile int[] values;
    private volatile int size;

    public Ints() { this(FIRST); }

    /** @param room how many before it has to grow */
    public Ints(int room) { values = new int[room]; }

    /** Those at indices below a {@link #size} that was asked for before hold for ever, unless they are set anew: whoever asks for it afterwards may be told of more than these have. */
    public int[] values() { return values; }

    public int at(int index) { return values[index]; }

    public int add(int value) {
        int at = size;
        if (at == values.length) values = Arrays.copyOf(values, at < LONG ? Math.max(FEW, at * 2) : at + at / 4);
        values[at] = value;
        size = at + 1;
        return at;
    }

    public void set(int index, int value) { values[index] = value; }

    /** Filled up with a value to a length. */
    public void fill(int length, int value) { while (size < length) add(value); }

    public int size() { return size; }

    /** In the place of all that it had. */
    void become(int[] others) {
        values = others;
        size = others.length;
    }

    /** Puts the value that stood at {@code from[0]} first, and so on; nobody may look meanwhile. @param from each index once */
    public void arrange(int[] from) {
        int[] old = values, arranged = new int[old.length];
        for (int at = 0; at < from.length; at++) arranged[at] = old[from[at]];
        values = arranged;
    }

    /** Each value, where it is no less than zero, is a number that is another now. @param numbers by what they were */
    public void renumber(int[] numbers) { for (int at = 0; at < size; at++) if (values[at] >= 0) values[at] = numbers[values[at]]; }
}
