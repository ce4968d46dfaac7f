package daman.deciding;

import daman.claims.Claim;
import daman.claims.Range;
import daman.claims.ReportHead;
import daman.json.JsonForm;
import daman.json.ReadingJson;
import java.io.IOException;

/** Guarantees and claims as JSON, for programs: the members are named as in GUIDE.md and LINKS.md. */
public final class GuaranteeJson {
    private static final ReadingJson READING = new ReadingJson(false, true);

    private GuaranteeJson() {}

    /** Without its claims, of which it has the number. */
    public static String line(Guarantee guarantee) { return JsonForm.object(form -> members(form, guarantee)); }

    /** With its claims and their words. */
    public static String whole(Guarantee guarantee) {
        return JsonForm.object(form -> {
            members(form, guarantee);
            form.putList("claims", guarantee.claims(), GuaranteeJson::claim);
        });
    }

    public static String claim(Claim claim) { return JsonForm.object(form -> claim(form, claim)); }

    /** As members of another object, without its claims. */
    public static void members(JsonForm form, Guarantee one) throws IOException {
        form.put("id", one.id()).put("providers", one.providers());
        if (one.providerCount() != null) form.put("provider_count", one.providerCount().longValue());
        form.put("recipient", one.recipient()).put("measure", one.measure().id()).put("item", one.item()).put("stage", one.stage() == null ? null : one.stage().id());
        form.putList("stages", one.stages(), (step, value) -> step.put("stage", value.stage().id()).putText("date", value.day()).put("claim", value.claim()));
        form.putList("amounts", one.sums(), (sum, value) -> sum.put("low", value.range().low()).put("high", value.range().high()).put("currency", value.currency())
            .put("per", value.per() == null ? null : value.per().id()));
        Range quantity = one.quantity();
        if (quantity != null) form.putObject("quantity", range -> range.put("low", quantity.low()).put("high", quantity.high()));
        form.put("condition", one.condition() == null ? null : one.condition().id()).put("part_of", one.partOf());
        form.putList("contradictions", one.contradictions(), (contradiction, value) -> contradiction.put("field", value.field()).put("values", value.values()));
        form.put("sources", one.sources()).put("independent_publishers", one.independent()).putText("grade", one.grade()).put("grade_why", one.grade().why()).putText("first", one.first()).putText("last", one.last())
            .put("claim_count", one.claimCount());
    }

    public static void claim(JsonForm form, Claim claim) throws IOException {
        form.put("id", claim.id()).put("index", claim.index()).put("guarantee", claim.guarantee()).put("rule", claim.rule()).put("part_of", claim.partOf());
        form.putObject("report", report -> head(report, claim.report()));
        form.putObject("commitment", commitment -> READING.commitment(commitment, claim.commitment()));
    }

    private static void head(JsonForm form, ReportHead head) throws IOException {
        form.put("source", head.source()).put("id", head.id()).put("language", head.language()).put("title", head.title()).putText("published", head.published())
            .put("publisher", head.publisher()).put("url", head.url()).put("copy_of", head.copyOf()).putText("reliability", head.reliability()).put("index", head.index()).putText("recorded", head.at());
    }
}
