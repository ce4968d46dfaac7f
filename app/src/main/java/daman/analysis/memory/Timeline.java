package daman.analysis.memory;

import daman.analysis.columns.Coding;
import daman.analysis.columns.Ints;
import daman.analysis.columns.Shelf;
import daman.analysis.columns.Values;
import daman.claims.Range;
import daman.claims.Reliability;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.deciding.Contradiction;
import daman.deciding.Grade;
import daman.deciding.Guarantee;
import daman.things.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Every promise at all times: each version of it, as the table of versions has it, is a row. A row's number never changes, nor does what it says, but for
 * the entry after which it is known no more; whoever looks as of an earlier entry sees no difference then.
 */
public final class Timeline extends Grown {
    /** In {@code knownTo} and {@code validTo}: no end yet. */
    static final int OPEN = Integer.MAX_VALUE;
    /** Of contradictions the number of the list of none: the first that is there. */
    private static final int AGREED = 0;
    /** So many times that rows were taken in are looked through for an earlier one. */
    private static final int MARKS = 512;
    private static final Stage[] STAGES = Stage.values();
    private static final Condition[] CONDITIONS = Condition.values();
    private static final Measure[] MEASURES = Measure.values();
    private static final Reliability[] RELIABILITIES = Reliability.values();
    private static final Coding<Range> RANGE = Coding.ofTexts(one -> List.of(one.low().toString(), one.high().toString()), texts -> new Range(new BigDecimal(texts.getFirst()), new BigDecimal(texts.getLast())));
    /** Of each its field, then its values. */
    private static final Coding<List<Contradiction>> CONTRADICTIONS = Coding.ofTexts(all -> all.stream().map(one -> Coding.TEXTS.text(Stream.concat(Stream.of(one.field()), one.values().stream()).toList())).toList(),
        texts -> texts.stream().map(Coding.TEXTS::value).map(one -> new Contradiction(one.getFirst(), one.subList(1, one.size()))).toList());

    private final Values<String> ids;
    private final Values<String> words = new Values<>();
    private final WordLists lists = new WordLists(words);
    private final Values<Told.Unit> units = new Values<>();
    private final Values<Told> told = new Values<>();
    private final StepLists steps;
    private final Values<List<Contradiction>> contradictions = new Values<>();
    private final Values<Range> quantities = new Values<>();

    private final Ints knownFrom = new Ints(), knownTo = new Ints(), validFrom = new Ints(), validTo = new Ints(), first = new Ints(), last = new Ints();
    private final Ints promise = new Ints(), partOf = new Ints(), providers = new Ints(), giving = new Ints(), recipient = new Ints(), item = new Ints(), sources = new Ints();
    private final Ints sums = new Ints(), reached = new Ints(), denied = new Ints(), quantity = new Ints(), claims = new Ints(), independent = new Ints(), why = new Ints();
    /** Measure, stage, condition, reliability and credibility, a few bits each. */
    private final Ints kinds = new Ints();
    /** The version of the same promise that was read before; below zero for the first. */
    private final Ints before = new Ints();
    private final Ints latestOf = new Ints();

    /** Each time that rows were taken in: up to which entry, and how many rows and ends there were then. */
    private final Ints takenTo = new Ints(), rowsThen = new Ints(), endsThen = new Ints();
    /** Rows that came to be known no more, in the order in which that came. */
    private final Ints ended = new Ints();

    /** Rows, those spoken of last first, then by the id of the promise. */
    private volatile int[] order = new int[0];

    /** What is known of a row beside what the promise is: entries, and days since 1970. */
    record Span(int knownFrom, int knownTo, int validFrom, int validTo) {
        static final Span ALWAYS = new Span(0, OPEN, Integer.MIN_VALUE, OPEN);
    }

    Timeline() { this(new Ids()); }

    Timeline(Ids ids) {
        this.ids = ids.promises();
        this.steps = new StepLists(ids.claims());
        contradictions.add(List.of());
    }

    /** Of promises that are always so, as they are; as if nothing were ever recorded besides. */
    public static Timeline of(List<Guarantee> some) {
        Timeline timeline = new Timeline();
        timeline.arrange(some.stream().map(one -> timeline.add(one, Span.ALWAYS)).toList());
        return timeline;
    }

    /** A pair of times. @param known an entry that is there @param day since 1970 */
    public record Moment(long known, long day) {}

