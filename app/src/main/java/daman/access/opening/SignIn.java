package daman.access.opening;

import daman.access.accounts.Accounts;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in.
 *
 * @param provider null where there are only accounts of our own
 * @param clock    by which sessions end
 */
public record SignIn(Accounts accounts, @Nullable Provider provider, Journal journal, Clock clock) {
    /** Whether somebody could. */
    public boolean isPossible() { return provider != null || isByPassword(); }

    /** Whether somebody could with a password of this desk. */
    public boolean isByPassword() { return accounts.accounts().stream().anyMatch(one -> one.password() != null); }
}
