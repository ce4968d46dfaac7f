package daman.analysis.memory;

import static daman.guarantees.tables.Rows.*;

import daman.analysis.columns.Ints;
import daman.analysis.columns.Shelf;
import daman.analysis.columns.Values;
import daman.analysis.columns.WordIndex;
import daman.claims.ReportHead;
import daman.guarantees.tables.Reports;
import daman.ledger.Entry;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record5;
import org.jooq.impl.DSL;

/** The reports and what they tell besides promises, in the order of the ledger. */
public final class ReportRows extends Grown {
    private static final int AT_ONCE = 1000;
    /** In the place of a list: its report's text was withdrawn, and all that was read in it. */
    private static final int GONE = -1;
    /** In the place of a day: that of the report. */
    private static final int OPEN = Integer.MIN_VALUE;

    private final Values<String> ids;
    /** By the number of a report's id, its row; below zero for none. */
    private final Ints rows = new Ints();
    private final Values<String> words = new Values<>();
    private final Ints id = new Ints(), entry = new Ints(), day = new Ints(), publisher = new Ints(), language = new Ints(), copy = new Ints(), reliability = new Ints(), why = new Ints();
    private final WordIndex titles = new WordIndex();

    private final Values<String> actors = new Values<>();
    private final Ints list = new Ints(), number = new Ints(), told = new Ints(), what = new Ints(), whose = new Ints(), teller = new Ints();
    /** By report, where its happenings begin. */
    private final Ints begins = new Ints();

    ReportRows(Ids ids) {
        this.ids = ids.reports();
    }

    @Override void columns(Shelf shelf) {
        shelf.ints(rows, id, entry, day, publisher, language, copy, reliability, why);
        shelf.texts(words);
        titles.columns(shelf);
        shelf.texts(actors);
        shelf.ints(list, number, told, what, whose, teller, begins);
    }

    @Override void take(DSLContext sql, long after, long to) {
        heads(sql, after, to);
        happenings(sql, after, to);
        begins.fill(entry.size(), list.size());
        withdrawn(sql, after, to);
    }

    private void heads(DSLContext sql, long after, long to) {
        try (Stream<Record2<Long, String>> rows = sql.select(POSITION, BODY).from(REPORTS).where(POSITION.gt(after), POSITION.le(to)).orderBy(POSITION).fetchSize(AT_ONCE).stream()) {
            rows.forEach(row -> add(Reports.head(row.value1(), row.value2())));
        }
    }

    private void add(ReportHead head) {
        int number = ids.add(head.id());
        rows.fill(number + 1, -1);
        rows.set(number, id.add(number));
        day.add((int) head.day().toEpochDay());
        publisher.add(words.add(head.publishedBy()));
        language.add(words.add(head.language()));
        copy.add(head.copyOf() == null ? 0 : 1);
        reliability.add(head.reliability().ordinal());
        why.add(head.standing() == null ? -1 : words.add(head.standing()));
        titles.add(List.of(head.title(), head.publishedBy(), head.source()));
        entry.add(Math.toIntExact(head.index()));
    }

    private void happenings(DSLContext sql, long after, long to) {
        try (Stream<Record5<Long, String, Long, Long, String>> rows = sql.select(POSITION, LIST, NUMBER, DAY, DSL.concat(WHAT, DSL.inline("\n"), ACTORS)).from(HAPPENINGS).where(POSITION.gt(after), POSITION.le(to)).orderBy(POSITION, LIST, NUMBER).fetchSize(AT_ONCE).stream()) {
            for (var row : (Iterable<Record5<Long, String, Long, Long, String>>) rows::iterator) {
                int report = at(Math.toIntExact(row.value1()), entry.size()) - 1;
                begins.fill(report + 1, list.size());
                int end = row.value5().indexOf('\n');
                number.add(Math.toIntExact(row.value3()));
                told.add(row.value4() == null ? OPEN : Math.toIntExact(row.value4()));
                what.add(words.add(row.value5().substring(0, end)));
                whose.add(actors.add(row.value5().substring(end + 1)));
                teller.add(report);
                list.add(LISTS.indexOf(row.value2()));
            }
        }
    }

