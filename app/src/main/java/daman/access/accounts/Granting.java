package daman.access.accounts;

import daman.access.Role;
import daman.json.JsonForm;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.ledger.Recording;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says who may do what. Each change of it is an entry of the ledger, since it tells whose decisions could come in; no secret and no hash of one is in it. */
public final class Granting {
    private final Ledger ledger;
    private final Accounts accounts;
    private final String by;
    private final Consumer<Recording> derive;

    /** @param by who says so @param derive what else belongs in the transaction of an entry */
    public Granting(Ledger ledger, Accounts accounts, String by, Consumer<Recording> derive) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.by = by;
        this.derive = derive;
    }

    /** @param password null for somebody who signs in through a provider alone */
    public void add(String name, Role role, @Nullable String password) { record("account-added", name, role, done(() -> accounts.add(name, role, password))); }

    public void setRole(String name, Role role) { record("role-changed", name, role, done(() -> accounts.setRole(name, role))); }

    public void remove(String name) { record("account-removed", name, null, done(() -> accounts.remove(name))); }

    public Accounts.Made make(String name, Role role, Duration good) { return record("token-made", name, role, () -> accounts.make(name, role, good)); }

    public void revoke(Token token) { record("token-revoked", token.name(), token.role(), done(() -> accounts.revoke(token.id()))); }

    private static Supplier<Boolean> done(Runnable change) {
        return () -> {
            change.run();
            return true;
        };
    }

    /** The entry is recorded only where the change was made. */
    private <T> T record(String action, String name, @Nullable Role role, Supplier<T> change) {
        return ledger.record(recording -> {
            recording.append(Kind.ACCESS, JsonForm.ledgerObject(form -> form.put("action", action).put("name", name).putText("role", role == null ? null : role.id()).put("by", by)));
            derive.accept(recording);
            return change.get();
        });
    }
}
