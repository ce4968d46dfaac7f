package daman.analysis.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Each distinct value once, by a number from 0 on in the order in which they came. Safe for several threads; who looks while another adds may find what
 * is just being added or not. Those that come from a file are made when they are first asked for.
 */
public final class Values<T> {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int FIRST = 64;
    /** In the place of slots: nobody has looked for a value yet. */
    private static final int[] NONE = {};

    /** By their hashes the numbers plus one, 0 where a place is free; at least twice as long as there are values. Beside maps of objects it takes a fifth of the room. */
    private volatile int[] slots = new int[FIRST * 2];
    private volatile @Nullable Object[] values = new Object[FIRST];
    private volatile int size;
    private volatile @Nullable Packed<T> packed;

    /** Values as they are in a file. @param ends where each ends among the bytes */
    record Packed<T>(int[] ends, byte[] bytes, Coding<T> coding) {
        T at(int number) {
            int begin = number == 0 ? 0 : ends[number - 1];
            return coding.value(new String(bytes, begin, ends[number] - begin, StandardCharsets.UTF_8));
        }
    }

    public synchronized int add(T value) {
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
        @Nullable Object[] more = Arrays.copyOf(values, values.length * 2);
        int[] wider = new int[more.length * 2];
        for (int number = 0; number < size; number++) put(wider, at(number), number);
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

    @SuppressWarnings("unchecked") public T at(int number) {
        Object there = values[number];
        return there == null ? unpacked(number) : (T) there;
    }

    /** Two that ask at once may make it twice; they are equal. */
    private T unpacked(int number) {
        T made = Objects.requireNonNull(packed).at(number);
        values[number] = made;
        return made;
    }

    /** Below zero where it isn't there. */
    public int find(T value) {
        int[] all = slots();
        for (int at = place(all, value); ; at = at + 1 & all.length - 1) {
            int number = (int) SLOT.getAcquire(all, at) - 1;
            if (number < 0 || at(number).equals(value)) return number;
        }
    }

    public int size() { return size; }

    int[] slots() {
        int[] all = slots;
        return all == NONE ? made() : all;
    }

    private synchronized int[] made() {
        if (slots != NONE) return slots;
        int[] all = new int[values.length * 2];
        for (int number = 0; number < size; number++) put(all, at(number), number);
        return slots = all;
    }

    /** In the place of all that it had. @param hashed the slots; none where they are to be made when they are wanted */
    synchronized void become(Packed<T> others, int[] hashed) {
        int many = others.ends.length;
        int room = hashed.length > 0 ? hashed.length / 2 : Math.max(FIRST, Integer.highestOneBit(many) * 2);
        values = new Object[room];
        packed = others;
        size = many;
        slots = hashed.length > 0 ? hashed : NONE;
    }
}
