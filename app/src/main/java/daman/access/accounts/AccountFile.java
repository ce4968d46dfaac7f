package daman.access.accounts;

import daman.access.AccessRefused;
import daman.access.OwnersFile;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Accounts and tokens in a file that its owner alone may read, replaced whole by each change. What another process changes is seen at once. */
public final class AccountFile {
    private final OwnersFile<Registered> file;

    public AccountFile(Path file) {
        this.file = new OwnersFile<>(file, Registered.NOBODY, Registered::parse, Registered::json, "add the accounts anew");
    }

    /** Of now. @throws AccessRefused when it can't be read */
    Registered read() { return file.read(); }

    /** One change after the other, whoever makes them. */
    void change(UnaryOperator<Registered> change) { file.change(change); }
}
