package daman.pages.views;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.figures.Search;
import daman.claims.Reliability;
import daman.claims.Sum;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.statements.Attribution;
import daman.things.Measure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of promises may be narrowed by: a parameter of the address each. Days are those of the last claim, or, where
 * {@code reached} asks for a rung, of the day on which it was reached.
 */
public final class Filters {
    /** In their order in an address. */
    public static final List<String> NAMES = List.of("q", "provider", "givers", "recipient", "measure", "stage", "rung", "reached", "condition", "attribution", "currency", "least", "most", "from", "to", "reliability", "credibility", "source", "parts", "contradicted");
    /** In {@code givers}: nobody is named. */
    public static final String NOBODY = "nobody";
    private static final int LONGEST = 400;

    private Filters() {}

    /**
     * @param asked by name, no empty ones
     * @throws BadQuery naming the parameter that can't be followed
     */
    static Predicate<Guarantee> of(Map<String, String> asked, Cut cut, Search search) {
        Predicate<Guarantee> all = one -> true;
        for (Map.Entry<String, String> one : asked.entrySet()) if (!Set.of("reached", "from", "to", "least", "most", "currency").contains(one.getKey())) all = all.and(read(one.getKey(), one.getValue(), value -> one(one.getKey(), value, cut, search)));
        return all.and(days(asked)).and(sums(asked));
    }

    private static Predicate<Guarantee> one(String name, String value, Cut cut, Search search) {
        return switch (name) {
            case "q" -> search.promises(value, cut);
            case "provider" -> one -> one.providers().contains(value);
            case "givers" -> givers(value);
            case "recipient" -> one -> value.equals(one.recipient());
            case "measure" -> is(Measure.of(value), Guarantee::measure);
            case "stage" -> value.equals(Page.RUMOURED) ? one -> one.stage() == null : is(Stage.of(value), Guarantee::stage);
            case "rung" -> is(Rung.of(value), one -> Rung.of(one.stage()));
            case "condition" -> value.equals("any") ? one -> one.condition() != null : is(Condition.of(value), Guarantee::condition);
            case "attribution" -> on(search.onTheWordOf(Attribution.of(value).id(), cut.known()));
            case "reliability" -> atLeast(Reliability.valueOf(value));
            case "credibility" -> atMost(digit(value));
            case "source" -> one -> one.sources().contains(value);
            case "parts" -> value.equals("no") ? one -> one.partOf() == null : one -> value.equals(one.partOf());
            case "contradicted" -> yes(value, one -> !one.contradictions().isEmpty());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static <T> Predicate<Guarantee> is(T value, Function<Guarantee, @Nullable T> of) { return one -> value.equals(of.apply(one)); }

    private static Predicate<Guarantee> on(Set<String> ids) { return one -> ids.contains(one.id()); }

    /** Exactly these, whatever their order. */
    private static Predicate<Guarantee> givers(String value) {
        Set<String> givers = value.equals(NOBODY) ? Set.of() : new HashSet<>(List.of(value.split("\\+")));
        return one -> new HashSet<>(one.providers()).equals(givers);
    }

    private static Predicate<Guarantee> atLeast(Reliability least) { return one -> one.grade().reliability().compareTo(least) <= 0; }

    private static Predicate<Guarantee> atMost(int credibility) { return one -> one.grade().credibility() <= credibility; }

    private static Predicate<Guarantee> yes(String value, Predicate<Guarantee> taken) {
        if (!value.equals("yes")) throw new IllegalArgumentException(value);
        return taken;
    }

    private static int digit(String value) {
        if (!value.matches("[1-6]")) throw new IllegalArgumentException(value);
        return Integer.parseInt(value);
    }

    private static Predicate<Guarantee> days(Map<String, String> asked) {
        LocalDate from = asked.containsKey("from") ? read("from", asked.get("from"), Query::day) : LocalDate.MIN;
        LocalDate to = asked.containsKey("to") ? read("to", asked.get("to"), Query::day) : LocalDate.MAX;
        Predicate<LocalDate> within = day -> !day.isBefore(from) && !day.isAfter(to);
        if (!asked.containsKey("reached")) return one -> within.test(one.last());
        Rung rung = read("reached", asked.get("reached"), Rung::of);
        return one -> one.stages().stream().anyMatch(step -> Rung.of(step.stage()) == rung && within.test(step.day()));
    }

    private static Predicate<Guarantee> sums(Map<String, String> asked) {
        String currency = asked.get("currency");
        if (currency != null && !currency.matches("[A-Z]{3}")) throw new BadQuery("currency", currency);
        BigDecimal least = asked.containsKey("least") ? read("least", asked.get("least"), Filters::amount) : null;
        BigDecimal most = asked.containsKey("most") ? read("most", asked.get("most"), Filters::amount) : null;
        if (currency == null && least == null && most == null) return one -> true;
        return one -> one.sums().stream().anyMatch(sum -> (currency == null || sum.currency().equals(currency)) && isWithin(sum, least, most));
    }

    private static boolean isWithin(Sum sum, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return (least == null || sum.range().high().compareTo(least) >= 0) && (most == null || sum.range().low().compareTo(most) <= 0);
    }

    /** Digits, and no exponent that would grow into gigabytes of them. */
    private static BigDecimal amount(String text) {
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,6})?")) throw new IllegalArgumentException(text);
        return new BigDecimal(text);
    }

    /** The parameters that are there and not empty. */
    static Map<String, String> asked(Function<String, @Nullable String> parameter) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameter.apply(name);
            if (value == null || value.isBlank()) continue;
            if (value.length() > LONGEST) throw new BadQuery(name, value);
            asked.put(name, value.strip());
        }
        return asked;
    }

    static <T> T read(String name, String value, Function<String, T> of) {
        try {
            return of.apply(value);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new BadQuery(name, value);
        }
    }
}
