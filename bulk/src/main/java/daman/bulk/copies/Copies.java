package daman.bulk.copies;

import daman.bulk.arrivals.Incoming;
import daman.reports.Sketch;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Takes copies out of a stream of documents.
 *
 * @param documents those that are left
 * @param lines     the others, each a {@link daman.handover.CopyLine}; also those that were left before the one arrived of which they are copies
 */
public record Copies(DataStream<Incoming> documents, DataStream<String> lines) {
    private static final OutputTag<String> COPIES = new OutputTag<>("copies", Types.STRING);

    /** @param remembered how long a text is known, by the clock of the cluster */
    public static Copies takenOut(DataStream<Incoming> documents, Duration remembered) {
        DataStream<Verdict> verdicts = documents.flatMap(Meeting::each).returns(Types.POJO(Meeting.class)).name("sketches").uid("sketches")
            .keyBy(Meeting::band).process(new Band(remembered)).name("bands").uid("bands");
        SingleOutputStreamOperator<Incoming> left = documents.keyBy(Incoming::name).connect(verdicts.keyBy(Verdict::name)).process(new Settling(remembered, Sketch.BANDS, COPIES))
            .name("copies").uid("copies");
        return new Copies(left, left.getSideOutput(COPIES));
    }
}
