package daman.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A publisher of data sets, as its folder tells.
 *
 * @param facts   {@code source.tsv}: id, name, publisher, url, licence, cite and more
 * @param ignored sheets that are left out by name, by layout
 * @param derived what follows from a row's other fields; the first of a field that fits holds
 * @param totals  the sums that the source itself publishes, and how they come about
 * @param checks  what must hold inside a release
 * @param conversions how it turned sums into euros
 * @param claims  which claims its rows make; none for a data set that promises nothing
 */
public record Source(Map<String, String> facts, List<Layout> layouts, Map<String, List<String>> ignored, Terms terms, List<Inference> derived, List<Total> totals, List<Check> checks, List<Conversion> conversions, List<ClaimRule> claims) {
    public String id() { return facts.getOrDefault("id", ""); }

    /** Whether its rows are days of exchange rates. */
    public boolean ofRates() { return fact("entry").equals("rate"); }

    public String fact(String name) { return facts.getOrDefault(name, ""); }

    /** @param total null for the first that is declared */
    public Optional<Total> total(String layout, @Nullable String total) {
        return totals.stream().filter(each -> each.layout().equals(layout) && (total == null || each.name().equals(total))).findFirst();
    }

    public Optional<Layout> layout(String id) { return layouts.stream().filter(layout -> layout.id().equals(id)).findFirst(); }
}
