package daman.cli.gathering;

import daman.cli.surroundings.Finishing;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.web.Web;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman watch}: takes in what feeds tell of, as they grow. */
@Command(name = "watch", mixinStandardHelpOptions = true, description = "Look into feeds (RSS, Atom) again and again, fetch what is new in them, and record it: one report an entry, none twice.",
    footer = {"%nA feed that has not changed is not sent again (ETag, Last-Modified). A page that can't be had is tried again in later rounds, five times; then, and where its site's robots.txt keeps it from programs, what the feed",
        "itself tells of it is recorded. What was taken is kept beside the ledger (NAME.feeds): a watch that ends for any reason goes on where it was when it is called again.", "", "Examples:",
        "  daman watch https://www.example.org/news.rss", "  daman watch --rounds 1 https://www.example.org/news.rss     from a timer such as cron"})
public final class Watch implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin WebOption web = new WebOption();
    @Option(names = "--every", paramLabel = "MINUTES", defaultValue = "15", description = "between two rounds (15)") int every = 15;
    @Option(names = "--rounds", paramLabel = "COUNT", description = "end after so many rounds; without it the watch goes on until it is stopped") int rounds = Integer.MAX_VALUE;
    @Option(names = "--feeds", paramLabel = "FILE", description = "where it is kept what was taken; else NAME.feeds beside the ledger NAME.db") @Nullable Path journal;
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line a report") Format format = Format.table;
    @Parameters(paramLabel = "FEED", arity = "1..*", description = "addresses of feeds") List<String> feeds = List.of();

    public Watch(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Notices notices = new Notices(around);
        Address address = ledger.address(around);
        try (Ledger open = Ledger.open(address, around.clock()); Finishing finishing = Finishing.of(open, around); FeedJournal kept = FeedJournal.open(journal != null ? journal : address.beside("feeds")); Web asked = web.web()) {
            Recorder recorder = new Recorder(around, notices, open, format);
            Watching watching = new Watching(asked, kept, open, new Readings(around, notices, null), recorder, notices, around.clock());
            new Rounds(rounds, Duration.ofMinutes(Math.max(1, every)), Thread::sleep).each(round -> {
                feeds.forEach(watching::look);
                if (format == Format.table) around.line("round " + round + ": " + recorder.summary());
                around.out().flush();
            });
        }
        return notices.status();
    }
}
