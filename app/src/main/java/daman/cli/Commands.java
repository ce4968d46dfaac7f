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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
    private Commands() {}

    /** Runs one command. @return the exit status */
    public static int run(Surroundings around, String... arguments) {
        Settings settings = settings(around);
        if (settings == null) return Status.WRONG_CALL;
        CommandLine commands = new CommandLine(new Commands());
        all(around, arguments.length == 0 || settings.inFile() ? "" : arguments[0]).forEach((name, command) -> commands.addSubcommand(name, command.get()));
        commands.setOut(new java.io.PrintWriter(around.out(), true));
        commands.setErr(new java.io.PrintWriter(around.err(), true));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(around.terminal().coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commands.setUsageHelpWidth(Math.min(120, Math.max(55, around.terminal().width())));
        commands.setExecutionExceptionHandler((fault, command, parsed) -> fault(around, fault));
        return arguments.length == 0 ? help(commands) : set(commands, settings, around) ? commands.execute(arguments) : Status.WRONG_CALL;
    }

    /** Every command by its name, or the one that is asked for alone: a start would spend a tenth of a second on the options of the others. */
    private static Map<String, Supplier<CommandLine>> all(Surroundings around, String asked) {
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        all.put("read", () -> new CommandLine(new Read(around)));
        all.put("intake", () -> new CommandLine(new Intake(around)));
        all.put("bulk", () -> new CommandLine(new Bulk(around)));
        all.put("watch", () -> new CommandLine(new Watch(around)));
        all.put("list", () -> new CommandLine(new ListGuarantees(around)));
        all.put("show", () -> new CommandLine(new Show(around)));
        all.put("links", () -> new CommandLine(new Links(around)));
        all.put("rebuild", () -> new CommandLine(new Rebuild(around)));
        all.put("serve", () -> new CommandLine(new Serve(around)));
        all.put("demo", () -> new CommandLine(new Demo(around)));
        all.put("key", () -> new CommandLine(new ShowKey(around)));
        all.put("prove", () -> new CommandLine(new Prove(around)));
        all.put("verify", () -> new CommandLine(new Verify(around)));
        all.put("withdraw", () -> new CommandLine(new Withdraw(around)));
        all.put("backup", () -> new CommandLine(new Backup(around)));
        all.put("import", () -> new CommandLine(new ImportFiles(around)));
        all.put("totals", () -> new CommandLine(new ShowTotals(around)));
        all.put("changes", () -> new CommandLine(new ShowChanges(around)));
        all.put("findings", () -> new CommandLine(new ShowInconsistencies(around)));
        all.put("export", () -> new CommandLine(new ExportFiles(around)));
        all.put("brief", () -> new CommandLine(new WriteBrief(around)));
        all.put("gaps", () -> new CommandLine(new ShowGaps(around)));
        all.put("exposure", () -> new CommandLine(new ShowExposure(around)));
        all.put("burden", () -> new CommandLine(new ShowBurden(around)));
        all.put("contradictions", () -> new CommandLine(new ShowContradictions(around)));
        all.put("reliability", () -> new CommandLine(new ShowReliability(around)));
        all.put("since", () -> new CommandLine(new ShowSince(around)));
        all.put("score", () -> new CommandLine(new Score(around)).addSubcommand(new ScoreRecognizers(around)));
        all.put("review", () -> new CommandLine(new ReviewCommands(around)).addSubcommand(new ReviewCommands.Accept(around)).addSubcommand(new ReviewCommands.Reject(around))
            .addSubcommand(new ReviewCommands.Correct(around)).addSubcommand(new ReviewCommands.Merge(around)).addSubcommand(new ReviewCommands.Split(around)).addSubcommand(new ReviewCommands.Undo(around)));
        all.put("account", () -> new CommandLine(new AccountCommands()).addSubcommand(new AccountCommands.Add(around)).addSubcommand(new AccountCommands.ListAll(around)).addSubcommand(new AccountCommands.SetRole(around))
            .addSubcommand(new AccountCommands.Password(around)).addSubcommand(new AccountCommands.Remove(around)));
        all.put("token", () -> new CommandLine(new TokenCommands()).addSubcommand(new TokenCommands.Make(around)).addSubcommand(new TokenCommands.ListAll(around)).addSubcommand(new TokenCommands.Revoke(around)));
        all.put("alerts", () -> new CommandLine(new AlertCommands()).addSubcommand(new AlertCommands.Add(around)).addSubcommand(new AlertCommands.ListAll(around)).addSubcommand(new AlertCommands.Remove(around))
            .addSubcommand(new AlertCommands.Send(around)).addSubcommand(new AlertCommands.Watch(around)));
        all.put("log", () -> new CommandLine(new LogCommands()).addSubcommand(new LogCommands.Publish(around)));
        all.put("ledger", () -> new CommandLine(new LedgerCommands()).addSubcommand(new LedgerCommands.CopyLedger(around)));
        Supplier<CommandLine> one = all.get(asked);
        return one == null ? all : Map.of(asked, one);
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