    /** Promises as of some pairs of times alone, for whoever asks of no other: a command that answers and ends. */
    public static Timeline asOf(DSLContext sql, List<Moment> moments) {
        Timeline timeline = new Timeline();
        List<Integer> added = new ArrayList<>();
        VersionRows.asOf(sql, moments, row -> added.add(timeline.add(row.guarantee(), row.span())));
        timeline.arrange(added);
        return timeline;
    }

    @Override void columns(Shelf shelf) {
        shelf.texts(words);
        lists.columns(shelf);
        shelf.values(units, Told.Unit.CODING);
        shelf.values(told, Told.coding(units));
        steps.columns(shelf);
        shelf.values(contradictions, CONTRADICTIONS);
        shelf.values(quantities, RANGE);
        shelf.ints(knownFrom, knownTo, validFrom, validTo, first, last, promise, partOf, providers, giving, recipient, item, sources, sums, reached, denied, quantity, claims, independent, why, kinds, before, latestOf, takenTo, rowsThen, endsThen, ended);
        order = shelf.array(order);
    }

    /** The first time all versions, then those of promises from or to which a claim moved. */
    @Override void take(DSLContext sql, long after, long to) {
        List<Integer> added = new ArrayList<>();
        if (after < 0) {
            VersionRows.all(sql, row -> added.add(add(row.guarantee(), row.span())));
            layOut(sorted(added));
        } else VersionRows.since(sql, after, row -> {
            if (row.span().knownFrom() <= after) close(row.guarantee().id(), row.span());
            else {
                added.add(add(row.guarantee(), row.span()));
                if (row.span().knownTo() < OPEN) ended.add(added.getLast());
            }
        });
        if (after >= 0) arrange(added);
        rowsThen.add(knownFrom.size());
        endsThen.add(ended.size());
        takenTo.add(Math.toIntExact(to));
    }

    int add(Guarantee one, Span span) {
        int row = knownFrom.add(span.knownFrom);
        int id = number(one.id());
        knownTo.add(span.knownTo);
        validFrom.add(span.validFrom);
        validTo.add(span.validTo);
        first.add((int) one.first().toEpochDay());
        last.add((int) one.last().toEpochDay());
        promise.add(id);
        partOf.add(one.partOf() == null ? -1 : number(one.partOf()));
        providers.add(lists.add(one.providers()));
        giving.add(one.providerCount() == null ? -1 : one.providerCount());
        recipient.add(one.recipient() == null ? -1 : words.add(one.recipient()));
        item.add(one.item() == null ? -1 : words.add(one.item()));
        sources.add(lists.add(one.sources()));
        sums.add(told.add(Told.of(one.sums(), units)));
        reached.add(steps.add(one.stages()));
        denied.add(contradictions.add(one.contradictions()));
        quantity.add(one.quantity() == null ? -1 : quantities.add(one.quantity()));
        claims.add(one.claimCount());
        independent.add(one.independent());
        why.add(words.add(one.grade().why()));
        kinds.add(one.measure().ordinal() | (one.stage() == null ? 0 : one.stage().ordinal() + 1) << 8 | (one.condition() == null ? 0 : one.condition().ordinal() + 1) << 13 | one.grade().reliability().ordinal() << 18 | one.grade().credibility() << 22);
        before.add(latestOf.at(id));
        latestOf.set(id, row);
        return row;
    }

    /** How often each word stands in lists of which each is there so many times. @param lists by their numbers */
    public Map<String, Long> words(long[] lists) { return this.lists.words(lists, Integer.MAX_VALUE); }

    /** How often each word is a list by itself. */
    public Map<String, Long> wordsAlone(long[] lists) { return this.lists.words(lists, 1); }

    /** Of a promise, also one that is only named as another's whole. */
    private int number(String id) {
        int number = ids.add(id);
        latestOf.fill(number + 1, -1);
        return number;
    }

    /** A row is known no more from an entry on. */
    private void close(String id, Span span) {
        for (int row = latestOf.at(number(id)); row >= 0; row = before.at(row)) if (knownFrom.at(row) == span.knownFrom && validFrom.at(row) == span.validFrom) {
            knownTo.set(row, span.knownTo);
            ended.add(row);
        }
    }

