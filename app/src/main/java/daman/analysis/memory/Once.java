package daman.analysis.memory;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Takes rows by a number that many of them share: each number is looked at once. */
final class Once {
    private static final byte TAKEN = 1, LEFT = 2;

    private Once() {}

    /** @param number of a row @param size numbers are below it, but for what came since @param taken whether rows with a number are */
    static IntPredicate of(IntUnaryOperator number, int size, IntPredicate taken) {
        byte[] looked = new byte[size];
        return row -> {
            int one = number.applyAsInt(row);
            if (one < 0 || one >= looked.length) return taken.test(one);
            if (looked[one] == 0) looked[one] = taken.test(one) ? TAKEN : LEFT;
            return looked[one] == TAKEN;
        };
    }
}
