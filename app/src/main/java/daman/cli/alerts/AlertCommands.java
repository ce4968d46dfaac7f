package daman.cli.alerts;

import daman.alerts.Alert;
import daman.alerts.Alerts;
import daman.alerts.MailServer;
import daman.alerts.Sending;
import daman.alerts.Signature;
import daman.alerts.Target;
import daman.analysis.filters.BadQuery;
import daman.analysis.filters.Filters;
import daman.cli.gathering.Rounds;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Counted;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.cli.terminal.Table.Cell;
import daman.cli.terminal.Table;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.json.JsonForm;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.web.Posting;
import daman.words.PageLanguage;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daman alerts}: who is told of what is new. */
@Command(name = "alerts", description = "Tell people by mail and programs by webhooks of what is new among the promises that they want to know of.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nFor example:%n", footer = {
        "  daman alerts add patriots --filter \"measure=air-defence&q=Patriot\" --to mailto:anna@example.org --digest 24",
        "  daman alerts add germany --filter provider=DE --to https://hooks.example.org/daman       prints the secret that signs its messages",
        "  daman alerts send --smtp smtps://desk@mail.example.org --from desk@example.org           from a timer, or daman alerts watch",
        "The filter is what stands behind the question mark in an address of the list of guarantees. A feed of it is there too: /guarantees.atom?…, /alerts/NAME.atom.",
        "What was sent is kept beside the ledger (NAME.sent): nothing that was taken is sent again, whatever ends the program. docs/guide/alerts.md tells more."})
public final class AlertCommands {
    /** Another one. */
    @Command(name = "add", description = "Add an alert. It tells of what is recorded from now on.", mixinStandardHelpOptions = true)
    public static final class Add implements Callable<Integer> {
        private final Surroundings around;

        @Spec @Nullable CommandSpec spec;
        @Mixin LedgerOption ledger = new LedgerOption();
        @Parameters(paramLabel = "NAME", description = "letters, digits and hyphens") String name = "";
        @Option(names = "--filter", paramLabel = "FILTER", defaultValue = "", description = "as the address of the list has it: provider=DE&stage=delivered; all guarantees unless given") String filter = "";
        @Option(names = "--to", paramLabel = "WHERE", required = true, description = "mailto:ADDRESS, or a webhook's https://…") String to = "";
        @Option(names = "--digest", paramLabel = "HOURS", defaultValue = "0", description = "gather changes for so many hours; a message for each, at once, unless given") int digest;
        @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en", description = "of mails: ar, en, fr, uk") String language = "en";
        @Option(names = "--since", paramLabel = "WHEN", description = "tell also of what was recorded after then: a day (its end), an instant or an entry's index; all, for everything") @Nullable String since;
        @Option(names = "--secret-env", paramLabel = "VARIABLE", description = "the environment's variable with the webhook's secret (whsec_…); a new one is made and printed unless given") @Nullable String secret;

        public Add(Surroundings around) {
            this.around = around;
        }

        @Override public Integer call() {
            Address address = ledger.address(around);
            try (Ledger open = Ledger.existing(address)) {
                Guarantees guarantees = ledger.guarantees(open, around);
                Alert alert = new Alert(id(), name, asked(open, guarantees), target(), Duration.ofHours(bounded(digest)), PageLanguage.of(language).orElseThrow(() -> wrong("--lang " + language + " is none of ar, en, fr, uk")), after(guarantees), around.clock().instant());
                new Alerts(address.beside("alerts")).add(alert);
                around.line(name + " tells " + alert.target() + (alert.isAtOnce() ? " at once" : " every " + Counted.of(digest, "hour")) + " of what is recorded after entry " + alert.after());
                if (secret == null && alert.target() instanceof Target.Webhook hook) around.line("its messages are signed with " + hook.secret() + " which whoever receives them needs to check that; it is not shown again");
            } catch (IllegalArgumentException bad) {
                throw wrong(String.valueOf(bad.getMessage()));
            }
            around.out().flush();
            return Status.DONE;
        }

        private static int bounded(int hours) {
            if (hours < 0 || hours > 24 * 366) throw new IllegalArgumentException("--digest " + hours + " is no number of hours from 0 to a year's");
            return hours;
        }

        private Map<String, String> asked(Ledger open, Guarantees guarantees) {
            try {
                Map<String, String> asked = Filters.ofAddress(filter);
                SendOption.news(open, around.knowledge().get(), guarantees).check(asked);
                return asked;
            } catch (BadQuery bad) {
                throw wrong("--filter: " + bad.name() + " can't be “" + bad.value() + "”; it is what stands behind the question mark in an address of the list, of " + String.join(", ", Filters.NAMES));
            }
        }

        private Target target() {
            if (to.startsWith("mailto:")) return mail(to.substring("mailto:".length()));
            if (!Posting.isAddress(to)) throw wrong("--to is mailto:ADDRESS or a webhook's https://…");
            return new Target.Webhook(to, secret == null ? Signature.secret(new SecureRandom()) : named(secret));
        }

