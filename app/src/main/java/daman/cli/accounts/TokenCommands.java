package daman.cli.accounts;

import daman.access.Role;
import daman.access.accounts.Accounts;
import daman.access.accounts.Granting;
import daman.access.accounts.Token;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman token}: which programs may ask. */
@Command(name = "token", description = "Make tokens by which programs are let in, as Authorization: Bearer TOKEN.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nFor example:%n", footer = {"  daman token make nightly-import --role reviewer --days 90     prints the token, this once", "  daman token list", "  daman token revoke 1a2b3c4d"})
public final class TokenCommands {
    private static final int LONGEST = 366;

    /** Another one. */
    @Command(name = "make", description = "Make a token and print it. Only its hash is kept: it is shown this once.", mixinStandardHelpOptions = true)
    public static final class Make extends Change {
        @Parameters(paramLabel = "NAME", description = "whose it is: what it sends is signed with this name. Of somebody with an account it may no more than that account") String name = "";
        @Option(names = "--role", paramLabel = "ROLE", converter = Roles.class, defaultValue = "reader", description = "reader (unless given), reviewer or administrator") Role role = Role.READER;
        @Option(names = "--days", paramLabel = "N", defaultValue = "90", description = "how long it is good; 90 days unless given, at most " + LONGEST) int days = 90;

        public Make(Surroundings around) { super(around); }

        @Override String made(Granting granting, Accounts accounts) {
            if (days < 1 || days > LONGEST) throw wrong("--days is between 1 and " + LONGEST);
            Accounts.Made made = granting.make(named(name), role, Duration.ofDays(days));
            around.err().println("daman: token " + made.token().id() + " of " + made.token().name() + ", " + role.id() + ", good until " + made.token().expires().truncatedTo(ChronoUnit.MINUTES) + "; it is not shown again");
            return made.secret();
        }
    }

    /** All of them. */
    @Command(name = "list", description = "List the tokens, without what makes them good.", mixinStandardHelpOptions = true)
    public static final class ListAll extends OfAccounts.Listing {
        public ListAll(Surroundings around) { super(around); }

        @Override Table table(Accounts accounts) {
            Table table = Table.ofWords("token", "name", "role", "made", "good until");
            for (Token one : accounts.tokens())
                table.row(Cell.of(one.id()), Cell.of(one.name()), Cell.of(one.role().id()), Cell.of(one.made().truncatedTo(ChronoUnit.MINUTES).toString()), Cell.of(one.expires().truncatedTo(ChronoUnit.MINUTES).toString()));
            return table;
        }
    }

    /** No longer good. */
    @Command(name = "revoke", description = "Make a token worthless, at once.", mixinStandardHelpOptions = true)
    public static final class Revoke extends Change {
        @Parameters(paramLabel = "TOKEN", description = "its id, as daman token list prints it") String id = "";

        public Revoke(Surroundings around) { super(around); }

        @Override String made(Granting granting, Accounts accounts) {
            Token token = accounts.tokens().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> wrong(id + " is no token; daman token list tells their ids"));
            granting.revoke(token);
            return "token " + token.id() + " of " + token.name() + " is worth nothing now";
        }
    }
}
