package daman.cli.tables;

import daman.claims.Claim;
import daman.claims.Sum;
import daman.deciding.Guarantee;
import daman.json.JsonForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Linked events in the form of LINKS.md: claims by report and place, wholes by their number in the event's list. */
public final class LinksJson {
    private LinksJson() {}

    public static String object(Map<String, List<Guarantee>> events) {
        return JsonForm.object(form -> {
            for (Map.Entry<String, List<Guarantee>> event : events.entrySet()) form.putObject(event.getKey(), one -> event(one, event.getValue()));
        });
    }

    private static void event(JsonForm form, List<Guarantee> guarantees) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (Guarantee guarantee : guarantees) numbers.put(guarantee.id(), numbers.size());
        form.putList("guarantees", guarantees, (one, guarantee) -> guarantee(one, guarantee, numbers));
    }

    private static void guarantee(JsonForm form, Guarantee one, Map<String, Integer> numbers) throws IOException {
        form.put("id", one.id()).put("providers", one.providers()).put("recipient", one.recipient()).put("measure", one.measure().id()).put("item", one.item());
        form.put("stage", one.stage() == null ? null : one.stage().id());
        form.putList("stages", one.stages(), (step, value) -> step.put("stage", value.stage().id()).putText("date", value.day()));
        form.putList("claims", one.claims(), LinksJson::claim);
        if (!one.sums().isEmpty()) form.putObject("amount", amount -> amount(amount, one.sums().getFirst()));
        if (one.quantity() != null) form.putObject("quantity", quantity -> quantity.put("low", one.quantity().low()).put("high", one.quantity().high()));
        form.put("condition", one.condition() == null ? null : one.condition().id());
        Integer whole = one.partOf() == null ? null : numbers.get(one.partOf());
        if (whole != null) form.put("part_of", whole);
        form.put("independent_publishers", one.independent()).putText("grade", one.grade());
        form.putList("contradictions", one.contradictions(), (contradiction, value) -> contradiction.put("field", value.field()).put("values", value.values()));
    }

    private static void claim(JsonForm form, Claim claim) throws IOException {
        String file = String.valueOf(Path.of(claim.report().source()).getFileName());
        form.put("report", file.endsWith(".txt") ? file.substring(0, file.length() - 4) : file).put("start", claim.commitment().evidence().start()).put("end", claim.commitment().evidence().end())
            .put("rule", claim.rule());
    }

    private static void amount(JsonForm form, Sum sum) throws IOException {
        form.put("low", sum.range().low()).put("high", sum.range().high()).put("currency", sum.currency()).put("per", sum.per() == null ? null : sum.per().id());
    }
}
