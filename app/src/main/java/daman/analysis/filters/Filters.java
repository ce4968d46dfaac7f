package daman.analysis.filters;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.figures.Search;
import daman.analysis.memory.Steps;
import daman.analysis.memory.Timeline;
import daman.claims.Reliability;
import daman.claims.Sum;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.statements.Attribution;
import daman.things.Measure;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list of promises may be narrowed by: a parameter of the address each. Days are those of the last claim, or, where
 * {@code reached} asks for a rung, of the day on which it was reached.
 */
public final class Filters {
    /** In their order in an address. */
    public static final List<String> NAMES = List.of("q", "provider", "givers", "recipient", "measure", "item", "stage", "rung", "reached", "condition", "attribution", "currency", "least", "most", "from", "to", "reliability", "credibility", "source", "parts", "contradicted");
    /** In {@code givers}: nobody is named. */
    public static final String NOBODY = "nobody";
    private static final int LONGEST = 400;

    private Filters() {}

    /**
     * @param asked by name, no empty ones
     * @throws BadQuery naming the parameter that can't be followed
     */
    public static IntPredicate of(Map<String, String> asked, Cut cut, Search search) {
        IntPredicate all = one -> true;
        for (Map.Entry<String, String> one : asked.entrySet()) if (!Set.of("reached", "from", "to", "least", "most", "currency").contains(one.getKey())) all = all.and(read(one.getKey(), one.getValue(), value -> one(one.getKey(), value, cut, search)));
        return all.and(days(asked, cut.timeline())).and(sums(asked, cut.timeline()));
    }

