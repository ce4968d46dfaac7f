package daman.pages.views;

import daman.access.Visit;
import daman.analysis.figures.Added;
import daman.analysis.spoken.Spoken;
import daman.claims.Sum;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.measures.Amount;
import daman.words.Figures;
import daman.words.Names;
import daman.words.PageLanguage;
import daman.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have: a language, names, addresses.
 *
 * @param visit      whose page it is, and what its forms carry
 * @param path       of this page
 * @param parameters with which it was asked for, without the language
 * @param style      the address of the style sheet
 */
public record Page(Words words, Names names, Visit visit, Links links, String path, Map<String, String> parameters, String style) {
    /** Said where no claim with authority moves the stage. */
    public static final String RUMOURED = Spoken.RUMOURED;

    /** Pages that have no place of their own belong to one that has. */
    private static final Map<String, String> BELONGS = Map.of("/actor", "actors", "/reliability", "sources", "/findings", "contradictions");

    public PageLanguage language() { return words.language(); }

    public String say(String key, Object... arguments) { return words.say(key, arguments); }

    public String count(String key, long number) { return words.count(key, number); }

    public String number(long number) { return Figures.number(language(), number); }

    public String day(LocalDate day) { return Figures.day(language(), day); }

    public String actor(String id) { return names.actor(words, id); }

    /** Whether somebody is the actor, or speaks for it: a minister for the state. */
    public boolean isOf(String actor, String whom) { return actor.equals(whom) || names.above(actor).equals(whom); }

    public String item(String item) { return names.item(words, item); }

    public static String stageId(@Nullable Stage stage) { return Spoken.stageId(stage); }

    public String stage(@Nullable Stage stage) { return say("stage." + stageId(stage)); }

    /** By which rule a claim was joined; a rule that the texts don't know yet keeps its name. */
    public String rule(String rule) { return words.find("rule." + rule.replaceAll("[^a-z]+", "-")).orElse(rule); }

    /** "Germany, France → Ukraine": each name isolated, so that one in another script turns nothing around. */
    public String who(Guarantee one) { return spoken().who(one); }

    public Spoken spoken() { return new Spoken(words, names); }

    public String when(java.time.temporal.Temporal when) { return Figures.when(language(), when); }

    /** An ISO 8601 period in the language's words: {@code P10Y} is "10 years". */
    public String duration(java.time.Period period) {
        return Stream.of(new String[] {"years", Integer.toString(period.getYears())}, new String[] {"months", Integer.toString(period.getMonths())}, new String[] {"days", Integer.toString(period.getDays())})
            .filter(part -> !part[1].equals("0")).map(part -> count(part[0], Long.parseLong(part[1]))).collect(Collectors.joining(" "));
    }

    /** A value of a contradiction, as the language writes it: {@code 5000000000 EUR}, {@code 15}, {@code DE+FR refused}. */
    public String value(String field, String value) {
        int space = value.lastIndexOf(' ');
        return switch (field) {
            case "amount" -> Figures.sum(language(), new BigDecimal(value.substring(0, space)), null, value.substring(space + 1));
            case "quantity" -> Figures.number(language(), new BigDecimal(value));
            case "providers" -> Arrays.stream(value.substring(0, space).split("\\+")).filter(id -> !id.isEmpty()).map(id -> Spoken.isolated(actor(id))).collect(Collectors.joining(say("comma"))) + " · " + say("stage." + value.substring(space + 1));
            default -> value;
        };
    }

    /** In words: the sums, how many have none, how many are in another's. */
    public List<String> told(Added added) {
        List<String> told = new ArrayList<>();
        for (Sum sum : added.sums()) told.add(total(sum));
        if (added.unknown() > 0) told.add(count("without.sum", added.unknown()));
        if (added.parts() > 0) told.add(count("in.whole", added.parts()));
        return told;
    }

    /** "4 IRIS-T", "155 mm shells"; empty where nothing is named. */
    public String thing(Guarantee one) { return spoken().thing(one); }

    public String sum(Sum sum) { return spoken().sum(sum); }

    /** Of what is added up. */
    public String total(Sum sum) { return spoken().total(sum); }

    public String amount(Amount amount) { return spoken().amount(amount); }

    /** Of when the answer is, as it was asked for; empty where it is of now. */
    public String when() {
        String asOf = links.times().get(Links.AS_OF);
        String known = links.times().get(Links.KNOWN_AT);
        return Stream.of(asOf == null ? "" : say("times.as-of", asOf), known == null ? "" : say("times.known-at", known)).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** What is said where no promise is known: at all, or of the times that are asked for. */
    public String nothing() { return say(when().isEmpty() ? "list.empty" : "list.empty.then"); }

    /** This page in another language. */
    public String in(PageLanguage other) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("lang", other.code());
        return links.to(path, all);
    }

    /** This page's view for programs. @param format {@code json} or {@code csv} */
    public String as(String format) { return links.to(path + "." + format, parameters); }

    /** This page with another number. */
    public String at(int number) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("page", number);
        return links.to(path, all);
    }

    /** What the form of the times keeps: all that the page was asked with but the times, and no number, since another time has other pages. */
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.keySet().removeAll(List.of(Links.AS_OF, Links.KNOWN_AT, "page"));
        if (links.chosen() != null) kept.put("lang", links.chosen());
        return kept;
    }

    /** A time as it was asked for; empty where it wasn't. */
    public String time(String name) { return links.times().getOrDefault(name, ""); }

    /** The pages that are always one click away: their texts' names and addresses. */
    public Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        for (String place : List.of("overview", "guarantees", "gaps", "exposure", "burden", "actors", "sources", "contradictions", "changes", "reviews")) places.put(place, links.to("/" + place, Map.of()));
        return places;
    }

    public boolean isAt(String place) { return path.equals("/" + place) || path.startsWith("/" + place + "/") || place.equals(BELONGS.get(path)); }

    public List<PageLanguage> languages() { return Arrays.asList(PageLanguage.values()); }

    /** The stages from a request to delivery; the other four end a promise. */
    public List<Stage> ladder() { return Stream.of(Stage.values()).filter(stage -> stage.compareTo(Stage.DELIVERED) <= 0).toList(); }
}
