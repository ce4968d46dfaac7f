package daman.bulk.runs;

import daman.bulk.arrivals.Arrival;
import daman.bulk.arrivals.Incoming;
import daman.bulk.arrivals.Sources;
import daman.bulk.arrivals.Told;
import daman.bulk.copies.Copies;
import daman.bulk.readers.Steps;
import daman.handover.Handover;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** The whole way: documents in, those that may matter, each text once, read, written. */
final class Pipeline {
    private Pipeline() {}

    /**
     * @param knowledge the pack of tables
     * @param out       where the parts of a {@link Handover} go
     */
    static void build(StreamExecutionEnvironment flink, Request request, byte[] knowledge, Path out) {
        DataStream<Arrival> arrivals = flink.fromSource(source(request, knowledge), WatermarkStrategy.noWatermarks(), "documents", TypeInformation.of(Arrival.class)).uid("documents").rebalance();
        SingleOutputStreamOperator<Incoming> documents = Steps.sifted(arrivals, request.sieving());
        DataStream<Incoming> once = documents;
        if (!request.copies()) {
            Copies copies = Copies.takenOut(documents, request.remembered());
            write(copies.lines(), out, Handover.COPIES);
            once = copies.documents();
        }
        SingleOutputStreamOperator<String> readings = Steps.readings(once);
        write(readings, out, Handover.READINGS);
        write(Steps.told(documents).union(Steps.told(readings)).map(Told::line).returns(Types.STRING).name("lines").uid("lines"), out, Handover.TOLD);
    }

    private static Source<Arrival, ?, ?> source(Request request, byte[] knowledge) {
        Request.Topic topic = request.topic();
        if (topic != null) return Sources.topic(topic.servers(), topic.name(), topic.untilNow(), request.published());
        return Sources.files(request.places().stream().map(Path::new).toList(), request.sieving() ? knowledge : null, request.published());
    }

    /** A file is seen under its name only when a checkpoint has it whole: what a lost machine wrote after that is gone with it. */
    private static void write(DataStream<String> lines, Path out, String part) {
        lines.sinkTo(FileSink.forRowFormat(new Path(out, part), new SimpleStringEncoder<String>("UTF-8")).withBucketAssigner(new BasePathBucketAssigner<>()).withRollingPolicy(OnCheckpointRollingPolicy.build())
            .withOutputFileConfig(OutputFileConfig.builder().withPartPrefix("part").withPartSuffix(".jsonl").build()).build()).name(part).uid("to " + part);
    }
}