        private String named(String variable) {
            String key = around.environment().get(variable);
            if (key == null) throw wrong("--secret-env: the environment has no " + variable);
            Signature.check(key);
            return key;
        }

        private Target mail(String address) {
            if (!MailServer.isMailbox(address)) throw wrong("--to: " + address + " is no address of one mailbox, as anna@example.org");
            return new Target.Mail(address);
        }

        private long after(Guarantees guarantees) { return since == null ? guarantees.lastEntry(Times.NOW.known()) : since.equals("all") ? -1 : guarantees.lastEntry(Times.Known.of(since)); }

        private static String id() {
            byte[] random = new byte[8];
            new SecureRandom().nextBytes(random);
            return "a-" + HexFormat.of().formatHex(random);
        }

        private ParameterException wrong(String what) { return new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(what)); }
    }

    /** All of them. */
    @Command(name = "list", description = "List the alerts; their secrets are not shown.", mixinStandardHelpOptions = true)
    public static final class ListAll implements Callable<Integer> {
        private final Surroundings around;

        @Mixin LedgerOption ledger = new LedgerOption();
        @Option(names = "--format", defaultValue = "table", description = "table, or json: one line an alert") Format format = Format.table;

        public ListAll(Surroundings around) {
            this.around = around;
        }

        @Override public Integer call() {
            Table table = Table.ofWords("name", "tells", "when", "language", "filter");
            for (Alert one : new Alerts(ledger.address(around).beside("alerts")).all()) {
                String filter = Filters.address(Filters.asked(one.filter()::get)), when = one.isAtOnce() ? "at once" : "every " + Counted.of(Math.toIntExact(one.digest().toHours()), "hour");
                if (format == Format.json) around.line(JsonForm.object(form -> form.put("name", one.name()).putText("to", one.target()).put("digest_hours", one.digest().toHours()).put("language", one.language().code()).put("filter", filter).put("after", one.after()).putText("made", one.made())));
                else table.row(Cell.of(one.name()), Cell.of(one.target().toString()), Cell.of(when), Cell.of(one.language().code()), Cell.of(filter.isEmpty() ? "all guarantees" : filter));
            }
            table.lines(around.terminal().width(), around.terminal().coloured()).forEach(around::line);
            around.out().flush();
            return Status.DONE;
        }
    }

    /** One less. */
    @Command(name = "remove", description = "Remove an alert.", mixinStandardHelpOptions = true)
    public static final class Remove implements Callable<Integer> {
        private final Surroundings around;

        @Mixin LedgerOption ledger = new LedgerOption();
        @Parameters(paramLabel = "NAME") String name = "";

        public Remove(Surroundings around) {
            this.around = around;
        }

        @Override public Integer call() {
            new Alerts(ledger.address(around).beside("alerts")).remove(name);
            around.line(name + " is removed; it tells nobody any more");
            around.out().flush();
            return Status.DONE;
        }
    }

    /** What is due now. */
    @Command(name = "send", description = "Send what is new and due, and what failed before and is due again; from a timer such as cron.", mixinStandardHelpOptions = true)
    public static final class Send implements Callable<Integer> {
        private final Surroundings around;

        @Spec @Nullable CommandSpec spec;
        @Mixin SendOption how = new SendOption();

        public Send(Surroundings around) {
            this.around = around;
        }

        @Override public Integer call() { return how.send(around, Objects.requireNonNull(spec), Runnable::run, sending -> said(around, sending.sent(), sending.waiting())); }
    }

    /** Again and again. */
    @Command(name = "watch", description = "Send what is new, again and again, until it is stopped.", mixinStandardHelpOptions = true)
    public static final class Watch implements Callable<Integer> {
        private final Surroundings around;

        @Spec @Nullable CommandSpec spec;
        @Mixin SendOption how = new SendOption();
        @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "30", description = "between two rounds (30)") int every = 30;
        @Option(names = "--rounds", paramLabel = "COUNT", description = "end after so many rounds") int rounds = Integer.MAX_VALUE;

        public Watch(Surroundings around) {
            this.around = around;
        }

        @Override public Integer call() {
            return how.send(around, Objects.requireNonNull(spec), round -> new Rounds(rounds, Duration.ofSeconds(Math.max(1, every)), Thread::sleep).each(number -> round.run()), new Consumer<>() {
                private int before;

                @Override public void accept(Sending sending) {
                    if (sending.sent() > before) said(around, sending.sent() - before, sending.waiting());
                    before = sending.sent();
                }
            });
        }
    }

    private static void said(Surroundings around, int sent, int waiting) {
        around.line(Counted.of(sent, "message") + " sent" + (waiting == 0 ? "" : "; " + Counted.of(waiting, "alert") + " with a message that is tried again"));
        around.out().flush();
    }
}
