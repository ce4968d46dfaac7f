package daman.second;

import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.events.Attack;
import daman.events.Contact;
import daman.reading.Report;
import daman.statements.Attribution;
import daman.statements.Channel;
import daman.things.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a model is told: the guide of readings in short, with the very words that the engine knows, and the report. */
final class Prompt {
    private static final String FILE = "/daman/second/guide.txt";

    private final String guide;

    Prompt() {
        String text = resource();
        for (Map.Entry<String, String> words : Map.of("{measures}", ids(Measure.values(), Measure::id), "{stages}", ids(Stage.values(), Stage::id), "{attributions}", ids(Attribution.values(), Attribution::id), "{conditions}", ids(Condition.values(), Condition::id),
            "{channels}", ids(Channel.values(), Channel::id), "{contacts}", ids(Contact.Kind.values(), Contact.Kind::id), "{targets}", ids(Attack.Target.values(), Attack.Target::id)).entrySet()) text = text.replace(words.getKey(), words.getValue());
        this.guide = text;
    }

    String guide() { return guide; }

    /** The report with its day, and nothing else that is known of it. */
    String of(Report report) { return "Day of the report: " + (report.published() == null ? "not known" : report.published()) + "\nThe report, up to the end of this message:\n\n" + report.text(); }

    private static <T> String ids(T[] values, Function<T, String> id) { return Arrays.stream(values).map(id).collect(Collectors.joining(", ")); }

    private static String resource() {
        try (InputStream in = Prompt.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** The lists of a reading that are asked for. */
    static List<String> lists() { return List.of("commitments", "statements", "contacts", "attacks"); }
}