    private void withdrawn(DSLContext sql, long after, long to) {
        sql.select(DSL.field("entry", String.class)).from("entries").where(DSL.field("kind", String.class).eq(DSL.inline("withdrawal")), POSITION.gt(after), POSITION.le(to)).fetch(row -> Entry.stored(row.value1()))
            .forEach(gone -> remove(find(gone.body().path("report").asText())));
    }

    private void remove(int report) {
        if (report >= 0) for (int one = begins.at(report); one < end(report); one++) list.set(one, GONE);
    }

    /** How many reports are of entries up to one. */
    public int known(long known) { return at((int) Math.min(known, Integer.MAX_VALUE), entry.size()); }

    private int at(int known, int size) {
        int low = 0, high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entry.at(middle) <= known) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The number of a report; below zero where there is none of that id. */
    public int find(String id) { return row(ids.find(id)); }

    /** The report of that id, by the id's number, as {@link ClaimRows#byReport} counts; below zero where there is none. */
    public int row(int number) { return number < 0 || number >= rows.size() ? -1 : rows.at(number); }

    public String id(int report) { return ids.at(id.at(report)); }

    public int entry(int report) { return entry.at(report); }

    /** Since 1970. */
    public int day(int report) { return day.at(report); }

    /** For {@link #word}. */
    public int publisher(int report) { return publisher.at(report); }

    public int language(int report) { return language.at(report); }

    public boolean isCopy(int report) { return copy.at(report) > 0; }

    /** As {@link daman.claims.Reliability} orders them. */
    public int reliability(int report) { return reliability.at(report); }

    /** Below zero where nothing is known of it. */
    public int why(int report) { return why.at(report); }

    /** Words are numbered below this. */
    public int words() { return words.size(); }

    public String word(int number) { return words.at(number); }

    /** Which reports have words in their headlines, or are of whom or whence they name. */
    public WordIndex titles() { return titles; }

    /** Where a report's happenings begin among all. */
    public int begin(int report) {
        int all = list.size(); // first: when the next report's come, its beginning is there
        return report < begins.size() ? begins.at(report) : all;
    }

    private int end(int report) { return begin(report + 1); }

    /** The reports with something in a list, by the numbers of their ids. @param known the last entry that counts */
    public BitSet having(String name, long known) {
        BitSet found = new BitSet();
        int wanted = LISTS.indexOf(name);
        int[] lists = list.values();
        for (int one = 0, end = begin(known(known)); one < end; one++) if (lists[one] == wanted) found.set(id.at(teller.at(one)));
        return found;
    }

    /** Whether a report has something in a list. */
    public boolean has(int report, String name) {
        for (int one = begin(report), end = end(report), wanted = LISTS.indexOf(name); one < end; one++) if (list.at(one) == wanted) return true;
        return false;
    }

    /** Of a happening, which of {@link daman.guarantees.tables.Rows#LISTS} it stands in; below zero where its report was withdrawn. */
    public int list(int happening) { return list.at(happening); }

    /** In its list, from 0. */
    public int number(int happening) { return number.at(happening); }

    /** The day it is told of, or else that of its report. */
    public int dayOf(int happening) { return told.at(happening) == OPEN ? day.at(teller.at(happening)) : told.at(happening); }

    /** Whether the report tells a day. */
    public boolean isDated(int happening) { return told.at(happening) != OPEN; }

    public String what(int happening) { return words.at(what.at(happening)); }

    /** The number of the list of those who speak, take part or attack. */
    public int actors(int happening) { return whose.at(happening); }

    /** The lists by their numbers, as JSON. */
    public Values<String> actorLists() { return actors; }

    public int report(int happening) { return teller.at(happening); }
}
