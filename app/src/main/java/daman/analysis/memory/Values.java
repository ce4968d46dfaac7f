package daman.analysis.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Each distinct value once, by a number from 0 on in the order in which they came. One thread at a time adds; others may read. */
public final class Values<T> {
    private static final int FIRST = 64;

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Object[] values = new Object[FIRST];
    private volatile int size;

    int add(T value) {
        Integer known = numbers.get(value);
        if (known != null) return known;
        int number = size;
        if (number == values.length) values = Arrays.copyOf(values, number * 2);
        values[number] = value;
        size = number + 1;
        numbers.put(value, number);
        return number;
    }

    @SuppressWarnings("unchecked") public T at(int number) { return (T) values[number]; }

    /** Below zero where it isn't there. */
    public int find(T value) { return numbers.getOrDefault(value, -1); }

    public int size() { return size; }
}
