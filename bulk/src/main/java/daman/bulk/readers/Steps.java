package daman.bulk.readers;

import daman.bulk.arrivals.Arrival;
import daman.bulk.arrivals.Incoming;
import daman.bulk.arrivals.Told;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/** The two steps at which tables are needed. */
public final class Steps {
    /** Counters: documents that were taken from their sources, and those that were read. After a machine is lost they count anew from the last checkpoint. */
    public static final String TAKEN = "taken", READ = "read";

    private static final OutputTag<Told> TOLD = new OutputTag<>("told", TypeInformation.of(Told.class));

    private Steps() {}

    /** The documents alone; of them, where that is wished, those that may hold a promise. */
    public static SingleOutputStreamOperator<Incoming> sifted(DataStream<Arrival> arrivals, boolean sieving) {
        return arrivals.transform("sieve", TypeInformation.of(Incoming.class), new Sifting(sieving, TOLD)).uid("sieve");
    }

    /** Lines of readings ({@link daman.handover.HandedReading}). */
    public static SingleOutputStreamOperator<String> readings(DataStream<Incoming> documents) {
        return documents.transform("reading", Types.STRING, new Grammar(TOLD)).uid("reading");
    }

    /** What either of them tells of places. */
    public static DataStream<Told> told(SingleOutputStreamOperator<?> step) { return step.getSideOutput(TOLD); }
}
