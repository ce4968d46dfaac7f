package daman.guarantees;

import daman.json.JsonForm;
import daman.json.ReadingJson;
import java.io.IOException;

/** Guarantees and claims as JSON, for programs: the members are named as in GUIDE.md and LINKS.md. */
public final class GuaranteeJson {
    private static final ReadingJson READING = new ReadingJson(false, true);

    private GuaranteeJson() {}

    /** Without its claims, of which it has the number. */
    public static String line(Guarantee guarantee) {
        return JsonForm.object(form -> {
            guarantee(form, guarantee);
            form.put("claim_count", guarantee.claims().size());
        });
    }

    /** With its claims and their words. */
    public static String whole(Guarantee guarantee) {
        return JsonForm.object(form -> {
            guarantee(form, guarantee);
            form.putList("stages", guarantee.history(), (stage, claim) -> stage.put("stage", claim.commitment().stage().id()).putText("date", claim.day()).put("claim", claim.id()));
            form.putList("claims", guarantee.claims(), GuaranteeJson::claim);
        });
    }

    public static String claim(Claim claim) { return JsonForm.object(form -> claim(form, claim)); }

    private static void guarantee(JsonForm form, Guarantee one) throws IOException {
        form.put("id", one.id()).put("providers", one.providers());
        if (one.providerCount() != null) form.put("provider_count", one.providerCount().longValue());
        form.put("recipient", one.recipient()).put("measure", one.measure().id()).put("item", one.item()).put("stage", one.stage() == null ? null : one.stage().id());
        form.putList("amounts", one.sums(), (sum, value) -> sum.put("low", value.range().low()).put("high", value.range().high()).put("currency", value.currency())
            .put("per", value.per() == null ? null : value.per().id()));
        Range quantity = one.quantity();
        if (quantity != null) form.putObject("quantity", range -> range.put("low", quantity.low()).put("high", quantity.high()));
        form.put("condition", one.condition() == null ? null : one.condition().id()).put("sources", one.sources()).putText("first", one.first()).putText("last", one.last());
    }

    private static void claim(JsonForm form, Claim claim) throws IOException {
        form.put("id", claim.id()).put("index", claim.index()).put("guarantee", claim.guarantee()).put("rule", claim.rule());
        form.putObject("report", report -> head(report, claim.report()));
        form.putObject("commitment", commitment -> READING.commitment(commitment, claim.commitment()));
    }

    private static void head(JsonForm form, ReportHead head) throws IOException {
        form.put("source", head.source()).put("id", head.id()).put("language", head.language()).put("title", head.title()).putText("published", head.published())
            .put("publisher", head.publisher()).put("url", head.url()).put("index", head.index()).putText("recorded", head.at());
    }
}
