package daman.analysis.recognizers;

import daman.reading.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A day is right when a mention resolves to the case's past reading and lies in its span; a leading preposition or article may be
 * left out. Counted are cases that name a calendar date or a weekday.
 */
final class Dates {
    private static final Pattern NUMERIC = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}|[-/.]\\d{1,2}[-/.]\\d{1,4}");
    private static final Map<String, Pattern> NAMED = Map.of(
        "en", words("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(mon|tues|wednes|thurs|fri|satur|sun)day"),
        "fr", words("janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|oct|nov|déc|dec|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"));
    private static final Map<String, Pattern> COUNTED_FROM = Map.of(
        "en", words("from (now|today|tomorrow)|later"), "fr", words("à partir|après"));

    private Dates() {}

    private static Pattern words(String words) { return Pattern.compile("\\b(" + words + ")", Pattern.UNICODE_CHARACTER_CLASS); }

    static Verdict judge(String language, Case one, List<Mention> mentions) {
        String day = one.result().path("Value").path("PastResolution").path("date").asText("");
        if (day.isEmpty() || day.startsWith("0001")) return new Verdict.LeftOut("no day is expected");
        String why = whyNot(language, one.result().path("Text").asText().toLowerCase(Locale.ROOT));
        if (!why.isEmpty()) return new Verdict.LeftOut(why);
        if (one.reference() == null && !YEAR.matcher(one.result().path("Text").asText()).find()) return new Verdict.LeftOut("no year, and the case gives no day to see it from");
        String slice = bare(one.slice());
        boolean right = mentions.stream().anyMatch(mention -> mention.kind().equals("date") && mention.value().equals(day)
            && (slice.endsWith(bare(mention.evidence().text())) || mention.evidence().text().contains(slice)));
        return right ? new Verdict.Exact() : new Verdict.Missed(slice + " = " + day + (one.reference() == null ? "" : ", seen from " + one.reference()));
    }

    /** Without the full stop of an abbreviation or a sentence. */
    private static String bare(String slice) { return slice.endsWith(".") ? slice.substring(0, slice.length() - 1) : slice; }

    /** Empty for a case that counts. */
    private static String whyNot(String language, String text) {
        if (NUMERIC.matcher(text).find()) return "";
        Pattern named = NAMED.get(language);
        Pattern counted = COUNTED_FROM.get(language);
        if (named == null || counted == null) return "no names of months and days are known for " + language;
        if (!named.matcher(text).find()) return "neither a month's nor a weekday's name (tomorrow, the 27th, in three weeks)";
        return counted.matcher(text).find() ? "counted in weeks from another day (two Sundays from now)" : "";
    }
}
