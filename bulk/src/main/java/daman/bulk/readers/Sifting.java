package daman.bulk.readers;

import daman.bulk.arrivals.Arrival;
import daman.bulk.arrivals.Incoming;
import daman.bulk.arrivals.Told;
import daman.bulk.tables.Equipment;
import daman.sieve.Sieve;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Parts documents from what is told of places, and passes over those that hold no word of a promise, where that is wished; how many is told at the end. */
final class Sifting extends AbstractStreamOperator<Incoming> implements OneInputStreamOperator<Arrival, Incoming> {
    private static final long serialVersionUID = 1L;

    private final boolean sieving;
    private final OutputTag<Told> told;
    private transient @Nullable Sieve sieve;
    private transient ListState<Long> counted;
    private transient long aside;
    private final LongCounter count = new LongCounter();

    Sifting(boolean sieving, OutputTag<Told> told) {
        this.sieving = sieving;
        this.told = told;
    }

    @Override public void initializeState(StateInitializationContext context) throws Exception {
        counted = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("aside", Types.LONG));
        for (long before : counted.get()) aside += before;
    }

    @Override public void snapshotState(StateSnapshotContext context) throws Exception { counted.update(List.of(aside)); }

    @Override public void open() {
        getRuntimeContext().addAccumulator(Steps.TAKEN, count);
        if (sieving) sieve = Equipment.of(getRuntimeContext()).sieve();
    }

    @Override public void processElement(StreamRecord<Arrival> element) {
        Arrival arrival = element.getValue();
        if (arrival.told() != null) output.collect(told, new StreamRecord<>(arrival.told()));
        if (arrival.document() == null && arrival.told() != null) return;
        count.add(1);
        if (arrival.document() != null && passes(arrival.document())) output.collect(new StreamRecord<>(arrival.document()));
        else aside++;
    }

    private boolean passes(Incoming document) { return sieve == null || sieve.sift(document.text()).onTopic(); }

    @Override public void finish() {
        if (aside > 0) output.collect(told, new StreamRecord<>(Told.note(aside + " texts hold no word of a promise, or are in another language, and were passed over")));
        aside = 0;
    }
}
