package daman.measures;

import daman.measures.signs.Scan;
import java.util.ArrayList;
import java.util.List;

/** What is found in a text so far; its tokens are taken, so that nothing overlaps. */
final class Found {
    private final Scan scan;
    private final List<Measured> values = new ArrayList<>();
    private int days;

    Found(Scan scan) { this.scan = scan; }

    /** What would overlap an earlier value is left out. */
    void add(Measured measured) {
        if (!scan.free(measured.first(), measured.last())) return;
        scan.take(measured.first(), measured.last());
        values.add(measured);
    }

    /** What is found from now on is looked for from the beginning of the text again. */
    void again() { days = values.size(); }

    /** Each of the two passes goes forwards, so what they found is put together in one. */
    Measured[] inOrder() {
        Measured[] all = new Measured[values.size()];
        int one = 0, other = days;
        for (int i = 0; i < all.length; i++) {
            boolean first = other == all.length || one < days && values.get(one).first() < values.get(other).first();
            all[i] = values.get(first ? one++ : other++);
        }
        return all;
    }
}
