package daman.pages.sessions;

import daman.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who has signed in, in one browser.
 *
 * @param key     hash of what the browser's cookie says
 * @param claimed the role that a provider's groups gave; null where the account of that name says it
 * @param seen    when something was asked for last, to the minute
 */
public record Session(String key, String name, @Nullable Role claimed, Instant began, Instant seen) {
    Session seenAt(Instant now) { return new Session(key, name, claimed, began, now); }
}
