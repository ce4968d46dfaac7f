package daman.sources;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a row's other fields.
 *
 * @param when fields and the words that they must have, whatever their case
 */
public record Inference(String field, Map<String, String> when, String code) {
    /** @param row the text of a field; null where it has none */
    public boolean holds(UnaryOperator<@Nullable String> row) {
        return when.entrySet().stream().allMatch(each -> each.getValue().equalsIgnoreCase(row.apply(each.getKey())));
    }
}