    /** Numbers rows in their order, so that whoever looks through them goes through memory from one end to the other: that is several times quicker. */
    private void layOut(int[] rows) {
        int[] numbers = new int[rows.length];
        for (int at = 0; at < rows.length; at++) numbers[rows[at]] = at;
        for (Ints column : List.of(knownFrom, knownTo, validFrom, validTo, first, last, promise, partOf, providers, giving, recipient, item, sources, sums, reached, denied, quantity, claims, independent, why, kinds, before)) column.arrange(rows);
        for (Ints links : List.of(before, latestOf)) links.renumber(numbers);
        Arrays.setAll(rows, at -> at);
        order = rows;
    }

    /** Puts new rows among the others. */
    void arrange(List<Integer> added) {
        order = with(order, added);
    }

    private int[] sorted(List<Integer> rows) { return rows.stream().sorted(this::compare).mapToInt(row -> row).toArray(); }

    private int[] with(int[] old, List<Integer> added) {
        int[] sorted = sorted(added);
        int[] then = new int[old.length + sorted.length];
        int from = 0, to = 0;
        for (int row : sorted) {
            int until = place(old, from, row);
            System.arraycopy(old, from, then, to, until - from);
            to += until - from;
            from = until;
            then[to++] = row;
        }
        System.arraycopy(old, from, then, to, old.length - from);
        return then;
    }

