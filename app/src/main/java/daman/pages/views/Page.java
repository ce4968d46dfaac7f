package daman.pages.views;

import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.claims.Range;
import daman.claims.Sum;
import daman.measures.Amount;
import daman.pages.words.Figures;
import daman.pages.words.Names;
import daman.pages.words.PageLanguage;
import daman.pages.words.Words;
import java.time.LocalDate;
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
 * @param path       of this page
 * @param parameters with which it was asked for, without the language
 * @param style      the address of the style sheet
 */
public record Page(Words words, Names names, Links links, String path, Map<String, String> parameters, String style) {
    /** Said where no claim with authority moves the stage. */
    public static final String RUMOURED = "rumoured";

    public PageLanguage language() { return words.language(); }

    public String say(String key, Object... arguments) { return words.say(key, arguments); }

    public String count(String key, long number) { return words.count(key, number); }

    public String number(long number) { return Figures.number(language(), number); }

    public String day(LocalDate day) { return Figures.day(language(), day); }

    public String actor(String id) { return names.actor(words, id); }

    public String item(String item) { return names.item(words, item); }

    public static String stageId(@Nullable Stage stage) { return stage == null ? RUMOURED : stage.id(); }

    public String stage(@Nullable Stage stage) { return say("stage." + stageId(stage)); }

    /** By which rule a claim was joined; a rule that the texts don't know yet keeps its name. */
    public String rule(String rule) { return words.find("rule." + rule.replaceAll("[^a-z]+", "-")).orElse(rule); }

    /** "4 IRIS-T", "155 mm shells"; empty where nothing is named. */
    public String thing(Guarantee one) {
        Range quantity = one.quantity();
        String number = quantity == null ? "" : Figures.range(language(), quantity.low(), quantity.high());
        if (one.item() == null) return number.isEmpty() ? "" : say("quantity", number);
        return (number + " " + item(one.item())).strip();
    }

    public String sum(Sum sum) { return per(Figures.sum(language(), sum.range().low(), sum.range().high(), sum.currency()), sum.per()); }

    public String amount(Amount amount) {
        String sum = per(Figures.sum(language(), amount.value(), amount.high(), amount.currency()), amount.per());
        String bound = Figures.boundKey(amount);
        return bound == null ? sum : say(bound, sum);
    }

    private String per(String sum, Amount.@Nullable Per per) { return per == null ? sum : say("amount." + per.id(), sum); }

    /** Of when the answer is, as it was asked for; empty where it is of now. */
    public String when() {
        String asOf = links.times().get(Links.AS_OF);
        String known = links.times().get(Links.KNOWN_AT);
        return Stream.of(asOf == null ? "" : say("times.as-of", asOf), known == null ? "" : say("times.known-at", known)).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** This page in another language. */
    public String in(PageLanguage other) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("lang", other.code());
        return links.to(path, all);
    }

    /** This page's view for programs. */
    public String json() { return links.to(path + ".json", parameters); }

    public List<PageLanguage> languages() { return Arrays.asList(PageLanguage.values()); }

    /** The stages from a request to delivery; the other four end a promise. */
    public List<Stage> ladder() { return Stream.of(Stage.values()).filter(stage -> stage.compareTo(Stage.DELIVERED) <= 0).toList(); }
}
