package daman.pages.views;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.figures.Search;
import daman.analysis.filters.BadQuery;
import daman.analysis.filters.Filters;
import daman.analysis.gaps.Demands;
import daman.claims.Reliability;
import daman.claims.Sum;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.statements.Attribution;
import daman.things.Measure;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of guarantees.
 *
 * @param those the rows of the choice, those spoken of last first
 * @param rows  what stands on this page
 */
public record ListView(Page page, Query query, int[] those, List<Guarantee> rows, Cut cut, int pages, Chart chart) {
    private static final int ON_A_PAGE = 100;

    public static ListView of(Page page, Query query, Cut cut, Search search) {
        int[] those = query.those(cut, search);
        int pages = Math.max(1, (those.length + ON_A_PAGE - 1) / ON_A_PAGE);
        if (query.page() > pages) throw new BadQuery("page", Integer.toString(query.page()));
        return new ListView(page, query, those, query.stretch(cut, those, (query.page() - 1) * ON_A_PAGE, ON_A_PAGE), cut, pages, Chart.of(cut.timeline(), those, page.language().direction().equals("rtl")));
    }

    public long total() { return those.length; }

    public long all() { return cut.size(); }

    /** All of the choice in their order, each made when it is asked for. */
    public List<Guarantee> ordered() { return query.stretch(cut, those, 0, those.length); }

    /** The sums of what stands of the choice, as the overview adds them up, how many have none, and how many are in another's; what is asked for or refused is added to no promise. */
    public List<String> told() {
        int[] standing = standing();
        if (standing.length == those.length || Arrays.stream(those).mapToObj(cut::rung).distinct().limit(2).count() < 2) return page.told(cut.added(those));
        return standing.length == 0 ? List.of() : Stream.concat(Stream.of(page.say("overview.standing")), page.told(cut.added(standing)).stream()).toList();
    }

    private int[] standing() { return Arrays.stream(those).filter(row -> cut.rung(row).isPromise()).toArray(); }

    /** That other lines ask for the same, in words; empty where none does. */
    public String alike(Guarantee one) {
        Integer lines = Demands.of(cut).alike().get(cut.row(cut.timeline().promise(one.id())));
        return lines == null ? "" : page.count("list.alike", lines);
    }

    public List<Choice> providers() { return actors("provider", cut.countsInLists("provider", cut.timeline()::providers)); }

    public List<Choice> recipients() { return actors("recipient", cut.counts("recipient", cut.timeline()::recipientNumber, number -> List.of(cut.timeline().names().at(number)))); }

    private List<Choice> actors(String name, Map<String, Long> counts) {
        return counts.entrySet().stream().map(one -> new Choice(one.getKey(), page.actor(one.getKey()), one.getValue(), one.getKey().equals(query.asked(name))))
            .sorted(Comparator.comparing(Choice::label, Collator.getInstance(page.language().locale()))).toList();
    }

    private List<Choice> known(String name, Stream<String> values, String words, IntUnaryOperator number, IntFunction<String> id) {
        Map<String, Long> counts = cut.counts(name, number, at -> List.of(id.apply(at)));
        return values.map(value -> new Choice(value, page.say(words + value), counts.getOrDefault(value, 0L), value.equals(query.asked(name)))).filter(choice -> choice.count() > 0 || choice.selected()).toList();
    }

    public List<Choice> measures() { return known("measure", Arrays.stream(Measure.values()).map(Measure::id), "measure.", row -> cut.timeline().measure(row).ordinal(), number -> Measure.values()[number].id()); }

    public List<Choice> stages() { return known("stage", Chart.stages(), "stage.", row -> cut.timeline().stage(row) == null ? 0 : cut.timeline().stage(row).ordinal() + 1, number -> Page.stageId(number == 0 ? null : Stage.values()[number - 1])); }

    public List<Choice> rungs() { return known("rung", rungIds(), "rung.", row -> cut.rung(row).ordinal(), number -> Rung.values()[number].id()); }

    public List<Choice> reached() { return uncounted("reached", rungIds().filter(id -> !id.equals(Rung.RUMOURED.id())), "rung."); }

    private static Stream<String> rungIds() { return Arrays.stream(Rung.values()).map(Rung::id); }

    public List<Choice> conditions() { return known("condition", Arrays.stream(Condition.values()).map(Condition::id), "condition.", row -> cut.timeline().condition(row) == null ? -1 : cut.timeline().condition(row).ordinal(), number -> Condition.values()[number].id()); }

    public List<Choice> attributions() { return uncounted("attribution", Arrays.stream(Attribution.values()).map(Attribution::id), "attribution."); }

    public List<Choice> reliabilities() { return uncounted("reliability", Arrays.stream(Reliability.values()).map(Reliability::name), "reliability."); }

    public List<Choice> credibilities() { return uncounted("credibility", Stream.of("1", "2", "3", "4", "5", "6"), "credibility."); }

    public List<Choice> contradicted() { return uncounted("contradicted", Stream.of("yes"), ""); }

    public List<Choice> sorts() { return Arrays.stream(Sort.values()).map(sort -> new Choice(sort.id(), page.say("sort." + sort.id()), -1, sort == query.sort())).toList(); }

    private List<Choice> uncounted(String name, Stream<String> values, String words) { return values.map(value -> new Choice(value, page.say(words + value), -1, value.equals(query.asked(name)))).toList(); }

    public List<Choice> currencies() {
        return new TreeSet<>(cut.counts("currency", cut.timeline()::toldNumber, number -> cut.timeline().tolds().at(number).sums().stream().map(Sum::currency).distinct().toList()).keySet()).stream().map(code -> new Choice(code, code, -1, code.equals(query.asked("currency")))).toList();
    }

    public List<Choice> sources() {
        return cut.countsInLists("source", cut.timeline()::sources).entrySet().stream().map(one -> new Choice(one.getKey(), one.getKey(), one.getValue(), one.getKey().equals(query.asked("source"))))
            .sorted(Comparator.comparing(Choice::label, Collator.getInstance(page.language().locale()))).toList();
    }

    /** What was asked for that the first row of the form doesn't show, in words, and the address of the list without it. */
    public List<Fact> finer() {
        return query.asked().entrySet().stream().filter(one -> !List.of("q", "provider", "measure", "stage").contains(one.getKey()))
            .map(one -> new Fact(page.say("field." + one.getKey()), words(one.getKey(), one.getValue()), null, page.links().to("/guarantees", query.without(one.getKey())))).toList();
    }

    private String words(String name, String value) {
        return switch (name) {
            case "rung", "reached" -> Arrays.stream(value.split("\\+")).map(rung -> page.say("rung." + rung)).collect(Collectors.joining(page.say("comma")));
            case "item" -> page.item(value);
            case "condition", "attribution", "reliability", "credibility" -> page.words().find(name + "." + value).orElse(value);
            case "givers" -> value.equals(Filters.NOBODY) ? page.say("nobody") : Arrays.stream(value.split("\\+")).map(page::actor).collect(Collectors.joining(page.say("comma")));
            case "recipient" -> page.actor(value);
            case "contradicted" -> page.say("yes");
            default -> value;
        };
    }

    /** What was asked for that has no field in the form: kept when the form is sent. */
    public Map<String, String> unseen() { return query.asked().entrySet().stream().filter(one -> List.of("givers", "parts", "item").contains(one.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)); }

    public String json() {
        return "{\"total\":" + total() + ",\"page\":" + query.page() + ",\"pages\":" + pages + ",\"guarantees\":["
            + rows.stream().map(GuaranteeJson::line).collect(Collectors.joining(",")) + "]}";
    }
}
