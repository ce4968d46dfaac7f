package daman.pages.door;

import daman.access.Role;
import daman.access.Visit;
import daman.access.Visitor;
import daman.access.opening.SignIn;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be sent where, by whom. Nothing is received at an address that is not listed here. */
public final class Posts {
    /** The field, or the header of a script, in which a form's token comes back. */
    public static final String FIELD = "form-token";
    private static final String HEADER = "Form-Token";

    private final List<Pattern> addresses = new ArrayList<>();
    private final RoutesConfig routes;
    private final @Nullable SignIn signIn;

    Posts(RoutesConfig routes, @Nullable SignIn signIn) {
        this.routes = routes;
        this.signIn = signIn;
    }

    /**
     * @param role  that it takes; null where strangers may
     * @param types of what may be sent
     * @param most  bytes of it
     */
    public record Rule(@Nullable Role role, List<String> types, int most) {
        /** A form of a page. */
        public static Rule form(@Nullable Role role) { return new Rule(role, List.of(Sent.FORM), 64 * 1024); }
    }

    /** Does what was sent; answers. */
    @FunctionalInterface
    public interface Receiver {
        void receive(Context context, Sent sent, Visitor visitor);
    }

    /** @param path with its variables in braces */
    public void add(String path, Rule rule, Receiver receiver) {
        addresses.add(Pattern.compile(Pattern.quote(path).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q")));
        routes.post(path, context -> {
            Visit visit = Door.visit(context);
            receiver.receive(context, admitted(path, context, rule, visit), visit.visitor());
        });
    }

    private Sent admitted(String path, Context context, Rule rule, Visit visit) {
        try {
            requireRole(context, rule, visit.visitor());
            if (visit.way() == Visit.Way.TOKEN) return Sent.of(context, rule.types, rule.most);
            requireOwnPage(context);
            Sent sent = Sent.of(context, rule.types, rule.most);
            requireToken(context, sent);
            return sent;
        } catch (Refused refused) {
            if (signIn != null && visit.visitor().isKnown()) signIn.journal().tell("refused", visit.visitor().name(), refused.what() + " " + path);
            throw refused;
        }
    }

    private static void requireRole(Context context, Rule rule, Visitor visitor) {
        if (rule.role == null || visitor.may(rule.role)) return;
        if (!visitor.isKnown()) throw Door.stranger(context);
        throw new Refused(403, "role");
    }

    boolean areAt(String path) { return addresses.stream().anyMatch(one -> one.matcher(path).matches()); }

    /** A browser says from which site a form is sent. Pages send no referrer, so that their own origin may be "null" where the newer sign says enough. */
    private static void requireOwnPage(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean own = site != null ? site.equals("same-origin") : origin == null || origin.replaceFirst("^https?://", "").equals(context.host());
        if (!own) throw new Refused(403, "other-site");
    }

    private static void requireToken(Context context, Sent sent) {
        String given = Optional.ofNullable(context.header(HEADER)).orElseGet(() -> sent.field(FIELD));
        if (!FormTokens.isSame(Door.visit(context).formToken(), given)) throw new Refused(403, "form-token");
    }
}
