package daman.importers;

import daman.importers.reading.Row;
import daman.importers.reading.Value;
import daman.json.JsonForm;
import daman.sources.Inference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row's values as members of an entry: absent ones are left out, and what is kept secret is told apart from what is not there. */
final class RowJson {
    private RowJson() {}

    /** What the row says, what its layout says of all rows, and what follows from these. */
    static void values(JsonForm form, Row row, Map<String, String> defaults, List<Inference> derived) throws IOException {
        Map<String, String> inferred = new TreeMap<>();
        defaults.forEach((field, code) -> {
            if (!row.values().containsKey(field)) inferred.put(field, code);
        });
        for (Inference one : derived) if (!inferred.containsKey(one.field()) && one.holds(field -> inferred.containsKey(field) ? inferred.get(field) : row.text(field))) inferred.put(one.field(), one.code());
        for (Map.Entry<String, String> each : inferred.entrySet()) form.put(each.getKey(), each.getValue());
        for (Map.Entry<String, Value> each : row.values().entrySet()) value(form, each.getKey(), each.getValue());
    }

    private static void value(JsonForm form, String field, Value value) throws IOException {
        switch (value) {
            case Value.Text text -> form.put(field, text.text());
            case Value.Number number -> form.put(field, number.number());
            case Value.Undisclosed secret -> form.putObject(field, inner -> inner.put("undisclosed", true));
            case Value.Flag flag -> form.put(field, flag.set());
            case Value.Time time -> form.putText(field, time.time());
            case Value.Term term -> {
                form.put(field, term.code());
                if (!term.given().equals(term.code())) form.put(field + "-given", term.given());
            }
            case Value.Days days -> {
                if (days.exact() && days.given() == null) form.putText(field, days.from());
                else form.putObject(field, inner -> inner.putText("from", days.from()).putText("to", days.to()).put("given", days.given()));
            }
        }
    }
}
