package daman.pages.door;

import daman.access.Visit;
import daman.access.Visitor;
import daman.access.opening.Opening;
import daman.analysis.filters.BadQuery;
import daman.pages.sessions.Allowance;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Each request comes in here first. */
public final class Door {
    private static final String VISIT = "daman.visit";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Opening opening;
    private final Posts posts;
    private final Visits visits;
    private final Set<String> openToStrangers = new HashSet<>();
    private final Callers callers;
    private final Allowance ofVisitors;
    private final Allowance ofStrangers;

    public Door(Opening opening, RoutesConfig routes) {
        this.opening = opening;
        this.callers = new Callers(opening.place().proxy());
        this.posts = new Posts(routes, opening.signIn());
        this.visits = new Visits(opening, callers);
        Clock clock = opening.signIn() == null ? Clock.systemUTC() : opening.signIn().clock();
        this.ofVisitors = new Allowance(300, Duration.ofMillis(50), clock);
        this.ofStrangers = new Allowance(120, Duration.ofMillis(200), clock);
        routes.before(this::enter);
    }

    public Posts posts() { return posts; }

    public Visits visits() { return visits; }

    public Callers callers() { return callers; }

    /** This address can be read by everybody. */
    public void letStrangersRead(String path) { openToStrangers.add(path); }

    /** Who asks; a stranger where the request didn't come in. */
    public static Visit visit(Context context) { return Optional.<Visit>ofNullable(context.attribute(VISIT)).orElse(Visit.OF_A_STRANGER); }

    private void enter(Context context) {
        requireName(context);
        if (opening.place().isPublic()) context.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        Visit visit = visits.of(context);
        context.attribute(VISIT, visit);
        if (opening.isForAccounts()) limit(context, visit.visitor());
        boolean post = context.method() == HandlerType.POST && posts.areAt(context.path());
        if (!READING.contains(context.method()) && !post) {
            context.header("Allow", posts.areAt(context.path()) ? "GET, HEAD, POST" : "GET, HEAD");
            throw new Refused(405, "405");
        }
        if (!visit.visitor().isKnown() && !post && !openToStrangers.contains(context.path())) sendToSignIn(context);
    }

    /** A page of another site may send its visitors' browsers here under its own name (DNS rebinding); it gets nothing. */
    private void requireName(Context context) {
        String host = Optional.ofNullable(context.host()).orElse("").toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
        if (!HERE.contains(host) && !opening.place().names().contains(host)) throw new BadQuery("Host", host);
    }

    private void limit(Context context, Visitor visitor) {
        Duration wait = visitor.isKnown() ? ofVisitors.take(visitor.name()) : ofStrangers.take(callers.address(context));
        if (!wait.isZero()) throw tooOften(context, wait);
    }

    /** @return what to throw */
    public static Refused tooOften(Context context, Duration wait) {
        context.header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
        return new Refused(429, "429");
    }

    /** Whoever looks at pages is led to where he can sign in, and back; a program is told. */
    private static void sendToSignIn(Context context) {
        boolean page = Optional.ofNullable(context.header("Accept")).orElse("").contains("text/html") && !context.path().startsWith("/api/");
        if (!page) throw stranger(context);
        String query = context.queryString();
        String language = context.queryParam("lang");
        String next = context.path() + (query == null ? "" : "?" + query);
        context.header("Location", "/sign-in?next=" + encoded(next) + (language == null ? "" : "&lang=" + encoded(language))).status(303).skipRemainingHandlers();
    }

    /** @return what to throw */
    static Refused stranger(Context context) {
        context.header("WWW-Authenticate", "Bearer realm=\"daman\"");
        return new Refused(401, "401");
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
