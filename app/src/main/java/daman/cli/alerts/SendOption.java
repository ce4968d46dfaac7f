package daman.cli.alerts;

import daman.alerts.Alerts;
import daman.alerts.MailServer;
import daman.alerts.News;
import daman.alerts.Outbox;
import daman.alerts.Sending;
import daman.alerts.Ways;
import daman.analysis.figures.Cuts;
import daman.analysis.figures.Search;
import daman.analysis.figures.Terms;
import daman.analysis.memory.Memory;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.guarantees.Guarantees;
import daman.languages.Knowledge;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.reports.Problem;
import daman.web.Posting;
import daman.words.Names;
import daman.words.Words;
import java.time.Duration;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What sending wants to know. */
final class SendOption {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_OF_AN_ANSWER = 64 << 10;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin MailOption mail = new MailOption();
    @Option(names = "--allow-private", description = "webhooks may lead into this machine or a private network too; without this they are refused") boolean allowPrivate;
    @Option(names = "--desk", paramLabel = "ADDRESS", defaultValue = "", description = "where daman serve is reached, as https://desk.example.org: messages link to it") String desk = "";

    /** @param rounds given what does a round @return the exit status */
    int send(Surroundings around, CommandSpec spec, Consumer<Runnable> rounds, Consumer<Sending> done) {
        Notices notices = new Notices(around);
        Address address = ledger.address(around);
        MailServer server = mail.server(around, spec);
        Alerts alerts = new Alerts(address.beside("alerts"));
        try (Ledger open = Ledger.existing(address); Outbox outbox = Outbox.open(address.beside("sent")); Posting posting = new Posting(allowPrivate, LONGEST, MOST_OF_AN_ANSWER)) {
            Knowledge knowledge = around.knowledge().get();
            Ways ways = new Ways(posting, server, new Names(knowledge), around.clock(), desk.replaceFirst("/+$", ""));
            Sending sending = new Sending(open, news(open, knowledge, ledger.guarantees(open, around)), outbox, ways, around.clock(), what -> notices.problem(new Problem("alerts", what, "daman alerts list tells of each")));
            rounds.accept(() -> {
                sending.round(alerts.all());
                done.accept(sending);
            });
        }
        return notices.status();
    }

    static News news(Ledger open, Knowledge knowledge, Guarantees guarantees) {
        Memory memory = new Memory(open);
        return new News(new Cuts(memory, guarantees), new Search(open, memory, new Terms(knowledge, Words.measures())), guarantees);
    }
}
