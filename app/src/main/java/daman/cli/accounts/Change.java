package daman.cli.accounts;

import daman.access.Role;
import daman.access.accounts.Account;
import daman.access.accounts.Accounts;
import daman.access.accounts.Granting;
import daman.cli.surroundings.NameOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.guarantees.Rebuilding;
import daman.ledger.Address;
import daman.ledger.Ledger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** A command that changes who may do what. */
abstract class Change extends OfAccounts {
    @Spec @Nullable CommandSpec spec;
    @Mixin NameOption by = new NameOption();

    Change(Surroundings around) { super(around); }

    /** Makes it. @return what to say */
    abstract String made(Granting granting, Accounts accounts);

    @Override public Integer call() {
        Address address = ledger.existing(around);
        try (Ledger open = Ledger.open(address, around.clock())) {
            Accounts accounts = accounts(address);
            around.line(Shown.plain(made(new Granting(open, accounts, by.name(around), Rebuilding::catchUp), accounts)));
        }
        around.out().flush();
        return Status.DONE;
    }

    static String named(String name) { return Account.named(name); }

    ParameterException wrong(String what) { return new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(what)); }

    /** By its name, as people write it. */
    static final class Roles implements ITypeConverter<Role> {
        @Override public Role convert(String value) {
            try {
                return Role.of(value);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("'" + Shown.plain(value) + "' is none of reader, reviewer, administrator");
            }
        }
    }
}
