package daman.analysis.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** When a gold item and a read one are the same (GUIDE.md), their places aside. */
final class Agreement {
    private static final double TOLERANCE = 1e-6;

    private final Surfaces surfaces;

    Agreement(Surfaces surfaces) {
        this.surfaces = surfaces;
    }

    boolean matches(ItemList list, JsonNode gold, JsonNode read) {
        return switch (list) {
            case STATEMENTS -> names(gold, "speakers").equals(names(read, "speakers"));
            case COMMITMENTS -> same(gold, read, "measure") && providers(names(gold, "providers"), names(read, "providers"));
            case CONTACTS -> same(gold, read, "kind") && shared(names(gold, "participants"), names(read, "participants")) >= 2;
            case ATTACKS -> targets(strings(gold.path("targets")), strings(read.path("targets")));
            case FINDINGS -> same(gold, read, "kind");
        };
    }

    private static boolean providers(Set<String> gold, Set<String> read) { return gold.isEmpty() && read.isEmpty() || shared(gold, read) > 0; }

    private static boolean targets(Set<String> gold, Set<String> read) {
        Set<String> all = new HashSet<>(gold);
        all.addAll(read);
        return shared(gold, read) * 2 >= Math.max(1, all.size());
    }

    /** A strict match of commitments: stage, amount and quantity as well. */
    static boolean strict(JsonNode gold, JsonNode read) {
        return same(gold, read, "stage") && sameAmount(gold.path("amount"), read.path("amount")) && sameNumber(gold.path("quantity"), read.path("quantity"));
    }

    static boolean sameField(String field, JsonNode gold, JsonNode read) {
        return switch (field) {
            case "amount" -> sameAmount(gold.path(field), read.path(field));
            case "quantity" -> sameNumber(gold.path(field), read.path(field));
            case "item" -> sameItem(letters(gold.path(field)), letters(read.path(field)));
            default -> same(gold, read, field);
        };
    }

    private static boolean sameAmount(JsonNode gold, JsonNode read) {
        if (gold.isEmpty() || read.isEmpty()) return gold.isEmpty() && read.isEmpty();
        return same(gold, read, "currency") && sameNumber(gold.path("value"), read.path("value"));
    }

    private static boolean sameNumber(JsonNode gold, JsonNode read) {
        if (absent(gold) || absent(read)) return absent(gold) && absent(read);
        return Math.abs(gold.asDouble() - read.asDouble()) <= TOLERANCE * Math.max(1.0, Math.abs(gold.asDouble()));
    }

    private static boolean sameItem(String gold, String read) {
        return gold.equals(read) || !gold.isEmpty() && !read.isEmpty() && (gold.contains(read) || read.contains(gold));
    }

    private static String letters(JsonNode item) { return item.asText("").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""); }

    private static boolean same(JsonNode gold, JsonNode read, String field) { return gold.path(field).asText("").equals(read.path(field).asText("")); }

    private static boolean absent(JsonNode value) { return value.isMissingNode() || value.isNull(); }

    private Set<String> names(JsonNode item, String field) { return surfaces.names(item.path(field)); }

    private static Set<String> strings(JsonNode values) {
        Set<String> strings = new HashSet<>();
        values.forEach(value -> strings.add(value.asText()));
        return strings;
    }

    private static int shared(Set<String> a, Set<String> b) { return (int) a.stream().filter(b::contains).count(); }
}
