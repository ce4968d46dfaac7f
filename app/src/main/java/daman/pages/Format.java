package daman.pages;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which form a view is asked for: by the end of its address, or else by {@code Accept} (RFC 9110, 12.5.1). */
enum Format {
    HTML("text/html"), JSON("application/json"), CSV("text/csv");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String ending() { return "." + name().toLowerCase(Locale.ROOT); }

    private record Wish(String type, double weight) {}

    /** @return empty where nothing is accepted that there is */
    static Optional<Format> of(Context context) {
        for (Format one : List.of(JSON, CSV)) if (context.path().endsWith(one.ending())) return Optional.of(one);
        String accept = context.header("Accept");
        if (accept == null || accept.isBlank()) return Optional.of(HTML);
        return wishes(accept).stream().filter(wish -> wish.weight > 0).flatMap(wish -> of(wish.type).stream()).findFirst();
    }

    private static List<Wish> wishes(String accept) {
        List<Wish> wishes = new ArrayList<>();
        for (String range : accept.split(",")) {
            String[] parts = range.strip().split(";");
            double weight = 1;
            for (int at = 1; at < parts.length; at++) if (parts[at].strip().matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) weight = Double.parseDouble(parts[at].strip().substring(2));
            wishes.add(new Wish(parts[0].strip().toLowerCase(Locale.ROOT), weight));
        }
        wishes.sort(Comparator.comparing(Wish::weight).reversed());
        return wishes;
    }

    private static Optional<Format> of(String type) {
        return switch (type) {
            case "*/*", "text/*", "text/html", "application/xhtml+xml" -> Optional.of(HTML);
            case "application/*", "application/json" -> Optional.of(JSON);
            case "text/csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }

    String type() { return type + "; charset=utf-8"; }
}
