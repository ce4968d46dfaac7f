package daman.pages.api;

import daman.claims.Claim;
import daman.claims.ReportHead;
import daman.deciding.GuaranteeJson;
import daman.json.JsonForm;
import java.io.IOException;
import java.util.List;

/**
 * Evidence as web annotations (https://www.w3.org/TR/annotation-model/): the claim is said of a slice of the report, found by
 * its words and by its place, both counted in code points as the model has it.
 */
public final class Annotations {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    /** Code points on either side of the words, by which they are found where places have moved. */
    private static final int AROUND = 32;

    private Annotations() {}

    /** @param text of the claim's report; empty where it has none */
    public static String of(Claim claim, String text) {
        return JsonForm.object(form -> {
            form.put("@context", CONTEXT);
            annotation(form, claim, text);
        });
    }

    /** All of one report, or of one promise. @param text of a claim's report, by its id */
    public static String page(String id, List<Claim> claims, java.util.function.Function<String, String> text) {
        return JsonForm.object(form -> form.put("@context", CONTEXT).put("id", "urn:daman:" + id + ":annotations").put("type", "AnnotationPage")
            .putList("items", claims, (item, claim) -> annotation(item, claim, text.apply(claim.report().id()))));
    }

    private static void annotation(JsonForm form, Claim claim, String text) throws IOException {
        ReportHead report = claim.report();
        form.put("id", "urn:daman:" + claim.id()).put("type", "Annotation").put("motivation", "describing").putText("created", report.at());
        form.putObject("body", body -> body.put("type", "TextualBody").put("format", "application/json").put("purpose", "describing").put("value", GuaranteeJson.claim(claim)));
        form.putObject("target", target -> {
            target.put("type", "SpecificResource").put("source", report.url() != null && report.url().startsWith("http") ? report.url() : "urn:" + report.id());
            if (text.isEmpty()) words(target, claim);
            else target.putList("selector", List.of(0, 1), (selector, which) -> {
                if (which == 0) quote(selector, claim, text);
                else selector.put("type", "TextPositionSelector").put("start", claim.commitment().evidence().start()).put("end", claim.commitment().evidence().end());
            });
        });
    }

    private static void quote(JsonForm form, Claim claim, String text) throws IOException {
        int start = text.offsetByCodePoints(0, claim.commitment().evidence().start());
        int end = text.offsetByCodePoints(0, claim.commitment().evidence().end());
        form.put("type", "TextQuoteSelector").put("exact", claim.commitment().evidence().text()).put("prefix", before(text, start)).put("suffix", after(text, end));
    }

    private static String before(String text, int start) { return text.substring(text.offsetByCodePoints(start, -Math.min(AROUND, text.codePointCount(0, start))), start); }

    private static String after(String text, int end) { return text.substring(end, text.offsetByCodePoints(end, Math.min(AROUND, text.codePointCount(end, text.length())))); }

    /** Of a row of a data set, and of a report whose text was withdrawn: their words alone. */
    private static void words(JsonForm form, Claim claim) throws IOException {
        form.putObject("selector", selector -> selector.put("type", "TextQuoteSelector").put("exact", claim.commitment().evidence().text()));
    }
}
