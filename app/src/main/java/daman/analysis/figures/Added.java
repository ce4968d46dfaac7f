package daman.analysis.figures;

import daman.analysis.columns.Values;
import daman.analysis.memory.Told;
import daman.claims.Range;
import daman.claims.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Sums of several promises added up. A range stays a range, currencies stay apart, and of each promise the sum counts that is
 * claimed most often: what is told in euros and in dollars is one sum. A part isn't added beside its whole.
 *
 * @param sums     one for each currency and period, the largest upper end first
 * @param promises how many were looked at
 * @param counted  of how many the sum was added
 * @param parts    how many are in a sum already, as parts of a promise that is looked at too
 * @param unknown  how many have no sum that anybody tells
 */
public record Added(List<Sum> sums, long promises, long counted, long parts, long unknown) {
    /** Sums so far: in hundredths where these say all, for they are quickly added. */
    static final class Adding {
        private static final int SCALE = 2;
        /** More than this is taken out of the hundredths, so that they never run over. */
        private static final long FULL = 1L << 60;

        private final Values<Told.Unit> units;
        private Unit[] byUnit = new Unit[0];
        private long promises, counted, parts, unknown;

        private static final class Unit {
            private long low, high;
            private int lowScale, highScale;
            private BigDecimal beside = BigDecimal.ZERO, besideHigh = BigDecimal.ZERO;

            void add(Told one) {
                lowScale = Math.max(lowScale, one.lowScale());
                highScale = Math.max(highScale, one.highScale());
                if (one.small()) {
                    low += one.low();
                    high += one.high();
                } else {
                    beside = beside.add(one.sums().getFirst().range().low());
                    besideHigh = besideHigh.add(one.sums().getFirst().range().high());
                }
                if (Math.abs(low) > FULL || Math.abs(high) > FULL) empty();
            }

            void add(Unit other) {
                lowScale = Math.max(lowScale, other.lowScale);
                highScale = Math.max(highScale, other.highScale);
                beside = beside.add(other.beside);
                besideHigh = besideHigh.add(other.besideHigh);
                low += other.low;
                high += other.high;
                if (Math.abs(low) > FULL || Math.abs(high) > FULL) empty();
            }

            private void empty() {
                beside = beside.add(BigDecimal.valueOf(low, SCALE));
                besideHigh = besideHigh.add(BigDecimal.valueOf(high, SCALE));
                low = high = 0;
            }

            /** With as many digits after the point as the longest of those added, as if each had been added to the next. */
            Range range() {
                empty();
                return new Range(beside.setScale(lowScale), besideHigh.setScale(highScale));
            }
        }

        Adding(Values<Told.Unit> units) {
            this.units = units;
        }

        void part() {
            promises++;
            parts++;
        }

        void add(Told one) {
            promises++;
            if (one.unit() < 0) unknown++;
            else {
                counted++;
                unit(one.unit()).add(one);
            }
        }

        private Unit unit(int number) {
            if (number >= byUnit.length) byUnit = Arrays.copyOf(byUnit, Math.max(number + 1, units.size()));
            if (byUnit[number] == null) byUnit[number] = new Unit();
            return byUnit[number];
        }

        /** What was added up elsewhere. */
        void add(Adding other) {
            promises += other.promises;
            counted += other.counted;
            parts += other.parts;
            unknown += other.unknown;
            for (int unit = 0; unit < other.byUnit.length; unit++) if (other.byUnit[unit] != null) unit(unit).add(other.byUnit[unit]);
        }

        long promises() { return promises; }

        Added done() {
            List<Sum> sums = new ArrayList<>();
            for (int unit = 0; unit < byUnit.length; unit++) if (byUnit[unit] != null) sums.add(new Sum(byUnit[unit].range(), units.at(unit).currency(), units.at(unit).per()));
            sums.sort(Comparator.comparing((Sum sum) -> sum.range().high()).reversed().thenComparing(Sum::currency).thenComparing(sum -> sum.per() == null ? "" : sum.per().id()));
            return new Added(List.copyOf(sums), promises, counted, parts, unknown);
        }
    }
}
