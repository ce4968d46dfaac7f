package daman.measures;

import daman.text.Extents;
import daman.text.Places;

/**
 * The values of a text, in its order, with what is asked of them all: where each stands, and whether there is anything to look for. Told by bits as long as they are at hand, since
 * a later step waits for each that it has to look at.
 *
 * @param all        not written to
 * @param days       tokens that are part of one
 * @param shared     the money of some sum is that of several states, and none of them is told
 * @param consistent no day has another day of the week than its date
 */
public record Values(Measured[] all, Extents extents, Places days, boolean shared, boolean consistent) {
    /**
     * @param values in the order of the text
     * @param size   of the text, in tokens
     */
    public static Values of(Measured[] values, int size) {
        Extents.Row row = new Extents.Row(values.length);
        Places.Row days = new Places.Row(size);
        boolean shared = false, consistent = true;
        for (Measured value : values) {
            row.add(value.first(), value.last());
            if (value instanceof Measured.Money money) {
                shared |= money.amount().shared();
            } else if (value instanceof Measured.Day day) {
                for (int t = day.first(); t <= day.last(); t++) days.add(t);
                consistent &= day.consistent();
            }
        }
        return new Values(values, row.all(), days.all(), shared, consistent);
    }
}
