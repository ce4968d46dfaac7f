package daman.alerts;

import daman.analysis.figures.Change;
import daman.analysis.filters.Filters;
import daman.analysis.spoken.Spoken;
import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.words.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mail says, in the language of its alert; quotations as they stand in their reports. */
record MailText(String subject, String body) {
    /** Claims that are quoted of one change; more are counted. */
    private static final int QUOTED = 5;

    static MailText of(Message message, Spoken spoken, String desk) {
        List<News.Item> items = message.items();
        String what = items.size() == 1 ? headline(items.getFirst().change(), spoken) : spoken.words().count("alert.changes", items.size());
        List<String> lines = new ArrayList<>();
        for (News.Item item : items) add(lines, item, spoken, desk);
        String filter = Filters.address(Filters.asked(message.alert().filter()::get));
        lines.add("-- ");
        lines.add(spoken.say("alert.why", message.alert().name(), filter.isEmpty() ? spoken.say("alert.all") : filter, message.after() + 1, message.to()));
        return new MailText(oneLine(message.alert().name() + ": " + what), lines.stream().map(MailText::plain).collect(Collectors.joining("\r\n")) + "\r\n");
    }

    private static String headline(Change change, Spoken spoken) { return spoken.say("change." + change.kind().id()) + ": " + told(change.either(), spoken); }

    /** "Germany → Ukraine, 4 IRIS-T, €500 million". */
    private static String told(Guarantee one, Spoken spoken) {
        String sums = one.sums().stream().map(spoken::sum).collect(Collectors.joining(" / "));
        String thing = spoken.thing(one);
        return Stream.of(spoken.who(one), thing.isEmpty() ? spoken.say("measure." + one.measure().id()) : thing, sums).filter(part -> !part.isEmpty()).collect(Collectors.joining(spoken.say("comma")));
    }

    private static void add(List<String> lines, News.Item item, Spoken spoken, String desk) {
        Change change = item.change();
        lines.add("* " + headline(change, spoken));
        lines.add("  " + stages(change.before(), change.after(), spoken));
        for (Claim claim : item.claims().stream().limit(QUOTED).toList()) quote(lines, claim, spoken);
        if (item.claims().size() > QUOTED) lines.add("  " + spoken.words().count("alert.more", item.claims().size() - QUOTED));
        if (!desk.isEmpty()) lines.add("  " + desk + "/guarantees/" + change.either().id());
        lines.add("");
    }

    private static String stages(@Nullable Guarantee before, @Nullable Guarantee after, Spoken spoken) {
        if (before == null || after == null || before.stage() == after.stage()) return spoken.stage((after == null ? before : after).stage());
        return spoken.stage(before.stage()) + " " + spoken.say("arrow") + " " + spoken.stage(after.stage());
    }

    private static void quote(List<String> lines, Claim claim, Spoken spoken) {
        lines.add("  > " + Spoken.isolated(claim.commitment().evidence().text()));
        lines.add("  > " + Stream.of(spoken.say("attribution." + claim.commitment().attribution().id()), Spoken.isolated(claim.report().publishedBy()), spoken.day(claim.report().day()), claim.report().url() == null ? "" : claim.report().url()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    /** A report's words have no say over lines; the blank behind two hyphens makes what follows a signature (RFC 3676). */
    private static String plain(String line) {
        String plain = OneLine.of(line).stripTrailing();
        return plain.equals("--") ? "-- " : plain;
    }

    /** In a heading nothing turns the words around, since not every program knows isolates there. */
    private static String oneLine(String text) { return plain(text).replaceAll("[\\u2066-\\u2069\\u200e\\u200f]", ""); }
}
