package daman.pages.sessions;

import daman.access.Role;
import daman.access.Visitor;
import daman.access.accounts.Account;
import daman.access.accounts.Accounts;
import daman.access.accounts.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who has signed in. Kept in memory: a stop of the desk ends all. */
public final class Sessions {
    /** Without a request. */
    public static final Duration IDLE = Duration.ofHours(2);
    public static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int OF_ONE = 10;

    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    public Sessions(Accounts accounts, Clock clock, SecureRandom random) {
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Always under a fresh secret: what somebody planted in the browser before is worth nothing.
     *
     * @param claimed as in {@link Session}
     * @return the secret for the browser's cookie
     */
    public String begin(String name, @Nullable Role claimed) {
        Instant now = clock.instant();
        sessions.values().removeIf(one -> isOver(one, now));
        List<Session> others = of(name);
        others.stream().limit(Math.max(0, others.size() - OF_ONE + 1)).forEach(this::end);
        String secret = Secret.fresh(random);
        String key = Secret.hash(secret);
        sessions.put(key, new Session(key, name, claimed, now, now));
        return secret;
    }

    /** @param secret of a cookie, whatever a browser sends */
    public Optional<Session> find(String secret) {
        Instant now = clock.instant();
        Session one = sessions.get(Secret.hash(secret));
        if (one == null) return Optional.empty();
        if (isOver(one, now)) {
            end(one);
            return Optional.empty();
        }
        if (one.seen().plus(NOTED).isBefore(now)) sessions.computeIfPresent(one.key(), (key, same) -> same.seenAt(now));
        return Optional.of(one);
    }

    /** As the account is now: a role that was changed is another at once. */
    public Visitor visitor(Session one) { return one.claimed() == null ? accounts.find(one.name()).map(Account::visitor).orElse(Visitor.STRANGER) : new Visitor(one.name(), one.claimed()); }

    /** Those of somebody, the oldest first. */
    public List<Session> of(String name) {
        Instant now = clock.instant();
        return sessions.values().stream().filter(one -> one.name().equals(name) && !isOver(one, now)).sorted(Comparator.comparing(Session::began)).toList();
    }

    public void end(Session one) { sessions.remove(one.key()); }

    private boolean isOver(Session one, Instant now) {
        boolean old = one.seen().plus(IDLE).isBefore(now) || one.began().plus(LONGEST).isBefore(now);
        return old || one.claimed() == null && accounts.find(one.name()).filter(account -> !one.began().isBefore(account.since())).isEmpty();
    }
}
