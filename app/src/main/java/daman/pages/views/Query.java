package daman.pages.views;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Search;
import daman.analysis.filters.BadQuery;
import daman.analysis.filters.Filters;
import daman.deciding.Guarantee;
import daman.guarantees.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which promises to show, in which order, as the address says.
 *
 * @param asked the parameters of {@link Filters} that were given
 * @param page  from 1
 */
public record Query(Map<String, String> asked, Sort sort, int page) {
    /** Empty values are none: a form sends them for what was not chosen. @throws BadQuery for a word that is none of the known ones */
    public static Query of(Function<String, @Nullable String> parameter) {
        String sort = value(parameter, "sort");
        return new Query(Filters.asked(parameter), sort == null ? Sort.LAST : Filters.read("sort", sort, Sort::of), page(value(parameter, "page")));
    }

    /** Rows of a cut, those spoken of last first. @throws BadQuery for a value that none of these can be */
    public int[] those(Cut cut, Search search) { return cut.those(Filters.of(asked, cut, search)); }

    /** A stretch of them in their order. @param from how many to pass over */
    public List<Guarantee> stretch(Cut cut, int[] those, int from, int most) {
        int to = (int) Math.min(those.length, (long) from + most);
        return cut.shown(sort.first(cut.timeline(), those, to)).subList(Math.min(from, to), to);
    }

    /** @throws BadQuery for what is no day, instant or entry */
    public static Times times(Function<String, @Nullable String> parameter) {
        String asOf = value(parameter, Links.AS_OF);
        return new Times(asOf == null ? Times.NOW.asOf() : Filters.read(Links.AS_OF, asOf, Filters::day), known(Links.KNOWN_AT, value(parameter, Links.KNOWN_AT)));
    }

    /** Until when something had to be recorded. @param name of the parameter */
    public static Times.Known known(String name, @Nullable String value) { return value == null ? Times.NOW.known() : Filters.read(name, value, Times.Known::of); }

    /** @throws BadQuery for what is no number from 1 on */
    public static int page(@Nullable String page) {
        int number = page == null ? 1 : Filters.read("page", page, Integer::parseInt);
        if (number < 1) throw new BadQuery("page", String.valueOf(page));
        return number;
    }

    /** Empty is none. */
    public static @Nullable String value(Function<String, @Nullable String> parameter, String name) {
        String value = parameter.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What was asked for under a name; empty where nothing was. */
    public String asked(String name) { return asked.getOrDefault(name, ""); }

    public boolean isFiltered() { return !asked.isEmpty(); }

    /** As parameters of an address, for another page of the same choice. */
    public Map<String, @Nullable Object> at(int number) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(asked);
        parameters.put("sort", sort == Sort.LAST ? null : sort.id());
        parameters.put("page", number == 1 ? null : number);
        return parameters;
    }

    /** As parameters of an address, for the first page of the choice without one of them. */
    Map<String, @Nullable Object> without(String name) {
        Map<String, @Nullable Object> parameters = at(1);
        parameters.remove(name);
        return parameters;
    }
}
