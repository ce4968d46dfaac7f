package daman.pages.views;

import daman.things.Measure;
import daman.commitments.Stage;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which guarantees to show, as the address says.
 *
 * @param stage a stage's id, or {@link Page#RUMOURED}
 * @param page  from 1
 * @param times of when: {@code as-of}, {@code known-at}
 */
public record Query(@Nullable String provider, @Nullable Measure measure, @Nullable String stage, int page, Times times) {
    /** Empty values are none: a form sends them for what was not chosen. @throws BadQuery for a word that is none of the known ones */
    public static Query of(Function<String, @Nullable String> parameter) {
        String stage = value(parameter, "stage");
        if (stage != null && !stage.equals(Page.RUMOURED)) known("stage", stage, Stage::of);
        String measure = value(parameter, "measure");
        return new Query(value(parameter, "provider"), measure == null ? null : known("measure", measure, Measure::of), stage, page(value(parameter, "page")), times(parameter));
    }

    /** @throws BadQuery for what is no day, instant or entry */
    public static Times times(Function<String, @Nullable String> parameter) {
        String asOf = value(parameter, Links.AS_OF);
        String knownAt = value(parameter, Links.KNOWN_AT);
        return new Times(asOf == null ? Times.NOW.asOf() : known(Links.AS_OF, asOf, Query::day), knownAt == null ? Times.NOW.known() : known(Links.KNOWN_AT, knownAt, Times.Known::of));
    }

    private static LocalDate day(String text) {
        if (!text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")) throw new IllegalArgumentException(text);
        return LocalDate.parse(text);
    }

    private static int page(@Nullable String page) {
        int number = page == null ? 1 : known("page", page, Integer::parseInt);
        if (number < 1) throw new BadQuery("page", String.valueOf(page));
        return number;
    }

    private static @Nullable String value(Function<String, @Nullable String> parameter, String name) {
        String value = parameter.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <T> T known(String name, String value, Function<String, T> of) {
        try {
            return of.apply(value);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new BadQuery(name, value);
        }
    }

    public Guarantees.Filter filter() {
        boolean rumoured = Page.RUMOURED.equals(stage);
        return new Guarantees.Filter(provider, measure, rumoured || stage == null ? null : Stage.of(stage), rumoured);
    }

    boolean takes(Guarantees.Tally one) {
        return (provider == null || one.providers().contains(provider)) && (measure == null || one.measure() == measure) && (stage == null || Page.stageId(one.stage()).equals(stage));
    }

    public boolean isFiltered() { return provider != null || measure != null || stage != null; }

    /** As parameters of an address, for another page of the same choice. */
    public Map<String, @Nullable Object> at(int number) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("provider", provider);
        parameters.put("measure", Optional.ofNullable(measure).map(Measure::id).orElse(null));
        parameters.put("stage", stage);
        parameters.put("page", number == 1 ? null : number);
        return parameters;
    }
}
