package daman.bulk.copies;

import daman.bulk.arrivals.Incoming;
import daman.handover.CopyLine;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** A document waits until each of its bands has spoken. It passes, or is told as a copy; and so it is later, when one that comes before it arrives after it. */
final class Settling extends KeyedCoProcessFunction<Long, Incoming, Verdict, Incoming> {
    private static final long serialVersionUID = 1L;

    /**
     * What was heard of a document that waits.
     *
     * @param bands  which have spoken, a bit each
     * @param copyOf the least id that one of them named; empty for none
     */
    public record Heard(int bands, String copyOf) {
        static final Heard NOTHING = new Heard(0, "");

        Heard with(Verdict verdict) {
            String named = verdict.copyOf();
            boolean least = named != null && (copyOf.isEmpty() || named.compareTo(copyOf) < 0);
            return new Heard(bands | 1 << verdict.band(), least ? named : copyOf);
        }
    }

    private final Duration remembered;
    private final int all;
    private final OutputTag<String> copies;
    private transient ValueState<Incoming> waiting;
    private transient ValueState<Heard> heard;
    /** What became of one that waits no more: a line that names no other where it has passed. */
    private transient ValueState<CopyLine> settled;

    /** @param bands how many will speak */
    Settling(Duration remembered, int bands, OutputTag<String> copies) {
        this.remembered = remembered;
        this.all = (1 << bands) - 1;
        this.copies = copies;
    }

    @Override public void open(OpenContext context) {
        waiting = getRuntimeContext().getState(forgotten(new ValueStateDescriptor<>("waiting", Types.POJO(Incoming.class))));
        heard = getRuntimeContext().getState(forgotten(new ValueStateDescriptor<>("heard", Types.POJO(Heard.class))));
        settled = getRuntimeContext().getState(forgotten(new ValueStateDescriptor<>("settled", Types.POJO(CopyLine.class))));
    }

    private <T> ValueStateDescriptor<T> forgotten(ValueStateDescriptor<T> state) {
        state.enableTimeToLive(StateTtlConfig.newBuilder(remembered).cleanupFullSnapshot().build());
        return state;
    }

    @Override public void processElement1(Incoming document, Context context, Collector<Incoming> out) throws Exception {
        if (settled.value() != null) return; // the same text of the same place, a second time
        waiting.update(document);
        settle(context, out);
    }

    @Override public void processElement2(Verdict verdict, Context context, Collector<Incoming> out) throws Exception {
        CopyLine before = settled.value();
        if (before == null) {
            heard.update((heard.value() == null ? Heard.NOTHING : heard.value()).with(verdict));
            settle(context, out);
        } else if (verdict.copyOf() != null && before.copyOf().isEmpty()) {
            tell(new CopyLine(before.id(), before.source(), verdict.copyOf()), context);
        }
    }

    private void settle(Context context, Collector<Incoming> out) throws Exception {
        Incoming document = waiting.value();
        Heard said = heard.value();
        if (document == null || said == null || said.bands() != all) return;
        CopyLine line = new CopyLine(document.id(), document.place(), said.copyOf());
        if (line.copyOf().isEmpty()) {
            settled.update(line);
            out.collect(document);
        } else {
            tell(line, context);
        }
        waiting.clear();
        heard.clear();
    }

    private void tell(CopyLine line, Context context) throws Exception {
        settled.update(line);
        context.output(copies, line.line());
    }
}
