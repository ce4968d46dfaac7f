package daman.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daman.commitments.Commitment;
import daman.json.JsonForm;
import daman.json.ReadingJson;
import daman.json.ReadingParser;
import daman.measures.Amount;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A claim as its entry has it. */
public final class ClaimBody {
    private static final ReadingJson JSON = new ReadingJson(false, true);

    private ClaimBody() {}

    public static String of(ReportHead report, String id, Commitment commitment, Telling telling) {
        return JsonForm.ledgerObject(form -> {
            head(form, report, id, telling);
            form.putObject("commitment", inner -> JSON.commitment(inner, commitment));
        });
    }

    /**
     * A claim of a data set's row.
     *
     * @param row     index of the row's entry
     * @param promise what the data set calls the promise
     */
    public static String ofRow(ReportHead release, String id, long row, String promise, Commitment commitment) {
        return JsonForm.ledgerObject(form -> {
            head(form, release, id, Telling.NONE);
            form.put("row", row).put("promise", promise);
            form.putObject("commitment", inner -> JSON.commitment(inner, commitment));
        });
    }

    /** What its data set calls the promise; empty for a claim of a report. */
    public static String promise(JsonNode body) { return body.path("promise").asText(""); }

    /** Without its words, of which it has the place: for those too long for an entry. */
    public static String byPlace(ReportHead report, String id, Commitment commitment, Telling telling) {
        return JsonForm.ledgerObject(form -> {
            head(form, report, id, telling);
            form.putObject("commitment", inner -> JSON.commitmentByPlace(inner, commitment));
        });
    }

    /** As the member {@code commitment}. */
    public static void putCommitment(JsonForm form, Commitment commitment) throws IOException { form.putObject("commitment", inner -> JSON.commitment(inner, commitment)); }

    private static void head(JsonForm form, ReportHead report, String id, Telling telling) throws IOException {
        form.put("id", id).put("report", report.id());
        form.putObject("telling", told -> told.put("sentence", telling.sentence()).put("last", telling.lastSentence())
            .put("signs", Stream.of(Telling.Sign.values()).filter(telling::has).map(Telling.Sign::id).toList())
            .putList("sums", telling.sums(), (sum, amount) -> sum.put("value", amount.value()).put("currency", amount.currency())));
    }

    /** @param text of its report, asked for where the entry has only the place of its words */
    public static Claim parse(long index, JsonNode body, ReportHead report, Supplier<String> text) {
        return new Claim(body.path("id").asText(), index, report, commitment(body.path("commitment"), text), telling(body.path("telling")), null, "", null);
    }

    public static Commitment commitment(JsonNode commitment, Supplier<String> text) {
        if (commitment.path("evidence").has("text")) return ReadingParser.commitment(commitment, "");
        String all = text.get();
        return ReadingParser.commitment(all.isEmpty() ? withoutWords(commitment) : commitment, all);
    }

    /** Nobody asks for them, or the text was withdrawn, and with it the words that only their place was recorded of. */
    private static JsonNode withoutWords(JsonNode commitment) {
        ObjectNode known = commitment.deepCopy();
        known.withObjectProperty("evidence").put("text", "");
        return known;
    }

    private static Telling telling(JsonNode node) {
        if (!node.isObject()) return Telling.NONE;
        Set<Telling.Sign> signs = EnumSet.noneOf(Telling.Sign.class);
        for (JsonNode sign : node.path("signs")) signs.add(Telling.Sign.of(sign.asText()));
        List<Amount> sums = new ArrayList<>();
        for (JsonNode sum : node.path("sums")) sums.add(Amount.of(new BigDecimal(sum.path("value").asText()), sum.path("currency").asText()));
        return new Telling(node.path("sentence").intValue(), node.path("last").intValue(), signs, sums);
    }
}
