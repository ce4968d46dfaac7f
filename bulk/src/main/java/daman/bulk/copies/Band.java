package daman.bulk.copies;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** One band: remembers whom it saw, and tells of each who comes whether somebody like it comes before it, and of those it saw whether the one who comes does. */
final class Band extends KeyedProcessFunction<String, Meeting, Verdict> {
    private static final long serialVersionUID = 1L;

    private final Duration remembered;
    private transient ValueState<Seen[]> state;

    Band(Duration remembered) { this.remembered = remembered; }

    @Override public void open(OpenContext context) {
        ValueStateDescriptor<Seen[]> seen = new ValueStateDescriptor<>("seen", Types.OBJECT_ARRAY(Types.POJO(Seen.class)));
        seen.enableTimeToLive(StateTtlConfig.newBuilder(remembered).cleanupFullSnapshot().build());
        state = getRuntimeContext().getState(seen);
    }

    @Override public void processElement(Meeting meeting, Context context, Collector<Verdict> out) throws Exception {
        long now = context.timerService().currentProcessingTime();
        Acquaintance seen = state.value() == null ? Acquaintance.NONE : new Acquaintance(state.value()).since(now - remembered.toMillis());
        state.update(seen.meets(meeting.text().met(now), (text, before) -> out.collect(new Verdict(text.name(), meeting.number(), before == null ? null : before.id()))).texts());
    }
}
