package daman.bulk.copies;

import daman.bulk.arrivals.Incoming;
import daman.reports.Sketch;
import org.apache.flink.util.Collector;

/** A text in one of its bands: texts that may be copies of each other meet there. */
public record Meeting(String band, Seen text) {
    static void each(Incoming document, Collector<Meeting> out) {
        Seen text = Seen.of(document);
        for (String band : Sketch.of(text.sketch()).bands()) out.collect(new Meeting(band, text));
    }
}
