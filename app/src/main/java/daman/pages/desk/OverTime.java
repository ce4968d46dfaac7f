package daman.pages.desk;

import daman.analysis.figures.Attacks;
import daman.analysis.figures.Attacks.AttackDay;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.commitments.Stage;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Columns;
import daman.pages.sheets.Columns.Key;
import daman.pages.sheets.Columns.Slice;
import daman.pages.sheets.Columns.Stack;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.views.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many promises reached each rung when, and beside it what was launched at those who asked for them. */
final class OverTime {
    private static final List<Rung> SHOWN = List.of(Rung.ASKED, Rung.DISCUSSED, Rung.PROMISED, Rung.AGREED, Rung.ALLOCATED, Rung.DELIVERED, Rung.ENDED);
    /** What is older is in the numbers of the table above alone: a chart of a lifetime shows nothing of this year. */
    private static final int YEARS = 5;
    private static final int TALL = 150;
    private static final int LOW = 70;

    private final Page page;
    private final Periods unit;
    private final List<LocalDate> begins;
    private final Map<LocalDate, Map<Rung, Long>> reached = new TreeMap<>();
    private final Map<LocalDate, long[]> attacked = new TreeMap<>();
    private final Attacks.@Nullable Picture picture; // null too where it tells of none of these days

    private OverTime(Page page, Cut cut, LocalDate from, LocalDate until, Attacks.@Nullable Picture picture) {
        this.page = page;
        this.unit = Periods.of(from, until);
        this.begins = unit.begins(from, until);
        Reached.of(cut).forEach((number, counts) -> {
            LocalDate day = LocalDate.ofEpochDay(number);
            if (isShown(day, until)) for (Rung rung : SHOWN) if (counts[rung.ordinal()] > 0) reached.computeIfAbsent(unit.begin(day), begin -> new EnumMap<>(Rung.class)).merge(rung, counts[rung.ordinal()], Long::sum);
        });
        if (picture != null) for (AttackDay day : picture.days()) if (isShown(day.day(), until)) {
            long[] counts = attacked.computeIfAbsent(unit.begin(day.day()), begin -> new long[2]);
            counts[0] += day.launched();
            counts[1] += day.destroyed();
        }
        this.picture = attacked.isEmpty() ? null : picture;
    }

    private boolean isShown(LocalDate day, LocalDate until) { return !day.isAfter(until) && !day.isBefore(begins.getFirst()); }

    /** None where nothing has happened. */
    static List<Part> of(Page page, Cut cut, Optional<Attacks.Picture> picture) {
        LocalDate until = cut.until();
        SortedMap<Integer, long[]> reached = Reached.of(cut);
        if (until == null || reached.isEmpty() || reached.firstKey() > until.toEpochDay()) return List.of();
        LocalDate first = LocalDate.ofEpochDay(reached.firstKey());
        LocalDate from = first.isBefore(until.minusYears(YEARS)) ? until.minusYears(YEARS) : first;
        return new OverTime(page, cut, from, until, picture.orElse(null)).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        boolean rightToLeft = page.language().direction().equals("rtl");
        parts.add(Columns.of("reached", page.say("overview.time"), page.say("overview.time.describe"), TALL, begins.stream().map(this::reachedIn).toList(), SHOWN.stream().map(rung -> new Key(kind(rung), page.say("rung." + rung.id()))).toList(), rightToLeft, page::number));
        if (picture != null) parts.add(Columns.of("attacks", page.say("overview.attacks"), page.say("overview.attacks.describe", picture.source() + " " + picture.release()), LOW, begins.stream().map(this::attackedIn).toList(), List.of(), rightToLeft, page::number));
        parts.add(table());
        return parts;
    }

    private Stack reachedIn(LocalDate begin) {
        Map<Rung, Long> counts = reached.getOrDefault(begin, Map.of());
        String label = unit.label(page.language(), begin);
        return new Stack(label, SHOWN.stream().map(rung -> new Slice(kind(rung), counts.getOrDefault(rung, 0L), label + " · " + page.say("rung." + rung.id()) + ": " + page.number(counts.getOrDefault(rung, 0L)))).toList());
    }

    private Stack attackedIn(LocalDate begin) {
        long[] counts = attacked.getOrDefault(begin, new long[2]);
        String label = unit.label(page.language(), begin);
        return new Stack(label, List.of(new Slice("is-attack", counts[0], label + ": " + page.number(counts[0]))));
    }

    /** The colour that the rung's main stage has everywhere. */
    private static String kind(Rung rung) {
        Stage stage = switch (rung) {
            case ASKED -> Stage.REQUESTED;
            case DISCUSSED -> Stage.DISCUSSED;
            case PROMISED -> Stage.ANNOUNCED;
            case AGREED -> Stage.AGREED;
            case ALLOCATED -> Stage.ALLOCATED;
            case DELIVERED -> Stage.DELIVERED;
            case ENDED -> Stage.WITHDRAWN;
            case RUMOURED -> throw new IllegalArgumentException("rung: a rumour reaches none");
        };
        return Part.colour(stage);
    }

    private Grid table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("from", page.say("period." + unit.id())), Column.hidden("to")));
        SHOWN.forEach(rung -> columns.add(Column.number(rung.id(), page.say("rung." + rung.id()))));
        if (picture != null) columns.addAll(List.of(Column.number("launched", page.say("overview.launched")), Column.number("destroyed", page.say("overview.destroyed"))));
        return Grid.of("over_time", page.say("overview.time.table"), picture == null ? page.say("overview.no.attacks") : "", columns, begins.stream().map(this::row).toList()).behindAChart();
    }

    private List<Cell> row(LocalDate begin) {
        LocalDate end = unit.end(begin);
        Stream<Cell> counts = SHOWN.stream().map(rung -> {
            long count = reached.getOrDefault(begin, Map.of()).getOrDefault(rung, 0L);
            return Cell.count(count, page.number(count), page.links().to("/guarantees", Rungs.with("reached", rung.id(), "from", begin.toString(), "to", end.toString())));
        });
        long[] attacks = attacked.getOrDefault(begin, new long[2]);
        Stream<Cell> launched = picture == null ? Stream.of() : Stream.of(Cell.of(attacks[0], page.number(attacks[0])), Cell.of(attacks[1], page.number(attacks[1])));
        return Stream.of(Stream.of(Cell.day(begin, unit.label(page.language(), begin)), Cell.day(end, "")), counts, launched).flatMap(each -> each).toList();
    }
}
