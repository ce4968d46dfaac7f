package daman.analysis.spoken;

import daman.claims.Range;
import daman.claims.Sum;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.measures.Amount;
import daman.words.Figures;
import daman.words.Names;
import daman.words.PageLanguage;
import daman.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What promises and what they are made of are called in one language. Plain text: whoever puts it on a page escapes it. */
public record Spoken(Words words, Names names) {
    /** Said where no claim with authority moves the stage. */
    public static final String RUMOURED = "rumoured";

    public PageLanguage language() { return words.language(); }

    public String say(String key, Object... arguments) { return words.say(key, arguments); }

    public String actor(String id) { return names.actor(words, id); }

    public String item(String item) { return names.item(words, item); }

    public String day(LocalDate day) { return Figures.day(language(), day); }

    public static String stageId(@Nullable Stage stage) { return stage == null ? RUMOURED : stage.id(); }

    public String stage(@Nullable Stage stage) { return say("stage." + stageId(stage)); }

    /** "Germany, France → Ukraine": each name isolated, so that one in another script turns nothing around. */
    public String who(Guarantee one) {
        String givers = one.providers().isEmpty() ? say("nobody") : actors(one.providers());
        return one.recipient() == null ? givers : givers + " " + say("arrow") + " " + isolated(actor(one.recipient()));
    }

    /** With commas between them, each name isolated. */
    public String actors(List<String> ids) { return ids.stream().map(id -> isolated(actor(id))).collect(Collectors.joining(say("comma"))); }

    /** So that a name in another script turns nothing around it (UAX #9). */
    public static String isolated(String name) { return "\u2068" + name + "\u2069"; }

    /** "4 IRIS-T", "155 mm shells"; empty where nothing is named. */
    public String thing(Guarantee one) {
        Range quantity = one.quantity();
        String number = quantity == null ? "" : Figures.range(language(), quantity.low(), quantity.high());
        if (one.item() == null) return number.isEmpty() ? "" : say("quantity", number);
        return number.isEmpty() ? item(one.item()) : counted(number, one.item());
    }

    /** A name stands behind its number in every language ("4 IRIS-T"); a noun before it where the number would ask for a form of it that no table has ("артилерійські снаряди × 100 000"). */
    private String counted(String number, String item) {
        boolean isName = Arrays.stream(item.split(" ")).noneMatch(word -> Character.isLowerCase(word.charAt(0)));
        return isName ? number + " " + item(item) : words.find("thing.counted").orElseThrow().replace("{0}", number).replace("{1}", item(item));
    }

    public String sum(Sum sum) { return per(Figures.sum(language(), sum.range().low(), sum.range().high(), sum.currency()), sum.per()); }

    /** Of what is added up. */
    public String total(Sum sum) { return per(Figures.about(language(), sum.range().low(), sum.range().high(), sum.currency()), sum.per()); }

    public String amount(Amount amount) {
        String sum = per(Figures.sum(language(), amount.value(), amount.high(), amount.currency()), amount.per());
        String bound = Figures.boundKey(amount);
        return bound == null ? sum : say(bound, sum);
    }

    private String per(String sum, Amount.@Nullable Per per) { return per == null ? sum : say("amount." + per.id(), sum); }
}
