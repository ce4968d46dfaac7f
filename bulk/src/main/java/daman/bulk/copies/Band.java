package daman.bulk.copies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** One band: remembers whom it saw, and tells of each who comes whether somebody like it comes before it, and of those it saw whether the one who comes does. */
final class Band extends KeyedProcessFunction<String, Meeting, Verdict> {
    private static final long serialVersionUID = 1L;
    /** Texts of one band; of more, those are kept that come first, since they are what others are copies of. */
    private static final int MOST = 64;

    private final Duration remembered;
    private transient ValueState<Seen[]> state;

    Band(Duration remembered) { this.remembered = remembered; }

    @Override public void open(OpenContext context) {
        ValueStateDescriptor<Seen[]> seen = new ValueStateDescriptor<>("seen", Types.OBJECT_ARRAY(Types.POJO(Seen.class)));
        seen.enableTimeToLive(StateTtlConfig.newBuilder(remembered).cleanupFullSnapshot().build());
        state = getRuntimeContext().getState(seen);
    }

    @Override public void processElement(Meeting meeting, Context context, Collector<Verdict> out) throws Exception {
        Seen[] seen = state.value() == null ? new Seen[0] : state.value();
        Seen text = meeting.text();
        if (Arrays.stream(seen).anyMatch(one -> one.name() == text.name())) return; // the same text of the same place, a second time
        Seen before = null;
        for (Seen one : seen) {
            if (!one.isLike(text)) continue;
            if (one.isBefore(text)) before = before == null || one.isBefore(before) ? one : before;
            else out.collect(Verdict.late(one, text));
        }
        out.collect(before == null ? Verdict.first(text) : Verdict.copy(text, before));
        state.update(with(seen, text));
    }

    private static Seen[] with(Seen[] seen, Seen text) {
        List<Seen> all = new ArrayList<>(List.of(seen));
        all.add(text);
        if (all.size() > MOST) all.remove(last(all));
        return all.toArray(new Seen[0]);
    }

    private static @Nullable Seen last(List<Seen> all) {
        Seen last = null;
        for (Seen one : all) last = last == null || last.isBefore(one) ? one : last;
        return last;
    }
}
