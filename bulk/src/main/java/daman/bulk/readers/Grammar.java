package daman.bulk.readers;

import daman.bulk.arrivals.Incoming;
import daman.bulk.arrivals.Told;
import daman.bulk.tables.Equipment;
import daman.documents.Attempt;
import daman.documents.ToldLanguage;
import daman.handover.HandedReading;
import daman.reading.Report;
import daman.reports.Problem;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/** Reads documents, several together since that takes less time for each, and gives lines of readings. Nothing is held back over a checkpoint. */
final class Grammar extends AbstractStreamOperator<String> implements OneInputStreamOperator<Incoming, String> {
    private static final long serialVersionUID = 1L;
    /** Documents, letters and milliseconds: what is reached first. */
    private static final int TOGETHER = 64, LETTERS = 1 << 20, LONGEST_WAIT = 500;

    private final OutputTag<Told> told;
    private transient Equipment equipment;
    private transient List<Incoming> waiting;
    private transient int letters;
    private final LongCounter count = new LongCounter();

    Grammar(OutputTag<Told> told) { this.told = told; }

    @Override public void open() {
        equipment = Equipment.of(getRuntimeContext());
        getRuntimeContext().addAccumulator(Steps.READ, count);
        waiting = new ArrayList<>();
    }

    @Override public void processElement(StreamRecord<Incoming> element) {
        if (waiting.isEmpty()) getProcessingTimeService().registerTimer(getProcessingTimeService().getCurrentProcessingTime() + LONGEST_WAIT, time -> read());
        waiting.add(element.getValue());
        letters += element.getValue().text().length();
        if (waiting.size() >= TOGETHER || letters >= LETTERS) read();
    }

    @Override public void prepareSnapshotPreBarrier(long checkpoint) { read(); }

    @Override public void finish() { read(); }

    private void read() {
        if (waiting.isEmpty()) return;
        List<Report> reports = waiting.stream().map(Incoming::report).toList();
        List<Attempt> attempts = ToldLanguage.readAll(equipment.reader()::read, reports);
        for (int i = 0; i < attempts.size(); i++) hand(attempts.get(i), waiting.get(i));
        count.add(waiting.size());
        waiting.clear();
        letters = 0;
    }

    private void hand(Attempt attempt, Incoming document) {
        switch (attempt) {
            case Attempt.Done done when done.reading().language() != null -> output.collect(new StreamRecord<>(new HandedReading(done.reading(), document.takenFrom(), equipment.knowledge(), document.number()).line()));
            case Attempt.Done unknown -> tell(new Problem(document.place(), "is in a language that Daman does not know", "the folders of languages/ are those it knows"));
            case Attempt.Failed failed -> tell(failed.problem());
        }
    }

    private void tell(Problem problem) { output.collect(told, new StreamRecord<>(Told.of(problem))); }
}
