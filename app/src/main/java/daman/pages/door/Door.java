package daman.pages.door;

import daman.access.Opening;
import daman.access.Visit;
import daman.pages.views.BadQuery;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Each request comes in here first. */
public final class Door {
    private static final String VISIT = "daman.visit";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");

    private final Posts posts;
    private final Visit local;

    public Door(Opening opening, RoutesConfig routes) {
        this.posts = new Posts(routes);
        this.local = new Visit(opening.local(), new FormTokens(new SecureRandom()).token("local"));
        routes.before(this::enter);
    }

    public Posts posts() { return posts; }

    /** Who asks; a stranger where the request didn't come in. */
    public static Visit visit(Context context) { return Optional.<Visit>ofNullable(context.attribute(VISIT)).orElse(Visit.OF_A_STRANGER); }

    /** Whether a secret came with the request that no browser sends by itself, so that no other site's page can have sent it. */
    static boolean isProgram(Context context) { return false; }

    private void enter(Context context) {
        requireName(context);
        context.attribute(VISIT, local);
        if (READING.contains(context.method()) || context.method() == HandlerType.POST && posts.areAt(context.path())) return;
        context.status(405).header("Allow", posts.areAt(context.path()) ? "GET, HEAD, POST" : "GET, HEAD").skipRemainingHandlers();
    }

    /** A page of another site may send its visitors' browsers here under its own name (DNS rebinding); it gets nothing. */
    private static void requireName(Context context) {
        String host = Optional.ofNullable(context.host()).orElse("").toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
        if (!NAMES.contains(host)) throw new BadQuery("Host", host);
    }
}