    private static IntPredicate one(String name, String value, Cut cut, Search search) {
        Timeline all = cut.timeline();
        return switch (name) {
            case "q" -> search.promises(value, cut);
            case "provider" -> all.having(all::providers, list -> list.contains(value));
            case "givers" -> givers(value, all);
            case "recipient" -> all.named(all::recipientNumber, value::equals);
            case "measure" -> is(Measure.of(value), all::measure);
            case "stage" -> value.equals(Rung.RUMOURED.id()) ? one -> all.stage(one) == null : is(Stage.of(value), all::stage);
            case "item" -> item(value, all);
            case "rung" -> rungs(value, cut);
            case "condition" -> value.equals("any") ? one -> all.condition(one) != null : is(Condition.of(value), all::condition);
            case "attribution" -> search.onTheWordOf(Attribution.of(value).id(), cut);
            case "reliability" -> atLeast(Reliability.valueOf(value), all);
            case "credibility" -> atMost(digit(value), all);
            case "source" -> all.having(all::sources, list -> list.contains(value));
            case "parts" -> value.equals("no") ? one -> all.partOf(one) < 0 : part(all.promise(value), all);
            case "contradicted" -> yes(value, all::isContradicted);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static <T> IntPredicate is(T value, IntFunction<@Nullable T> of) { return one -> value.equals(of.apply(one)); }

    /** Of one thing, also where it stands in a list of several. */
    private static IntPredicate item(String value, Timeline all) {
        return all.named(all::itemNumber, item -> item.equals(value) || List.of(item.split(", ")).contains(value));
    }

    /** One rung, or several with {@code +} between them. */
    private static IntPredicate rungs(String value, Cut cut) {
        Set<Rung> rungs = Arrays.stream(value.split("\\+")).map(Rung::of).collect(Collectors.toSet());
        return one -> rungs.contains(cut.rung(one));
    }

    /** @param whole below zero for one that nobody knows */
    private static IntPredicate part(int whole, Timeline all) { return one -> whole >= 0 && all.partOf(one) == whole; }

    /** Exactly these, whatever their order. */
    private static IntPredicate givers(String value, Timeline all) {
        Set<String> givers = value.equals(NOBODY) ? Set.of() : new HashSet<>(List.of(value.split("\\+")));
        return all.having(all::providers, list -> new HashSet<>(list).equals(givers));
    }

    private static IntPredicate atLeast(Reliability least, Timeline all) { return one -> all.reliability(one) <= least.ordinal(); }

    private static IntPredicate atMost(int credibility, Timeline all) { return one -> all.credibility(one) <= credibility; }

    private static IntPredicate yes(String value, IntPredicate taken) {
        if (!value.equals("yes")) throw new IllegalArgumentException(value);
        return taken;
    }

    private static int digit(String value) {
        if (!value.matches("[1-6]")) throw new IllegalArgumentException(value);
        return Integer.parseInt(value);
    }

    private static IntPredicate days(Map<String, String> asked, Timeline all) {
        LocalDate from = asked.containsKey("from") ? read("from", asked.get("from"), Filters::day) : LocalDate.MIN;
        LocalDate to = asked.containsKey("to") ? read("to", asked.get("to"), Filters::day) : LocalDate.MAX;
        IntPredicate within = day -> day >= from.toEpochDay() && day <= to.toEpochDay();
        if (!asked.containsKey("reached")) return one -> within.test(all.last(one));
        Rung rung = read("reached", asked.get("reached"), Rung::of);
        return one -> isReached(all.steps(one), rung, within);
    }

    private static boolean isReached(Steps steps, Rung rung, IntPredicate within) {
        for (int at = 0; at < steps.size(); at++) if (Rung.of(steps.stage(at)) == rung && within.test(steps.day(at))) return true;
        return false;
    }

    private static IntPredicate sums(Map<String, String> asked, Timeline all) {
        String currency = asked.get("currency");
        if (currency != null && !currency.matches("[A-Z]{3}")) throw new BadQuery("currency", currency);
        BigDecimal least = asked.containsKey("least") ? read("least", asked.get("least"), Filters::amount) : null;
        BigDecimal most = asked.containsKey("most") ? read("most", asked.get("most"), Filters::amount) : null;
        if (currency == null && least == null && most == null) return one -> true;
        return all.telling(told -> told.sums().stream().anyMatch(sum -> (currency == null || sum.currency().equals(currency)) && isWithin(sum, least, most)));
    }

    private static boolean isWithin(Sum sum, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return (least == null || sum.range().high().compareTo(least) >= 0) && (most == null || sum.range().low().compareTo(most) <= 0);
    }

    /** Digits, and no exponent that would grow into gigabytes of them. */
    private static BigDecimal amount(String text) {
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,6})?")) throw new IllegalArgumentException(text);
        return new BigDecimal(text);
    }

    /** Of an address's part after the question mark, as the list of promises has it. @throws BadQuery for a name or a value that none of these can be */
    public static Map<String, String> ofAddress(String query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String part : query.replaceFirst("^\\?", "").split("&")) {
            if (part.isBlank()) continue;
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals), value = equals < 0 ? "" : decoded(name, part.substring(equals + 1));
            if (!NAMES.contains(name) || given.put(name, value) != null) throw new BadQuery(name, value);
        }
        return asked(given::get);
    }

    /** As an address has them after its question mark; empty for no filter. */
    public static String address(Map<String, String> asked) { return asked.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")); }

    private static String decoded(String name, String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new BadQuery(name, value);
        }
    }

    /** The parameters that are there and not empty. */
    public static Map<String, String> asked(Function<String, @Nullable String> parameter) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameter.apply(name);
            if (value == null || value.isBlank()) continue;
            if (value.length() > LONGEST) throw new BadQuery(name, value);
            asked.put(name, value.strip());
        }
        return asked;
    }

    /** A day of these times, as addresses have it. */
    public static LocalDate day(String text) {
        if (!text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")) throw new IllegalArgumentException(text);
        return LocalDate.parse(text);
    }

    public static <T> T read(String name, String value, Function<String, T> of) {
        try {
            return of.apply(value);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new BadQuery(name, value);
        }
    }
}
