package daman.analysis.gaps;

import static daman.analysis.answers.Kind.*;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Counted;
import daman.analysis.answers.Field;
import daman.analysis.answers.Figure;
import daman.analysis.answers.Kind;
import daman.analysis.answers.MadeLater;
import daman.analysis.answers.Listing;
import daman.analysis.figures.Rung;
import daman.analysis.filters.Filters;
import daman.claims.Range;
import daman.deciding.Guarantee;
import daman.things.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gaps as listings. */
public final class GapsAnswer {
    private static final int PROVIDERS = 20;
    private static final int THINGS = 60;
    private static final int PROMISES = 50;
    /** Of all that stands, of what is allocated or further, and so on: the words of the list's filter. */
    private static final Map<String, List<Rung>> RUNGS = Map.of("asked", List.of(Rung.ASKED), "promised", List.of(Rung.PROMISED, Rung.AGREED, Rung.ALLOCATED, Rung.DELIVERED), "allocated", List.of(Rung.ALLOCATED, Rung.DELIVERED), "delivered", List.of(Rung.DELIVERED),
        "unallocated", List.of(Rung.PROMISED, Rung.AGREED), "undelivered", List.of(Rung.ALLOCATED));

    /** What somebody stands by and has not delivered. */
    private static final String OPEN = Stream.of(Rung.PROMISED, Rung.AGREED, Rung.ALLOCATED).map(Rung::id).collect(Collectors.joining("+"));

    private final Map<String, String> narrowed;

    private GapsAnswer(Map<String, String> narrowed) {
        this.narrowed = narrowed;
    }

    /** @param narrowed the parameters of the list of guarantees by which the answer was narrowed */
    public static Answer of(Gaps gaps, Map<String, String> narrowed) {
        GapsAnswer listings = new GapsAnswer(narrowed);
        return new Answer("gaps", gaps.until(), gaps.known(), List.of(
            listings.lines("measures", List.of(Field.of("measure", MEASURE)), gaps.measures(), one -> List.of(one), one -> Map.of("measure", one.id()), false),
            listings.lines("items", List.of(Field.of("item", ITEM), Field.under("item", "measure", MEASURE)), gaps.things().of(one -> one.item() != null), GapsAnswer::values, GapsAnswer::list, true).showing(THINGS),
            listings.lines("providers", List.of(Field.of("providers", ACTORS)), gaps.providers(), one -> List.of(one), GapsAnswer::givers, false).showing(PROVIDERS),
            listings.lines("quarters", List.of(Field.of("quarter", QUARTER)), gaps.quarters(), one -> List.of(one), one -> Map.of(), false),
            demands(gaps), open(gaps), listings.leads("lead_times", gaps.leads(), List.of(Field.of("measure", MEASURE)), one -> List.of(one), one -> Map.of("measure", one.id())), listings.leads("lead_times_of_providers", gaps.leadsOfProviders(), List.of(Field.of("providers", ACTORS)), one -> List.of(one), GapsAnswer::givers).showing(PROVIDERS)));
    }

    private static List<@Nullable Object> values(Things one) { return Arrays.asList(one.item(), one.measure()); }

    private static Map<String, String> list(Things one) { return Map.of("item", String.valueOf(one.item()), "measure", one.measure().id()); }

    private <K> Listing lines(String name, List<Field> heads, List<Line<K>> lines, Function<K, List<@Nullable Object>> values, Function<K, Map<String, String>> list, boolean things) {
        List<Field> fields = new ArrayList<>(heads);
        for (String figure : List.of("asked", "promised", "allocated", "delivered")) fields.addAll(figure(figure, things));
        if (things) fields.add(Field.of("missing", BEYOND));
        for (String figure : List.of("unallocated", "undelivered")) fields.addAll(figure(figure, things));
        fields.add(Field.hidden("claims", TEXTS));
        return Listing.later(name, fields, lines, line -> row(line, values.apply(line.of()), list.apply(line.of()), things));
    }

    private static List<Field> figure(String name, boolean things) {
        List<Field> fields = new ArrayList<>(List.of(Field.of(name, COUNT)));
        if (things) fields.addAll(List.of(Field.under(name, name + "_number", RANGE), Field.under(name, name + "_unnumbered", UNNUMBERED)));
        fields.addAll(List.of(things ? Field.hidden(name + "_sums", SUMS) : Field.under(name, name + "_sums", SUMS), things ? Field.hidden(name + "_unpriced", UNPRICED) : Field.under(name, name + "_unpriced", UNPRICED)));
        return fields;
    }

