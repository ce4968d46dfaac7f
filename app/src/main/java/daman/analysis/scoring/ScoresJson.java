package daman.analysis.scoring;

import daman.json.JsonForm;
import java.io.IOException;

/** Scores as one JSON object, its members named as in score.py's. */
public final class ScoresJson {
    private ScoresJson() {}

    public static String object(Scores scores, boolean misses) {
        return JsonForm.object(form -> {
            form.putObject("scores", rows -> {
                for (var row : scores.rows().entrySet()) rows.putObject(row.getKey(), members -> count(members, row.getKey(), row.getValue()));
            });
            form.putObject("fields", shares -> {
                for (var share : scores.fields().entrySet()) shares.put(share.getKey(), share.getValue());
            });
            form.put("errors", scores.errors().size()).put("unread", scores.unread());
            if (misses) form.putList("misses", scores.misses(), ScoresJson::miss);
        });
    }

    private static void count(JsonForm form, String name, Count count) throws IOException {
        form.put("gold", count.gold()).put("read", count.read()).put("matched", count.matched())
            .put("precision", count.precision()).put("recall", count.recall()).put("f1", count.f1());
        if (name.endsWith(".commitments")) form.put("strict_f1", count.strictF1());
    }

    private static void miss(JsonForm form, Miss miss) throws IOException {
        form.put("kind", miss.missed() ? "missed" : "extra").put("report", miss.report()).put("list", miss.list()).put("evidence", miss.words())
            .put("fields", miss.fields()).putList("near", miss.near(), ScoresJson::miss).put("rules", miss.rules());
    }
}
