package daman.analysis.memory;

import static daman.guarantees.tables.Rows.*;

import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.impl.DSL;

/** The table of versions, read. */
final class VersionRows {
    /** Read before they are parsed, on all processors. */
    private static final int AT_ONCE = 2000;
    private static final int NAMED_AT_ONCE = 500;

    private VersionRows() {}

    record Row(Guarantee guarantee, Timeline.Span span) {}

    private record Unread(long knownFrom, long knownTo, long validFrom, long validTo, String body) {
        Row read() { return new Row(GuaranteeParser.line(body), new Timeline.Span(number(knownFrom), number(knownTo), number(validFrom), number(validTo))); }
    }

    /** Of an entry or a day. */
    static int number(long value) { return value >= OPEN ? Timeline.OPEN : Math.toIntExact(value); }

    /** Those alone that hold as of one of some pairs of times, each once. */
    static void asOf(DSLContext sql, List<Timeline.Moment> moments, Consumer<Row> each) {
        Condition any = DSL.falseCondition();
        for (Timeline.Moment one : moments) any = any.or(KNOWN_FROM.le(one.known()).and(KNOWN_TO.gt(one.known())).and(VALID_FROM.le(one.day())).and(VALID_TO.gt(one.day())).and(LAST_DAY.le(one.day())));
        read(sql, any, each);
    }

    static void all(DSLContext sql, Consumer<Row> each) { read(sql, DSL.trueCondition(), each); }

    /** Of the promises from or to which a claim moved, what came or ended since. A promise of many claims has hundreds of versions that stayed as they were. */
    static void since(DSLContext sql, long after, Consumer<Row> each) {
        List<String> moved = List.copyOf(moved(sql, after));
        for (int from = 0; from < moved.size(); from += NAMED_AT_ONCE) read(sql, GUARANTEE.in(moved.subList(from, Math.min(moved.size(), from + NAMED_AT_ONCE))).and(KNOWN_TO.gt(after)).and(KNOWN_TO.lt(OPEN).or(KNOWN_FROM.gt(after))), each);
    }

    private static void read(DSLContext sql, Condition which, Consumer<Row> each) {
        try (Stream<Record5<Long, Long, Long, Long, String>> rows = sql.select(KNOWN_FROM, KNOWN_TO, VALID_FROM, VALID_TO, BODY).from(VERSIONS).where(which).fetchSize(AT_ONCE).stream()) {
            List<Unread> waiting = new ArrayList<>();
            for (var row : (Iterable<Record5<Long, Long, Long, Long, String>>) rows::iterator) {
                waiting.add(new Unread(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
                if (waiting.size() == AT_ONCE) flush(waiting, each);
            }
            flush(waiting, each);
        }
    }

    private static void flush(List<Unread> waiting, Consumer<Row> each) {
        waiting.parallelStream().map(Unread::read).toList().forEach(each);
        waiting.clear();
    }

    private static Set<String> moved(DSLContext sql, long after) {
        var claims = sql.select(CLAIM).from(MEMBERSHIPS).where(KNOWN_FROM.gt(after)); // asked for distinct ones, SQLite goes through all claims in their order
        Set<String> moved = new HashSet<>(sql.select(GUARANTEE).from(MEMBERSHIPS).where(CLAIM.in(claims)).fetch(GUARANTEE));
        moved.remove("");
        return moved;
    }
}
