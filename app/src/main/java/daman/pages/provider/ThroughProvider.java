package daman.pages.provider;

import daman.access.AccessRefused;
import daman.access.Role;
import daman.access.accounts.Account;
import daman.access.accounts.Secret;
import daman.access.opening.Provider;
import daman.access.opening.SignIn;
import daman.pages.door.Door;
import daman.pages.door.Visits;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sends people to the provider, and lets them in when they come back. */
public final class ThroughProvider {
    private static final String BACK = Visits.SIGN_IN + "/back";
    private static final String THERE = Visits.SIGN_IN + "/provider";
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int MOST = 10_000;

    private final SignIn signIn;
    private final Provider provider;
    private final Visits visits;
    private final Exchange exchange;
    private final UnaryOperator<@Nullable String> local;
    private final Begin begin;
    private final Map<String, Pending> pending = new LinkedHashMap<>() {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) { return size() > MOST || eldest.getValue().since().plus(LONGEST).isBefore(signIn.clock().instant()); }
    };

    /** Begins a session. */
    @FunctionalInterface
    public interface Begin {
        /** @param claimed the role that groups gave; null where an account says it */
        void session(Context context, String name, @Nullable Role claimed, String by);
    }

    /** @param local makes of any address one of this desk */
    public ThroughProvider(SignIn signIn, Provider provider, Visits visits, UnaryOperator<@Nullable String> local, Begin begin) {
        this.signIn = signIn;
        this.provider = provider;
        this.visits = visits;
        this.local = local;
        this.begin = begin;
        this.exchange = new Exchange(provider, provider.own().resolve(BACK));
    }

    public void addTo(RoutesConfig routes, Door door) {
        door.letStrangersRead(THERE);
        door.letStrangersRead(BACK);
        routes.get(THERE, this::send);
        routes.get(BACK, this::back);
    }

    private void send(Context context) {
        String browser = visits.atSignIn(context).map(Secret::hash).orElse("");
        Pending one = new Pending(fresh(), fresh(), fresh(), browser, String.valueOf(local.apply(context.queryParam("next"))), signIn.clock().instant());
        try {
            if (browser.isEmpty()) throw new Exchange.Failed("already signed in");
            context.header("Location", exchange.request(one).toString()).status(HttpStatus.SEE_OTHER);
            synchronized (pending) {
                pending.put(one.state(), one);
            }
        } catch (Exchange.Failed failed) {
            refuse(context, "", "provider", String.valueOf(failed.getMessage()));
        }
    }

    private String fresh() { return Secret.fresh(visits.random()); }

    private void back(Context context) {
        try {
            Pending one = taken(context);
            Person person = exchange.person(one, String.valueOf(context.queryString()));
            Optional<Account> account = person.email().flatMap(this::account);
            Optional<Role> claimed = provider.role(person.groups());
            if (account.isEmpty() && claimed.isEmpty()) {
                refuse(context, "", "unknown", "neither listed nor of a group");
                return;
            }
            begin.session(context, account.map(Account::name).orElseGet(() -> name(person)), account.isPresent() ? null : claimed.orElseThrow(), "provider");
            context.redirect(one.next(), HttpStatus.SEE_OTHER);
        } catch (Exchange.Failed failed) {
            refuse(context, "", "provider", String.valueOf(failed.getMessage()));
        }
    }

    /** Each answer counts once, and only in the browser that was sent for it. */
    private Pending taken(Context context) throws Exchange.Failed {
        Pending one;
        synchronized (pending) {
            one = pending.remove(String.valueOf(context.queryParam("state")));
        }
        Instant now = signIn.clock().instant();
        boolean own = one != null && one.since().plus(LONGEST).isAfter(now) && visits.cookies().before(context).map(Secret::hash).filter(one.browser()::equals).isPresent();
        if (!own) throw new Exchange.Failed("an answer that was not asked for");
        return one;
    }

    private Optional<Account> account(String email) {
        try {
            return signIn.accounts().find(Account.named(email));
        } catch (AccessRefused none) {
            return Optional.empty();
        }
    }

    /** Nobody else's: what people choose for themselves could be the name of an account here. */
    private String name(Person person) { return person.email().orElse(person.subject() + "@" + provider.issuer().getHost()); }

    private void refuse(Context context, String name, String why, String what) {
        signIn.journal().tell("sign-in-refused", name, what);
        context.redirect(Visits.SIGN_IN + "?refused=" + why, HttpStatus.SEE_OTHER);
    }
}
