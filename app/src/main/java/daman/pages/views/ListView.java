package daman.pages.views;

import daman.things.Measure;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list of guarantees.
 *
 * @param rows  those of this page
 * @param total how many the choice has
 * @param all   how many the ledger has
 */
public record ListView(Query query, List<Guarantee> rows, int total, int all, int pages, List<Choice> providers, List<Choice> measures, List<Choice> stages, Chart chart) {
    private static final int ON_A_PAGE = 100;

    /** @param all every guarantee of the ledger, in the order in which they are shown */
    public static ListView of(Page page, Query query, List<Guarantee> all) {
        List<Guarantee> chosen = all.stream().filter(query::takes).toList();
        int pages = Math.max(1, (chosen.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        if (query.page() > pages) throw new BadQuery("page", Integer.toString(query.page()));
        List<Guarantee> rows = chosen.subList((query.page() - 1) * ON_A_PAGE, Math.min(chosen.size(), query.page() * ON_A_PAGE));
        return new ListView(query, rows, chosen.size(), all.size(), pages, providers(page, query, all), measures(page, query, all), stages(page, query, all),
            Chart.of(chosen, page.language().direction().equals("rtl")));
    }

    private static List<Choice> providers(Page page, Query query, List<Guarantee> all) {
        Map<String, Long> counts = all.stream().flatMap(one -> one.providers().stream()).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream().map(one -> new Choice(one.getKey(), page.actor(one.getKey()), one.getValue(), one.getKey().equals(query.provider())))
            .sorted(Comparator.comparing(Choice::label, Collator.getInstance(page.language().locale()))).toList();
    }

    private static List<Choice> measures(Page page, Query query, List<Guarantee> all) {
        return Arrays.stream(Measure.values()).map(measure -> new Choice(measure.id(), page.say("measure." + measure.id()), all.stream().filter(one -> one.measure() == measure).count(),
            measure == query.measure())).filter(choice -> choice.count() > 0 || choice.selected()).toList();
    }

    private static List<Choice> stages(Page page, Query query, List<Guarantee> all) {
        return Chart.stages().map(stage -> new Choice(stage, page.say("stage." + stage), all.stream().filter(one -> Page.stageId(one.stage()).equals(stage)).count(),
            stage.equals(query.stage()))).filter(choice -> choice.count() > 0 || choice.selected()).toList();
    }

    public String json() {
        return "{\"total\":" + total + ",\"page\":" + query.page() + ",\"pages\":" + pages + ",\"guarantees\":["
            + rows.stream().map(GuaranteeJson::line).collect(Collectors.joining(",")) + "]}";
    }
}
