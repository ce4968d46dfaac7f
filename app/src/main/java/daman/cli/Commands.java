package daman.cli;

import daman.access.AccessRefused;
import daman.cli.accounts.AccountCommands;
import daman.cli.accounts.TokenCommands;
import daman.cli.alerts.AlertCommands;
import daman.cli.answers.ShowBurden;
import daman.cli.answers.ShowContradictions;
import daman.cli.answers.ShowExposure;
import daman.cli.answers.ShowGaps;
import daman.cli.answers.ShowReliability;
import daman.cli.answers.ShowSince;
import daman.cli.briefs.WriteBrief;
import daman.cli.datasets.ExportFiles;
import daman.cli.datasets.ImportFiles;
import daman.cli.datasets.ShowChanges;
import daman.cli.datasets.ShowInconsistencies;
import daman.cli.datasets.ShowTotals;
import daman.cli.gathering.Intake;
import daman.cli.gathering.Read;
import daman.cli.gathering.Watch;
import daman.cli.proofs.Backup;
import daman.cli.proofs.LedgerCommands;
import daman.cli.proofs.LogCommands;
import daman.cli.proofs.Prove;
import daman.cli.proofs.ShowKey;
import daman.cli.proofs.Verify;
import daman.cli.proofs.Withdraw;
import daman.cli.review.ReviewCommands;
import daman.cli.surroundings.Settings;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.exporters.ExportRefused;
import daman.ledger.LedgerRefused;
import daman.log.notes.LogRefused;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/** The door: arguments in, exit status out. */
@Command(name = "daman", mixinStandardHelpOptions = true, version = "Daman 0.1",
    description = "Reads news reports and keeps the record of international security guarantees:%nwho promised what to whom, on whose word, how far along it is, and the exact words that prove it.",
    footerHeading = "%nWhere things are:%n",
    footer = {"  the ledger     --ledger PLACE (a file, or postgresql://USER@HOST/DATABASE), else $DAMAN_LEDGER, else ledger/daman.db in the current folder", "  settings       any option by $DAMAN_COMMAND_OPTION, or in daman.properties of the current folder or the file $DAMAN_CONFIG; docs/guide/operating.md tells how", "  colours        on a terminal, unless NO_COLOR is set"},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all was done", "1:something was left out; standard error says what", "2:the call was wrong, or the ledger can't be used as asked", "3:a fault of Daman's own"})
public final class Commands {
    /** All commands, as help lists them. */
    private static final List<String> NAMES = List.of("read", "intake", "bulk", "watch", "list", "show", "links", "rebuild", "serve", "demo", "bench", "key", "prove", "verify", "withdraw", "backup", "import", "totals", "changes",
        "findings", "export", "brief", "gaps", "exposure", "burden", "contradictions", "reliability", "since", "score", "review", "account", "token", "alerts", "log", "ledger");

    private Commands() {}

    /** Runs one command. @return the exit status */
    public static int run(Surroundings around, String... arguments) {
        Settings settings = settings(around);
        if (settings == null) return Status.WRONG_CALL;
        Read plain = settings.any() ? null : Read.plain(around, arguments);
        return plain == null ? parsed(around, settings, arguments) : read(plain, around);
    }

    private static int read(Read plain, Surroundings around) {
        try {
            return plain.call();
        } catch (RuntimeException fault) {
            return fault(around, fault);
        }
    }

    private static int parsed(Surroundings around, Settings settings, String... arguments) {
        System.setProperty("picocli.disable.closures", "true"); // of Groovy, for which picocli would look through all jars
        CommandLine commands = new CommandLine(new Commands());
        for (String name : names(arguments.length == 0 || settings.inFile() ? "" : arguments[0])) commands.addSubcommand(name, command(name, around));
        commands.setOut(new java.io.PrintWriter(around.out(), true));
        commands.setErr(new java.io.PrintWriter(around.err(), true));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(around.terminal().coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commands.setUsageHelpWidth(Math.min(120, Math.max(55, around.terminal().width())));
        commands.setExecutionExceptionHandler((fault, command, parsed) -> fault(around, fault));
        return arguments.length == 0 ? help(commands) : set(commands, settings, around) ? commands.execute(arguments) : Status.WRONG_CALL;
    }

    /** The names of all commands, or of the one that is asked for, or none for the version: a start would spend a tenth of a second on the options of the others. */
    private static List<String> names(String asked) {
        if (asked.equals("--version") || asked.equals("-V")) return List.of();
        return NAMES.contains(asked) ? List.of(asked) : NAMES;
    }

    /** By a switch and not by a table of makers, of which each would have to be made at each start. */
    private static CommandLine command(String name, Surroundings around) {
        return switch (name) {
            case "read" -> new CommandLine(new Read(around));
            case "intake" -> new CommandLine(new Intake(around));
            case "bulk" -> new CommandLine(new Bulk(around));
            case "watch" -> new CommandLine(new Watch(around));
            case "list" -> new CommandLine(new ListGuarantees(around));
            case "show" -> new CommandLine(new Show(around));
            case "links" -> new CommandLine(new Links(around));
            case "rebuild" -> new CommandLine(new Rebuild(around));
            case "serve" -> new CommandLine(new Serve(around));
            case "demo" -> new CommandLine(new Demo(around));
            case "bench" -> new CommandLine(new Bench(around));
            case "key" -> new CommandLine(new ShowKey(around));
            case "prove" -> new CommandLine(new Prove(around));
            case "verify" -> new CommandLine(new Verify(around));
            case "withdraw" -> new CommandLine(new Withdraw(around));
            case "backup" -> new CommandLine(new Backup(around));
            case "import" -> new CommandLine(new ImportFiles(around));
            case "totals" -> new CommandLine(new ShowTotals(around));
            case "changes" -> new CommandLine(new ShowChanges(around));
            case "findings" -> new CommandLine(new ShowInconsistencies(around));
            case "export" -> new CommandLine(new ExportFiles(around));
            case "brief" -> new CommandLine(new WriteBrief(around));
            case "gaps" -> new CommandLine(new ShowGaps(around));
            case "exposure" -> new CommandLine(new ShowExposure(around));
            case "burden" -> new CommandLine(new ShowBurden(around));
            case "contradictions" -> new CommandLine(new ShowContradictions(around));
            case "reliability" -> new CommandLine(new ShowReliability(around));
            case "since" -> new CommandLine(new ShowSince(around));
            case "score" -> new CommandLine(new Score(around)).addSubcommand(new ScoreRecognizers(around));
            case "review" -> new CommandLine(new ReviewCommands(around)).addSubcommand(new ReviewCommands.Accept(around)).addSubcommand(new ReviewCommands.Reject(around))
                .addSubcommand(new ReviewCommands.Correct(around)).addSubcommand(new ReviewCommands.Merge(around)).addSubcommand(new ReviewCommands.Split(around)).addSubcommand(new ReviewCommands.Undo(around));
            case "account" -> new CommandLine(new AccountCommands()).addSubcommand(new AccountCommands.Add(around)).addSubcommand(new AccountCommands.ListAll(around))
                .addSubcommand(new AccountCommands.SetRole(around)).addSubcommand(new AccountCommands.Password(around)).addSubcommand(new AccountCommands.Remove(around));
            case "token" -> new CommandLine(new TokenCommands()).addSubcommand(new TokenCommands.Make(around)).addSubcommand(new TokenCommands.ListAll(around))
                .addSubcommand(new TokenCommands.Revoke(around));
            case "alerts" -> new CommandLine(new AlertCommands()).addSubcommand(new AlertCommands.Add(around)).addSubcommand(new AlertCommands.ListAll(around))
                .addSubcommand(new AlertCommands.Remove(around)).addSubcommand(new AlertCommands.Send(around)).addSubcommand(new AlertCommands.Watch(around));
            case "log" -> new CommandLine(new LogCommands()).addSubcommand(new LogCommands.Publish(around));
            case "ledger" -> new CommandLine(new LedgerCommands()).addSubcommand(new LedgerCommands.CopyLedger(around));
            default -> throw new IllegalArgumentException("name: " + name);
        };
    }

    /** Null where they can't be read, which is told. */
    private static @Nullable Settings settings(Surroundings around) {
        try {
            return Settings.of(around.environment());
        } catch (UncheckedIOException unreadable) {
            around.err().println("daman: " + Shown.plain(String.valueOf(unreadable.getMessage())));
            return null;
        }
    }

    /** What isn't given is what the environment or the file of settings says. @return whether these can be followed */
    private static boolean set(CommandLine commands, Settings settings, Surroundings around) {
        commands.setDefaultValueProvider(settings);
        String unknown = settings.unknown(commands);
        if (unknown == null) return true;
        around.err().println("daman: " + Shown.plain(unknown));
        return false;
    }

    private static int help(CommandLine commands) {
        commands.usage(commands.getOut());
        return Status.WRONG_CALL;
    }

    private static int fault(Surroundings around, Exception fault) {
        if (fault instanceof Surroundings.Closed) return Status.LEFT_OUT;
        around.out().flush();
        if (fault instanceof LedgerRefused || fault instanceof LogRefused || fault instanceof ExportRefused || fault instanceof AccessRefused) {
            around.err().println("daman: " + Shown.plain(String.valueOf(fault.getMessage())));
            if (around.environment().containsKey("DAMAN_TRACE")) fault.printStackTrace(around.err());
            return Status.WRONG_CALL;
        }
        around.err().println("daman: " + Shown.plain(String.valueOf(fault.getMessage() == null ? fault : fault.getMessage())));
        if (around.environment().containsKey("DAMAN_TRACE")) fault.printStackTrace(around.err());
        else around.err().println("daman: this is a fault of Daman's own; DAMAN_TRACE=1 shows where");
        return Status.OUR_FAULT;
    }
}
