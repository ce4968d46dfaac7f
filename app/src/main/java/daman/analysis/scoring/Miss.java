package daman.analysis.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A gold item that no read one matches, or a read one that matches no gold one.
 *
 * @param missed true for a gold item
 * @param words  its evidence
 * @param fields {@code name=value}
 * @param near   what was read at the place of a missed item
 * @param rules  the rules that made an extra one
 */
public record Miss(boolean missed, String report, String list, String words, List<String> fields, List<Miss> near, List<String> rules) {
    static Miss of(boolean missed, String report, ItemList list, Item item, String text, List<Miss> near) {
        List<String> rules = new ArrayList<>();
        item.node().path("rules").forEach(rule -> rules.add(rule.asText()));
        return new Miss(missed, report, list.id(), String.valueOf(item.slice(text)), fields(item.node()), near, rules);
    }

    private static List<String> fields(JsonNode node) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties())
            if (!field.getKey().equals("evidence") && !field.getKey().equals("rules")) fields.add(field.getKey() + "=" + value(field.getValue()));
        return fields;
    }

    private static String value(JsonNode value) {
        if (!value.isContainerNode()) return value.asText();
        List<String> values = new ArrayList<>();
        value.forEach(element -> values.add(element.asText()));
        return String.join(value.isArray() ? "," : " ", values);
    }
}
