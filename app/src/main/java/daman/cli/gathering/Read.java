package daman.cli.gathering;

import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.tables.ReadingTables;
import daman.cli.terminal.Format;
import daman.json.ReadingJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daman read}: prints what reports say; writes nothing. */
@Command(name = "read", description = "Print what reports say; nothing is recorded.", mixinStandardHelpOptions = true,
    footer = {"%nWhat is read, told by its content first and by its name second:", "  texts in UTF-8, pages (HTML), PDF with a text layer, DOCX, feeds (RSS, Atom), Telegram's JSON export of a channel,", "  WARC and WARC.gz, JSON Lines ({\"text\": …, \"title\": …, \"published\": …, \"publisher\": …, \"url\": …} a line)",
        "  NAME.json beside NAME.txt, .html, .pdf or .docx may say \"published\", \"publisher\" and \"url\" of it, and is believed first.", "", "An address is fetched when it is given (--urls FILE: a list of them), politely and never from a private network.", "The places of evidence count in the text that was taken from a document, which is the text that is kept."})
public final class Read implements Callable<Integer> {
    private final Surroundings around;

    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line a report") Format format = Format.table;
    @Option(names = "--mentions", description = "with every actor, sum, number, date and item where it stands (json)") boolean mentions;
    @Option(names = "--explain", description = "with the rules that made each item") boolean explain;
    @Mixin GivenPlaces places = new GivenPlaces();

    public Read(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Notices notices = new Notices(around);
        ReadingJson json = new ReadingJson(mentions, explain);
        ReadingTables tables = new ReadingTables(around.terminal(), explain);
        new Readings(around, notices, places.published).each(places, reading -> {
            if (format == Format.json) around.line(json.line(reading));
            else tables.lines(reading).forEach(around::line);
        });
        around.out().flush();
        return notices.status();
    }
}
