package daman.pages.answers;

import daman.analysis.answers.Which;
import daman.analysis.filters.BadQuery;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import daman.pages.views.Query;
import daman.things.Measure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of which promises an answer is wanted, as the address says. */
public record Narrowing(Which which) {
    /** @throws BadQuery for a measure that is none of the known ones */
    public static Narrowing of(Function<String, @Nullable String> parameter) {
        return new Narrowing(new Which(Query.value(parameter, "provider"), measure(Query.value(parameter, "measure")), Query.value(parameter, "recipient")));
    }

    private static @Nullable Measure measure(@Nullable String value) {
        try {
            return value == null ? null : Measure.of(value);
        } catch (IllegalArgumentException unknown) {
            throw new BadQuery("measure", String.valueOf(value));
        }
    }

    /** The parameters of the list of the same promises. */
    Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        if (which.provider() != null) list.put("provider", which.provider());
        if (which.measure() != null) list.put("measure", which.measure().id());
        if (which.recipient() != null) list.put("recipient", which.recipient());
        return list;
    }

    List<Sheet.Ask> ask(Page page) {
        return List.of(new Sheet.Ask("provider", page.say("field.provider"), Objects.requireNonNullElse(which.provider(), ""), page.say("answer.provider.example"), false),
            new Sheet.Ask("measure", page.say("field.measure"), which.measure() == null ? "" : which.measure().id(), page.say("list.every.measure"), false, Arrays.stream(Measure.values()).map(one -> new Sheet.Ask.Option(one.id(), page.say("measure." + one.id()))).toList()));
    }

    /** What is said where nothing is known of what was asked for. */
    String nothing(Page page) { return which.equals(Which.ALL) ? page.nothing() : page.say("answer.nothing"); }
}
