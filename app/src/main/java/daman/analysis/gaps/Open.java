package daman.analysis.gaps;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.memory.Steps;
import daman.deciding.Guarantee;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A promise that stands and isn't delivered.
 *
 * @param row   of the cut
 * @param since the day on which somebody first stood by it
 * @param age   days since then
 * @param quiet days since it last got further
 */
public record Open(Cut cut, int row, LocalDate since, long age, long quiet) {
    /** The oldest first. @param until the day up to which days are counted */
    static List<Open> of(Cut cut, int[] rows, LocalDate until) {
        return Arrays.stream(rows).filter(row -> cut.rung(row).isPromise() && cut.rung(row) != Rung.DELIVERED).mapToObj(row -> of(cut, row, until))
            .sorted(Comparator.comparing(Open::since).thenComparing(one -> cut.timeline().id(one.row))).toList();
    }

    private static Open of(Cut cut, int row, LocalDate until) {
        Steps steps = cut.timeline().steps(row);
        int since = Lead.promised(steps).orElse(steps.day(steps.size() - 1));
        return new Open(cut, row, LocalDate.ofEpochDay(since), until.toEpochDay() - since, until.toEpochDay() - steps.day(steps.size() - 1));
    }

    public Guarantee promise() { return cut.timeline().guarantee(row); }

    /** The ids of the claims by which it got as far as it is. */
    public List<String> claims() { return cut.timeline().steps(row).claims(); }
}