    private <K> List<@Nullable Object> row(Line<K> line, List<@Nullable Object> head, Map<String, String> list, boolean things) {
        List<@Nullable Object> row = new ArrayList<>(head);
        put(row, "asked", line.asked(), list, things);
        put(row, "promised", line.promised(), list, things);
        put(row, "allocated", line.allocated(), list, things);
        put(row, "delivered", line.delivered(), list, things);
        if (things) row.add(line.missing());
        put(row, "unallocated", line.unallocated(), list, things);
        put(row, "undelivered", line.undelivered(), list, things);
        row.add(new MadeLater<>(() -> Stream.concat(line.asked().claims().stream(), line.promised().claims().stream()).distinct().toList()));
        return row;
    }

    private void put(List<@Nullable Object> row, String name, Figure figure, Map<String, String> of, boolean things) {
        Map<String, String> list = new LinkedHashMap<>(narrowed);
        list.putAll(of);
        list.put("rung", RUNGS.get(name).stream().map(Rung::id).collect(Collectors.joining("+")));
        row.add(of.isEmpty() ? (Object) figure.lines() : new Counted(figure.lines(), list));
        if (things) {
            row.add(figure.number());
            row.add(figure.unnumbered());
        }
        row.add(figure.sums());
        row.add(figure.unpriced());
    }

    private static Listing demands(Gaps gaps) {
        List<Field> fields = List.of(Field.of("recipient", ACTORS), Field.of("measure", MEASURE), Field.under("measure", "item", ITEM), Field.of("number", RANGE), Field.of("sums", SUMS), Field.of("asked_of", ACTORS), Field.of("first", DAY), Field.of("last", DAY), Field.of("told", COUNT),
            Field.hidden("promises", TEXTS), Field.hidden("claims", TEXTS));
        return Listing.later("demands", fields, gaps.demands().reversed(), one -> demand(gaps, one)).showing(PROMISES);
    }

    private static List<@Nullable Object> demand(Gaps gaps, Demand one) {
        Figure alone = Demand.figure(gaps.cut(), List.of(one), true);
        return Arrays.asList(one.recipient() == null ? null : List.of(one.recipient()), one.measure(), one.item(), one.quantity(), one.sums(), one.asked().isEmpty() ? null : one.asked(), one.first(), one.last(), (long) one.rows().size(), alone.promises(), alone.claims());
    }

    private static Listing open(Gaps gaps) {
        List<Field> fields = List.of(Field.of("guarantee", GUARANTEE), Field.of("measure", MEASURE), Field.under("measure", "item", ITEM), Field.of("stage", STAGE), Field.of("since", DAY), Field.of("age", COUNT), Field.of("quiet", COUNT), Field.of("sums", SUMS), Field.hidden("claims", TEXTS));
        return Listing.later("open", fields, gaps.open(), GapsAnswer::open).showing(PROMISES);
    }

    private static List<@Nullable Object> open(Open one) {
        Guarantee promise = one.promise();
        return Arrays.asList(promise, promise.measure(), promise.item(), promise.stage(), one.since(), one.age(), one.quiet(), promise.sums(), one.claims());
    }

    private static Map<String, String> givers(List<String> some) { return Map.of("givers", some.isEmpty() ? Filters.NOBODY : String.join("+", some)); }

    private <K> Listing leads(String name, List<Lead<K>> leads, List<Field> heads, Function<K, List<@Nullable Object>> values, Function<K, Map<String, String>> list) {
        List<Field> fields = new ArrayList<>(heads);
        fields.addAll(List.of(Field.of("median_days", DECIMAL), Field.of("known", COUNT), Field.of("surely", RANGE), Field.of("unknown", COUNT), Field.of("still_open", COUNT)));
        return Listing.later(name, fields, leads, one -> Stream.concat(values.apply(one.of()).stream(), lead(one, list.apply(one.of())).stream()).collect(Collectors.toCollection(ArrayList<@Nullable Object>::new)));
    }

    private List<@Nullable Object> lead(Lead<?> one, Map<String, String> list) {
        Map<String, String> open = new LinkedHashMap<>(narrowed);
        open.putAll(list);
        open.put("rung", OPEN);
        Spread took = one.took();
        return Arrays.asList(took.median(), took.count(), took.low() == null || took.high() == null ? null : new Range(took.low(), took.high()), one.unknown(), new Counted(one.open(), open));
    }
}