    private int place(int[] rows, int from, int row) {
        int low = from, high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(rows[middle], row) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int compare(int a, int b) {
        int days = Integer.compare(last.at(b), last.at(a));
        return days != 0 ? days : id(a).compareTo(id(b));
    }

    /** The rows of a pair of times, those spoken of last first. @param day since 1970 */
    public int[] at(long known, int day) {
        int[] all = order;
        int[] from = knownFrom.values(), to = knownTo.values(), begins = validFrom.values(), until = validTo.values();
        int[] rows = new int[ids.size() + 1]; // of each promise one at most
        int size = 0;
        long asked = day;
        for (int at = spokenOfBy(all, day); at < all.length; at++) { // whether a row holds can't be foreseen, and a wrong guess takes longer than the differences: all are below zero where it does
            int row = all[at];
            if (size == rows.length) rows = Arrays.copyOf(rows, size * 2);
            rows[size] = row;
            size += (int) ((known - to[row] & from[row] - known - 1 & begins[row] - asked - 1 & asked - until[row]) >>> Long.SIZE - 1);
        }
        return Arrays.copyOf(rows, size);
    }

    /** The place of the first that was last spoken of on a day or before it. */
    private int spokenOfBy(int[] rows, int day) {
        int low = 0, high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (last.at(rows[middle]) > day) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /**
     * The same rows, made from those of the same day as known after an earlier entry: of what came since where that is little, and so quicker.
     *
     * @param earlier in their order
     * @param before  the entry after which they were so
     */
    public int[] at(long known, int day, int[] earlier, long before) {
        int mark = mark(before);
        if (mark < 0) return at(known, day);
        BitSet gone = new BitSet();
        for (int at = endsThen.at(mark), end = ended.size(); at < end; at++) if (knownTo.at(ended.at(at)) <= known) gone.set(ended.at(at));
        List<Integer> added = new ArrayList<>();
        for (int row = rowsThen.at(mark), end = order.length; row < end; row++) if (knownFrom.at(row) > before && holds(row, known, day)) added.add(row);
        return with(gone.isEmpty() ? earlier : Arrays.stream(earlier).filter(row -> !gone.get(row)).toArray(), added);
    }

    /** Of the times that rows were taken in, the last up to an entry; below zero where that is too long ago to be of use. */
    private int mark(long known) {
        int latest = takenTo.size() - 1;
        for (int mark = latest; mark >= 0 && mark > latest - MARKS; mark--) if (takenTo.at(mark) <= known) return mark;
        return -1;
    }

    private boolean holds(int row, long known, int day) { return knownTo.at(row) > known && knownFrom.at(row) <= known && last.at(row) <= day && validFrom.at(row) <= day && validTo.at(row) > day; }

    /** As a list shows it. */
    public Guarantee guarantee(int row) {
        return new Guarantee(id(row), lists.at(providers.at(row)), giving.at(row) < 0 ? null : (Integer) giving.at(row), recipient(row), measure(row), item(row), stage(row), steps(row).all(), told(row).sums(),
            quantityRange(row), condition(row), partOf.at(row) < 0 ? null : ids.at(partOf.at(row)), contradictions(row), lists.at(sources.at(row)), independent.at(row),
            new Grade(RELIABILITIES[reliability(row)], credibility(row), words.at(why.at(row))), LocalDate.ofEpochDay(first.at(row)), LocalDate.ofEpochDay(last.at(row)), claims.at(row), List.of());
    }

    /** Promises are numbered below this, also those that are only named as wholes, or that only claims name so far. */
    public int promises() { return ids.size(); }

    public String id(int row) { return ids.at(promise.at(row)); }

    /** The number of the promise, which all its versions have. */
    public int promise(int row) { return promise.at(row); }

    /** The entry that made this version of it. */
    public int knownFrom(int row) { return knownFrom.at(row); }

    /** Below zero where it isn't known. */
    public int promise(String id) { return ids.find(id); }

    /** The number of the promise of which it is a part; below zero for none. */
    public int partOf(int row) { return partOf.at(row); }

    /** Since 1970, as all days here. */
    public int first(int row) { return first.at(row); }

    public int last(int row) { return last.at(row); }

    public int claims(int row) { return claims.at(row); }

    public Measure measure(int row) { return MEASURES[kinds.at(row) & 0xFF]; }

    public @Nullable Stage stage(int row) {
        int stage = kinds.at(row) >> 8 & 0x1F;
        return stage == 0 ? null : STAGES[stage - 1];
    }

    public @Nullable Condition condition(int row) {
        int condition = kinds.at(row) >> 13 & 0x1F;
        return condition == 0 ? null : CONDITIONS[condition - 1];
    }

    /** As {@link Reliability} orders them. */
    public int reliability(int row) { return kinds.at(row) >> 18 & 0xF; }

    public int credibility(int row) { return kinds.at(row) >> 22; }

    /** The number of the list of those who give, in {@link #lists}. */
    public int providers(int row) { return providers.at(row); }

    /** Of how many who give a promise speaks without naming all; below zero where it doesn't say. */
    public int giving(int row) { return giving.at(row); }

    /** The number of the list of those who published, in {@link #lists}. */
    public int sources(int row) { return sources.at(row); }

    public Values<List<String>> lists() { return lists.all(); }

    /** Takes rows by a list of theirs; each list is looked at once, however many rows have it. @param number of the list of a row */
    public IntPredicate having(IntUnaryOperator number, Predicate<List<String>> taken) { return Once.of(number, lists.all().size(), list -> taken.test(lists.at(list))); }

    /** Takes rows by a name of theirs, each looked at once. @param number of the name of a row; below zero for none, which isn't taken */
    public IntPredicate named(IntUnaryOperator number, Predicate<String> taken) { return Once.of(number, words.size(), word -> word >= 0 && taken.test(words.at(word))); }

    /** Takes rows by what is told of their sums, each looked at once. */
    public IntPredicate telling(Predicate<Told> taken) { return Once.of(sums::at, told.size(), one -> taken.test(told.at(one))); }

    public @Nullable String recipient(int row) { return word(recipient.at(row)); }

    public @Nullable String item(int row) { return word(item.at(row)); }

    private @Nullable String word(int number) { return number < 0 ? null : words.at(number); }

    /** The number of a row's recipient, in {@link #names}; below zero for none. */
    public int recipientNumber(int row) { return recipient.at(row); }

    /** The number of what a row gives, in {@link #names}; below zero where it has no name. */
    public int itemNumber(int row) { return item.at(row); }

    public Values<String> names() { return words; }

    /** The number of a row's sums, in {@link #tolds}. */
    public int toldNumber(int row) { return sums.at(row); }

    public Values<Told> tolds() { return told; }

    public Told told(int row) { return told.at(sums.at(row)); }

    /** What {@link Told#unit} counts. */
    public Values<Told.Unit> units() { return units; }

    public List<Contradiction> contradictions(int row) { return contradictions.at(denied.at(row)); }

    public boolean isContradicted(int row) { return denied.at(row) != AGREED; }

    /** The same for the same quantity; below zero for none. */
    public int quantity(int row) { return quantity.at(row); }

    /** Null where no number is told. */
    public @Nullable Range quantityRange(int row) { return quantity.at(row) < 0 ? null : quantities.at(quantity.at(row)); }

    /** The first day on which any promise reached anything; later than the last where none did. */
    public int firstStep() { return steps.first(); }

    public int lastStep() { return steps.last(); }

    public Steps steps(int row) { return steps.at(reached.at(row)); }
}
