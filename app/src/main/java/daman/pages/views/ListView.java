package daman.pages.views;

import daman.things.Measure;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.guarantees.Guarantees;
import daman.guarantees.Guarantees.Tally;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
public record ListView(Query query, List<Guarantee> rows, long total, long all, int pages, List<Choice> providers, List<Choice> measures, List<Choice> stages, Chart chart) {
    private static final int ON_A_PAGE = 100;

    /** @param all what the whole ledger counts @param list a stretch of what the query takes, in the order in which it is shown */
    public static ListView of(Page page, Query query, List<Tally> all, Function<Guarantees.Stretch, List<Guarantee>> list) {
        List<Tally> chosen = all.stream().filter(query::takes).toList();
        long total = sum(chosen);
        int pages = (int) Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        if (query.page() > pages) throw new BadQuery("page", Integer.toString(query.page()));
        List<Guarantee> rows = list.apply(new Guarantees.Stretch((query.page() - 1L) * ON_A_PAGE, ON_A_PAGE));
        return new ListView(query, rows, total, sum(all), pages, providers(page, query, all), measures(page, query, all), stages(page, query, all),
            Chart.of(chosen, page.language().direction().equals("rtl")));
    }

    private static long sum(List<Tally> tallies) { return tallies.stream().mapToLong(Tally::count).sum(); }

    private static List<Choice> providers(Page page, Query query, List<Tally> all) {
        Map<String, Long> counts = new HashMap<>();
        for (Tally one : all) for (String provider : one.providers()) counts.merge(provider, one.count(), Long::sum);
        return counts.entrySet().stream().map(one -> new Choice(one.getKey(), page.actor(one.getKey()), one.getValue(), one.getKey().equals(query.provider())))
            .sorted(Comparator.comparing(Choice::label, Collator.getInstance(page.language().locale()))).toList();
    }

    private static List<Choice> measures(Page page, Query query, List<Tally> all) {
        return Arrays.stream(Measure.values()).map(measure -> new Choice(measure.id(), page.say("measure." + measure.id()), sum(all.stream().filter(one -> one.measure() == measure).toList()),
            measure == query.measure())).filter(choice -> choice.count() > 0 || choice.selected()).toList();
    }

    private static List<Choice> stages(Page page, Query query, List<Tally> all) {
        return Chart.stages().map(stage -> new Choice(stage, page.say("stage." + stage), sum(all.stream().filter(one -> Page.stageId(one.stage()).equals(stage)).toList()),
            stage.equals(query.stage()))).filter(choice -> choice.count() > 0 || choice.selected()).toList();
    }

    public String json() {
        return "{\"total\":" + total + ",\"page\":" + query.page() + ",\"pages\":" + pages + ",\"guarantees\":["
            + rows.stream().map(GuaranteeJson::line).collect(Collectors.joining(",")) + "]}";
    }
}
