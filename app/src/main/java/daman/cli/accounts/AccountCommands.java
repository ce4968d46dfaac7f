package daman.cli.accounts;

import daman.access.Role;
import daman.access.accounts.Account;
import daman.access.accounts.Accounts;
import daman.access.accounts.Granting;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman account}: who may sign in. */
@Command(name = "account", description = "Say who may sign in at the desk that daman serve opens, and what they may do there. As soon as there is an account, everybody has to sign in.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nFor example:%n", footer = {
        "  daman account add anna --role administrator          asks for the password",
        "  daman account add boris@example.org --no-password    signs in through the provider that daman serve --oidc names",
        "  daman account role anna reviewer", "  daman account list",
        "Each change is an entry of the ledger with the name and the role; passwords and their hashes never are."})
public final class AccountCommands {
    /** Another one. */
    @Command(name = "add", description = "Add an account.", mixinStandardHelpOptions = true)
    public static final class Add extends Change {
        @Parameters(paramLabel = "NAME", description = "letters, digits and . _ @ + -; an e-mail address for whoever signs in through a provider") String name = "";
        @Option(names = "--role", paramLabel = "ROLE", converter = Roles.class, defaultValue = "reader", description = "reader (unless given), reviewer or administrator") Role role = Role.READER;
        @Option(names = "--no-password", description = "who signs in through a provider alone") boolean noPassword;

        public Add(Surroundings around) { super(around); }

        @Override String made(Granting granting, Accounts accounts) {
            String account = named(name);
            if (accounts.find(account).isPresent()) throw wrong(account + " has an account already; daman account role and daman account password change it");
            granting.add(account, role, noPassword ? null : new TypedPassword(around).fresh(account));
            return account + " is " + role.id() + "; whoever looks at this desk has to sign in from now on";
        }
    }

    /** All of them. */
    @Command(name = "list", description = "List the accounts.", mixinStandardHelpOptions = true)
    public static final class ListAll extends OfAccounts.Listing {
        public ListAll(Surroundings around) { super(around); }

        @Override Table table(Accounts accounts) {
            Table table = Table.ofWords("name", "role", "signs in");
            for (Account one : accounts.accounts()) table.row(Cell.of(one.name()), Cell.of(one.role().id()), Cell.of(one.password() == null ? "through the provider" : "with a password"));
            return table;
        }
    }

    /** Another role, at once. */
    @Command(name = "role", description = "Give an account another role; sessions that are open have it at once.", mixinStandardHelpOptions = true)
    public static final class SetRole extends Change {
        @Parameters(index = "0", paramLabel = "NAME") String name = "";
        @Parameters(index = "1", paramLabel = "ROLE", converter = Roles.class, description = "reader, reviewer or administrator") Role role = Role.READER;

        public SetRole(Surroundings around) { super(around); }

        @Override String made(Granting granting, Accounts accounts) {
            granting.setRole(named(name), role);
            return named(name) + " is " + role.id() + " now";
        }
    }

    /** Another password. */
    @Command(name = "password", description = "Give an account another password; its sessions end.", mixinStandardHelpOptions = true)
    public static final class Password extends Change {
        @Parameters(paramLabel = "NAME") String name = "";

        public Password(Surroundings around) { super(around); }

        @Override String made(Granting granting, Accounts accounts) {
            if (accounts.find(named(name)).isEmpty()) throw wrong(named(name) + " has no account; daman account list tells who has");
            accounts.setPassword(named(name), new TypedPassword(around).fresh(named(name)));
            return "the password of " + named(name) + " is another one now, and all sessions have ended";
        }
    }

    /** Nobody any more. */
    @Command(name = "remove", description = "Remove an account; its sessions end, and its tokens go. What was decided under its name stays.", mixinStandardHelpOptions = true)
    public static final class Remove extends Change {
        @Parameters(paramLabel = "NAME") String name = "";

        public Remove(Surroundings around) { super(around); }

        @Override String made(Granting granting, Accounts accounts) {
            granting.remove(named(name));
            return named(name) + " has no account any more" + (accounts.any() ? "" : "; it was the last one, nobody has to sign in now");
        }
    }
}
