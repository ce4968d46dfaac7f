package daman.cli.gathering;

import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.tables.ReadingTables;
import daman.cli.terminal.Format;
import daman.json.ReadingJson;
import daman.reading.Reading;
import daman.second.SecondReader;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daman read}: prints what reports say; writes nothing. */
@Command(name = "read", description = "Print what reports say; nothing is recorded.", mixinStandardHelpOptions = true,
    footer = {"%nWhat is read, told by its content first and by its name second:", "  texts in UTF-8, pages (HTML), PDF with a text layer, DOCX, feeds (RSS, Atom), Telegram's JSON export of a channel,", "  WARC and WARC.gz, JSON Lines ({\"text\": …, \"title\": …, \"published\": …, \"publisher\": …, \"url\": …} a line)",
        "  NAME.json beside NAME.txt, .html, .pdf or .docx may say \"published\", \"publisher\" and \"url\" of it, and is believed first.", "", "An address is fetched when it is given (--urls FILE: a list of them), politely and never from a private network.", "With --reader llm what a language model reads is printed instead: its summary tells what was refused since the report doesn't have it.", "The places of evidence count in the text that was taken from a document, which is the text that is kept."})
public final class Read implements Callable<Integer> {
    private final Surroundings around;

    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line a report") Format format = Format.table;
    @Option(names = "--mentions", description = "with every actor, sum, number, date and item where it stands (json)") boolean mentions;
    @Option(names = "--explain", description = "with the rules that made each item") boolean explain;
    @Mixin GivenPlaces places = new GivenPlaces();
    @Mixin ReaderOption reader = new ReaderOption();
    @Spec @Nullable CommandSpec spec;

    public Read(Surroundings around) {
        this.around = around;
    }

    /**
     * {@code daman read PLACE…} with nothing that an option would tell: what such a call is, all options' fields say as they stand, and a start needn't wait for what parses options.
     * Null for any other call.
     */
    public static @Nullable Read plain(Surroundings around, String... arguments) {
        if (arguments.length < 2 || !arguments[0].equals("read")) return null;
        for (String place : arguments) if (place.startsWith("-") || place.startsWith("@")) return null;
        Read plain = new Read(around);
        plain.places.places = List.of(arguments).subList(1, arguments.length);
        return plain;
    }

    @Override public Integer call() {
        Notices notices = new Notices(around);
        ReadingJson json = new ReadingJson(mentions, explain);
        ReadingTables tables = new ReadingTables(around.terminal(), explain);
        try (SecondReader second = spec == null ? null : reader.second(around, notices, spec)) {
            new Readings(around, notices, places.published).each(places, first -> {
                Reading reading = second == null ? first : second.alone(first);
                if (format == Format.json) around.line(json.line(reading));
                else tables.lines(reading).forEach(around::line);
            });
            if (second != null) notices.note(second.summary());
        }
        around.out().flush();
        return notices.status();
    }
}
