package daman.pages.door;

import daman.access.Visit;
import daman.access.Visit.Way;
import daman.access.Visitor;
import daman.access.accounts.Secret;
import daman.access.opening.Opening;
import daman.access.opening.SignIn;
import daman.pages.sessions.Allowance;
import daman.pages.sessions.Cookies;
import daman.pages.sessions.Session;
import daman.pages.sessions.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks: by a token, by a session, or by sitting at this machine where nobody has to sign in. */
public final class Visits {
    public static final String SIGN_IN = "/sign-in";
    private static final String BEARER = "Bearer ";

    private final SecureRandom random = new SecureRandom();
    private final FormTokens formTokens = new FormTokens(random);
    private final Opening opening;
    private final Callers callers;
    private final Cookies cookies;
    private final @Nullable Sessions sessions;
    private final @Nullable Allowance guesses;

    Visits(Opening opening, Callers callers) {
        SignIn signIn = opening.signIn();
        this.opening = opening;
        this.callers = callers;
        this.cookies = new Cookies(opening.place().isPublic());
        this.sessions = signIn == null ? null : new Sessions(signIn.accounts(), signIn.clock(), random);
        this.guesses = signIn == null ? null : new Allowance(20, Duration.ofSeconds(15), signIn.clock());
    }

    Visit of(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) return new Visit(bearer(context, authorization.substring(BEARER.length()).strip()), Way.TOKEN, "");
        if (!opening.isForAccounts()) return new Visit(opening.local(), Way.HERE, formTokens.token("here"));
        return session(context).map(one -> new Visit(sessions().visitor(one), Way.SESSION, formTokens.token(one.key()))).filter(visit -> visit.visitor().isKnown())
            .orElseGet(() -> new Visit(Visitor.STRANGER, Way.NONE, before(context).map(this::formToken).orElse("")));
    }

    /** Whoever comes to sign in is given something to be known by when the form comes back. */
    private Optional<String> before(Context context) {
        Optional<String> known = cookies.before(context);
        if (known.isPresent() || context.method() != HandlerType.GET || !context.path().startsWith(SIGN_IN)) return known;
        String secret = Secret.fresh(random);
        cookies.before(context, secret);
        context.attribute(SIGN_IN, secret);
        return Optional.of(secret);
    }

    /** By what the browser of somebody who is about to sign in is known. */
    public Optional<String> atSignIn(Context context) { return cookies.before(context).or(() -> Optional.ofNullable(context.attribute(SIGN_IN))); }

    private Visitor bearer(Context context, String secret) {
        if (guesses == null) throw Door.stranger(context);
        String from = callers.address(context);
        Duration wait = guesses.take(from);
        if (!wait.isZero()) throw Door.tooOften(context, wait);
        Visitor visitor = Objects.requireNonNull(opening.signIn()).accounts().bearer(secret).orElseThrow(() -> Door.stranger(context));
        guesses.giveBack(from);
        return visitor;
    }

    private String formToken(String before) { return formTokens.token("before " + Secret.hash(before)); }

    public SecureRandom random() { return random; }

    public Cookies cookies() { return cookies; }

    /** @throws NullPointerException where nobody can sign in */
    public Sessions sessions() { return Objects.requireNonNull(sessions, "sessions"); }

    public Optional<Session> session(Context context) { return cookies.session(context).flatMap(secret -> sessions().find(secret)); }
}
