package daman.analysis.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Each distinct value once, by a number from 0 on in the order in which they came. Safe for several threads; who looks while another adds may find what
 * is just being added or not.
 */
public final class Values<T> {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int FIRST = 64;

    /** By their hashes the numbers plus one, 0 where a place is free; at least twice as long as there are values. Beside maps of objects it takes a fifth of the room. */
    private volatile int[] slots = new int[FIRST * 2];
    private volatile Object[] values = new Object[FIRST];
    private volatile int size;

    synchronized int add(T value) {
        int known = find(value);
        if (known >= 0) return known;
        int number = size;
        if (number == values.length) grow();
        values[number] = value;
        size = number + 1;
        put(slots, value, number); // last: whoever finds the number finds the value too
        return number;
    }

    private void grow() {
        Object[] more = Arrays.copyOf(values, values.length * 2);
        int[] wider = new int[more.length * 2];
        for (int number = 0; number < size; number++) put(wider, more[number], number);
        values = more;
        slots = wider;
    }

    private static void put(int[] slots, Object value, int number) {
        int at = place(slots, value);
        while (slots[at] != 0) at = at + 1 & slots.length - 1;
        SLOT.setRelease(slots, at, number + 1);
    }

    private static int place(int[] slots, Object value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    @SuppressWarnings("unchecked") public T at(int number) { return (T) values[number]; }

    /** Below zero where it isn't there. */
    public int find(T value) {
        int[] all = slots;
        for (int at = place(all, value); ; at = at + 1 & all.length - 1) {
            int number = (int) SLOT.getAcquire(all, at) - 1;
            if (number < 0 || values[number].equals(value)) return number;
        }
    }

    public int size() { return size; }
}
