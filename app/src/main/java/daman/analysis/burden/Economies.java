package daman.analysis.burden;

import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.languages.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How large economies are and how many people live there, by year ({@code world/economies.tsv}). */
public final class Economies {
    public static final Economies NONE = new Economies(Map.of());

    private final Map<String, List<Economy>> byActor;

    /** @param gdp of that year in its prices, in euros @param people who lived there @param source of both */
    public record Economy(String actor, int year, BigDecimal gdp, long people, String source) {}

    private Economies(Map<String, List<Economy>> byActor) {
        this.byActor = byActor;
    }

    /** @throws KnowledgeException naming the place of what can't be read, and of sums in anything but euros */
    public static Economies of(Knowledge knowledge) {
        Table table = knowledge.find("world/economies.tsv");
        if (table == null) return NONE;
        Map<String, List<Economy>> found = new HashMap<>();
        for (Table.Row row : table.expect("actor", "year", "gdp", "currency", "population", "source").rows()) found.computeIfAbsent(row.get("actor"), actor -> new ArrayList<>()).add(economy(row));
        found.values().forEach(all -> all.sort(Comparator.comparing(Economy::year)));
        return new Economies(found);
    }

    private static Economy economy(Table.Row row) {
        if (!row.get("currency").equals("EUR")) throw new KnowledgeException(row.origin() + ": currency is '" + row.get("currency") + "'; sums are held against euros");
        try {
            Economy economy = new Economy(row.get("actor"), Integer.parseInt(row.get("year")), new BigDecimal(row.get("gdp")), Long.parseLong(row.get("population")), row.get("source"));
            if (economy.gdp.signum() <= 0 || economy.people <= 0) throw new NumberFormatException("not above zero");
            return economy;
        } catch (NumberFormatException wrong) {
            throw new KnowledgeException(row.origin() + ": a year, a sum and a number of people above zero are wanted, not " + row.cells());
        }
    }

    /** The latest of a year up to one. */
    Optional<Economy> of(String actor, int year) { return byActor.getOrDefault(actor, List.of()).stream().filter(one -> one.year <= year).reduce((a, b) -> b); }

    @Override public String toString() { return new java.util.TreeMap<>(byActor).toString(); }
}
