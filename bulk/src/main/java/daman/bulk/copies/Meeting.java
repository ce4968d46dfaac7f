package daman.bulk.copies;

import daman.bulk.arrivals.Incoming;
import daman.reports.Sketch;
import java.util.List;
import org.apache.flink.util.Collector;

/**
 * A text in one of its bands: texts that may be copies of each other meet there.
 *
 * @param number which of its bands
 * @param band   what those who meet have in common
 */
public record Meeting(int number, String band, Seen text) {
    static void each(Incoming document, Collector<Meeting> out) {
        Seen text = Seen.of(document);
        List<String> bands = Sketch.of(text.sketch()).bands();
        for (int number = 0; number < bands.size(); number++) out.collect(new Meeting(number, bands.get(number), text));
    }
}
