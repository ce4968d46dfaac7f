package daman.analysis.memory;

import daman.analysis.columns.Ints;
import daman.analysis.columns.Shelf;
import daman.analysis.columns.Values;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import java.util.Arrays;
import java.util.List;

/**
 * The stages that promises reached, as lists by a number: all steps one after the other in flat columns, each distinct list once. One thread at a time
 * adds; others may read.
 */
final class StepLists {
    private static final Stage[] STAGES = Stage.values();
    private static final int DAY_BITS = 24;
    /** Days that a step may lie before 1970. */
    private static final int BEFORE = 1 << 22;
    private static final int FIRST = 256;

    private final Values<String> ids;
    private final Ints steps = new Ints(), claims = new Ints(), ends = new Ints();
    /** By their hashes the numbers of lists plus one, 0 where a place is free; only whoever adds looks here. */
    private int[] slots = new int[FIRST];
    private volatile int first = Integer.MAX_VALUE, last = Integer.MIN_VALUE;

    /** @param ids of claims */
    StepLists(Values<String> ids) {
        this.ids = ids;
    }

    void columns(Shelf shelf) {
        shelf.ints(steps, claims, ends);
        slots = shelf.array(slots);
        for (int step = 0; step < steps.size(); step++) look(day(step));
    }

    private void look(int day) {
        first = Math.min(first, day);
        last = Math.max(last, day);
    }

    int add(List<Guarantee.Step> some) {
        int[] packed = new int[some.size()], told = new int[some.size()]; // no streams: this is done for every version of every promise
        for (int step = 0; step < packed.length; step++) {
            packed[step] = some.get(step).stage().ordinal() << DAY_BITS | (int) some.get(step).day().toEpochDay() + BEFORE;
            told[step] = ids.add(some.get(step).claim());
        }
        int hash = hash(packed, 0, packed.length, told, 0);
        for (int at = hash & slots.length - 1; slots[at] != 0; at = at + 1 & slots.length - 1) if (isSame(packed, told, slots[at] - 1)) return slots[at] - 1;
        for (int step = 0; step < packed.length; step++) {
            look(day(packed, step));
            steps.add(packed[step]);
            claims.add(told[step]);
        }
        int list = ends.add(steps.size());
        if (ends.size() * 2 > slots.length) widen();
        else put(list, hash);
        return list;
    }

    private boolean isSame(int[] packed, int[] told, int list) {
        int from = begin(list), to = ends.at(list);
        return Arrays.equals(packed, 0, packed.length, steps.values(), from, to) && Arrays.equals(told, 0, told.length, claims.values(), from, to);
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int list = 0; list < ends.size(); list++) put(list, hash(steps.values(), begin(list), ends.at(list), claims.values(), begin(list)));
    }

    private void put(int list, int hash) {
        int at = hash & slots.length - 1;
        while (slots[at] != 0) at = at + 1 & slots.length - 1;
        slots[at] = list + 1;
    }

    private static int hash(int[] packed, int from, int to, int[] told, int first) {
        int hash = 1;
        for (int at = from; at < to; at++) hash = (hash * 31 + packed[at]) * 31 + told[first + at - from];
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    private int begin(int list) { return list == 0 ? 0 : ends.at(list - 1); }

    Steps at(int list) { return new Steps(this, begin(list), ends.at(list)); }

    Stage stage(int step) { return STAGES[steps.at(step) >> DAY_BITS]; }

    int day(int step) { return day(steps.values(), step); }

    private static int day(int[] packed, int step) { return (packed[step] & (1 << DAY_BITS) - 1) - BEFORE; }

    /** The first day of all steps, since 1970; later than the last where there is none. */
    int first() { return first; }

    int last() { return last; }

    String claim(int step) { return ids.at(claims.at(step)); }
}
