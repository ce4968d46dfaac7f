package daman.pages.sheets;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Between;
import daman.analysis.answers.Called;
import daman.analysis.answers.Claimed;
import daman.analysis.answers.Counted;
import daman.analysis.answers.Field;
import daman.analysis.answers.Kind;
import daman.analysis.answers.Listing;
import daman.analysis.answers.Plain;
import daman.analysis.answers.Quoted;
import daman.analysis.answers.Stood;
import daman.analysis.figures.Change;
import daman.claims.Range;
import daman.claims.Sum;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.findings.Finding;
import daman.pages.views.Links;
import daman.pages.views.Page;
import daman.things.Measure;
import daman.words.Figures;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Listings of an answer as tables of a page. */
public final class Grids {
    private static final int SUMS = 3;

    private final Page page;
    private final String name;

    /** @param name of the answer: its words begin with it */
    public Grids(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** All in their order; those without rows too, since programs count on their names. */
    public List<Grid> of(Answer answer) { return answer.listings().stream().map(this::of).toList(); }

    public Grid of(Listing listing) {
        List<Column> columns = listing.fields().stream().map(this::column).toList();
        String hint = page.words().find(name + ".table." + listing.name() + ".hint").orElse("");
        String more = listing.rows().size() > listing.shown() ? page.say("answer.more", page.number(listing.shown()), page.number(listing.rows().size())) : "";
        return new Grid(listing.name(), page.say(name + ".table." + listing.name()), Stream.of(hint, more).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")), columns, Grid.later(listing.rows(), row -> cells(listing, row)), listing.shown(), false);
    }

    private Column column(Field field) {
        String label = field.isColumn() ? label(field.name()) : field.name();
        return new Column(field.name(), label, isNumber(field.kind()), !field.isColumn());
    }

    private String label(String field) { return page.words().find(name + "." + field).orElseGet(() -> page.say("field." + field)); }

    private static boolean isNumber(Kind kind) {
        return switch (kind) {
            case COUNT, LOOKED_UP, UNNUMBERED, UNPRICED, DECIMAL, RANGE, BEYOND -> true;
            case MEASURE, ITEM, ACTORS, STAGE, GUARANTEE, SUMS, DAY, WHEN, QUARTER, WORD, CHANGE, STOOD, FINDING, TEXT, PUBLISHERS, TEXTS, CLAIMED, CALLED, QUOTE, SOURCE -> false;
        };
    }

    private List<Cell> cells(Listing listing, List<@Nullable Object> row) {
        List<Field> fields = listing.fields();
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            cells.add(field.isColumn() ? cell(field, row.get(at)).with(below(fields, row, field)) : new Cell(Plain.of(field.kind(), row.get(at)), List.of(), null, null, null));
        }
        return cells;
    }

    /** Lines of what stands under a column. */
    private List<String> below(List<Field> fields, List<@Nullable Object> row, Field column) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) if (column.name().equals(fields.get(at).under()) && row.get(at) != null) lines.addAll(shown(fields.get(at), row.get(at)));
        return lines;
    }

    private Cell cell(Field field, @Nullable Object value) {
        Object plain = Plain.of(field.kind(), value);
        if (value instanceof Counted counted) return Cell.count(counted.count(), page.number(counted.count()), page.links().to("/guarantees", counted.list()));
        if (value instanceof Guarantee one) return Cell.of(one.id(), page.who(one)).to(page.links().guarantee(one.id()));
        Cell cell = new Cell(plain, shown(field, value), null, null, null);
        if (value instanceof Stood stood && isOfItsStage(stood.about())) return cell.as(Page.stageId(stood.promise().stage()));
        if (value instanceof Stage stage) return cell.as(stage.id());
        if (field.kind() == Kind.ACTORS && value instanceof List<?> actors && actors.size() == 1) return cell.to(page.links().actor(String.valueOf(actors.getFirst())));
        if (field.kind() == Kind.PUBLISHERS && value instanceof List<?> publishers && publishers.size() == 1) return cell.to(page.links().to("/guarantees", Map.of("source", String.valueOf(publishers.getFirst()))));
        if (value instanceof Quoted quoted) return cell.in(quoted.language()).to(page.links().place(quoted.report(), quoted.claim()));
        if (field.kind() == Kind.SOURCE && value != null) return Links.outside(address((String) value)).map(cell::to).orElse(cell.in("en"));
        return field.kind() == Kind.TEXT ? cell.in("en") : cell;
    }

    private List<String> shown(Field field, @Nullable Object value) {
        if (value == null) return field.kind().isToldWhereUnknown() ? List.of(page.say("answer.unknown")) : List.of();
        return switch (field.kind()) {
            case MEASURE -> List.of(page.say("measure." + ((Measure) value).id()));
            case ITEM -> List.of(page.item((String) value));
            case ACTORS -> List.of(actors((List<?>) value));
            case STAGE -> List.of(page.stage((Stage) value));
            case COUNT -> (Long) value == 0 ? List.of() : List.of(page.number((Long) value));
            case LOOKED_UP -> List.of(page.number((Long) value));
            case UNNUMBERED -> (Long) value == 0 ? List.of() : List.of(page.count("without.number", (Long) value));
            case UNPRICED -> (Long) value == 0 ? List.of() : List.of(page.count("without.sum", (Long) value));
            case SOURCE -> List.of(Links.outside(address((String) value)).map(address -> URI.create(address).getHost()).orElse((String) value));
            case DECIMAL -> List.of(Figures.number(page.language(), (BigDecimal) value));
            case RANGE -> List.of(Figures.range(page.language(), ((Range) value).low(), ((Range) value).high()));
            case BEYOND -> List.of(((Between) value).isAnything() ? page.say("answer.unknown") : between((Between) value));
            case SUMS -> ((List<?>) value).stream().limit(SUMS).map(one -> page.total((Sum) one)).toList();
            case DAY -> List.of(page.day((LocalDate) value));
            case WHEN -> List.of(page.when((Temporal) value));
            case QUARTER -> List.of(page.say("answer.quarter", Integer.toString(((LocalDate) value).get(IsoFields.QUARTER_OF_YEAR)), Integer.toString(((LocalDate) value).getYear())));
            case WORD -> List.of(page.say(name + "." + field.name() + "." + value));
            case CHANGE -> List.of(page.say("change." + ((Change.Kind) value).id()));
            case STOOD -> stood((Stood) value);
            case FINDING -> List.of(page.say("finding." + ((Finding.Kind) value).id()));
            case CALLED -> List.of(((Called) value).in(page.language().code()));
            case CLAIMED -> List.of(page.value(((Claimed) value).field(), ((Claimed) value).value()));
            case QUOTE -> List.of(((Quoted) value).words());
            case TEXT -> List.of((String) value);
            case PUBLISHERS, TEXTS -> List.of(((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(page.say("comma"))));
            case GUARANTEE -> throw new IllegalArgumentException("field: a guarantee is a column of its own");
        };
    }

    private List<String> stood(Stood one) {
        Guarantee promise = one.promise();
        return switch (one.about()) {
            case APPEARED, GONE, WITHDRAWN, ADVANCED, FALLEN -> List.of(page.stage(promise.stage()));
            case REVISED -> promise.sums().isEmpty() ? Stream.of(page.thing(promise)).filter(thing -> !thing.isEmpty()).toList() : promise.sums().stream().map(page::sum).toList();
            case CONTRADICTED, SETTLED -> promise.contradictions().stream().flatMap(each -> each.values().stream().map(value -> page.value(each.field(), value))).toList();
            case CONDITION -> promise.condition() == null ? List.of() : List.of(page.say("condition." + promise.condition().id()));
            case GRADE -> List.of(promise.grade().toString());
            case CLAIMS -> List.of(page.count("claims", promise.claimCount()));
        };
    }

    private static boolean isOfItsStage(Change.Kind about) {
        return switch (about) {
            case APPEARED, GONE, WITHDRAWN, ADVANCED, FALLEN -> true;
            case REVISED, CONTRADICTED, SETTLED, CONDITION, GRADE, CLAIMS -> false;
        };
    }

    private String actors(List<?> ids) { return ids.isEmpty() ? page.say("nobody") : ids.stream().map(id -> page.actor(String.valueOf(id))).collect(Collectors.joining(page.say("comma"))); }

    /** Of a source its address, without what is said of it behind. */
    private static String address(String source) { return source.split(" ", 2)[0]; }

    private String between(Between one) {
        return one.high() == null ? page.say("amount.min", Figures.number(page.language(), one.low())) : Figures.range(page.language(), one.low(), one.high());
    }
}
