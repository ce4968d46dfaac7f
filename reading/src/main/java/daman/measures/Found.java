package daman.measures;

import daman.measures.signs.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found in a text so far; its tokens are taken, so that nothing overlaps. */
final class Found {
    private final Scan scan;
    private final List<Measured> values = new ArrayList<>();

    Found(Scan scan) { this.scan = scan; }

    /** What would overlap an earlier value is left out. */
    void add(Measured measured) {
        if (!scan.free(measured.first(), measured.last())) return;
        scan.take(measured.first(), measured.last());
        values.add(measured);
    }

    List<Measured> inOrder() {
        values.sort(Comparator.comparingInt(Measured::first));
        return List.copyOf(values);
    }
}
