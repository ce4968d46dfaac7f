package daman.access.accounts;

import daman.access.AccessRefused;
import daman.access.Role;
import daman.access.Visitor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may do what, and whether somebody is who he says. */
public final class Accounts {
    private final AccountFile file;
    private final Clock clock;
    private final SecureRandom random;
    /** Held against the passwords of names that are none, so that they take as long. */
    private @Nullable String nobodys;

    public Accounts(AccountFile file, Clock clock, SecureRandom random) {
        this.file = file;
        this.clock = clock;
        this.random = random;
    }

    /** Whether anybody has to sign in. */
    public boolean any() { return !file.read().accounts().isEmpty(); }

    public List<Account> accounts() { return file.read().accounts(); }

    public List<Token> tokens() { return file.read().tokens(); }

    public Optional<Account> find(String name) { return file.read().account(name); }

    /** Takes as long, whether there is nobody of that name or the password is another. */
    public Optional<Account> signIn(String name, String password) {
        Optional<Account> account = written(name).flatMap(this::find).filter(one -> one.password() != null);
        String nobody = nobodys();
        boolean right = PasswordHash.matches(account.map(Account::password).orElse(nobody), password);
        return right ? account : Optional.empty();
    }

    private synchronized String nobodys() {
        if (nobodys == null) nobodys = PasswordHash.of(Secret.fresh(random), random);
        return nobodys;
    }

    private static Optional<String> written(String name) {
        try {
            return Optional.of(Account.named(name));
        } catch (AccessRefused none) {
            return Optional.empty();
        }
    }

    /** Whose token it is. A token of somebody with an account may no more than that account. */
    public Optional<Visitor> bearer(String secret) {
        Registered now = file.read();
        String hash = Secret.hash(secret);
        Instant at = clock.instant();
        return now.tokens().stream().filter(one -> one.hash().equals(hash) && at.isBefore(one.expires())).findFirst()
            .map(one -> new Visitor(one.name(), now.account(one.name()).map(Account::role).filter(role -> !role.may(one.role())).orElse(one.role())));
    }

    /** @param password null for somebody who signs in through a provider alone @throws AccessRefused when the name is taken, or the password is poor */
    void add(String name, Role role, @Nullable String password) {
        if (password != null) PasswordRule.require(name, password);
        String hash = password == null ? null : PasswordHash.of(password, random);
        file.change(now -> {
            if (now.account(name).isPresent()) throw new AccessRefused(name + " has an account already; daman account role and daman account password change it");
            return now.with(new Account(name, role, hash, clock.instant()));
        });
    }

    void setRole(String name, Role role) {
        file.change(now -> {
            Account account = require(now, name);
            return now.with(new Account(name, role, account.password(), account.since()));
        });
    }

    /** Ends all sessions of the account. @throws AccessRefused when there is none, or the password is poor */
    public void setPassword(String name, String password) {
        PasswordRule.require(name, password);
        String hash = PasswordHash.of(password, random);
        file.change(now -> now.with(new Account(name, require(now, name).role(), hash, clock.instant())));
    }

    void remove(String name) { file.change(now -> now.withoutAccount(require(now, name).name())); }

    private static Account require(Registered now, String name) { return now.account(name).orElseThrow(() -> new AccessRefused(name + " has no account; daman account list tells who has")); }

    /** A token and its secret, which is told this once. */
    public record Made(Token token, String secret) {}

    Made make(String name, Role role, Duration good) {
        String secret = Token.BEGINNING + Secret.fresh(random);
        String hash = Secret.hash(secret);
        Instant now = clock.instant();
        Token token = new Token(hash.substring("sha256:".length(), "sha256:".length() + 8), name, role, hash, now, now.plus(good));
        file.change(registered -> registered.with(token));
        return new Made(token, secret);
    }

    void revoke(String id) {
        file.change(now -> {
            if (now.tokens().stream().noneMatch(one -> one.id().equals(id))) throw new AccessRefused(id + " is no token; daman token list tells their ids");
            return now.withoutToken(id);
        });
    }
}
