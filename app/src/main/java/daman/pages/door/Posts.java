package daman.pages.door;

import daman.access.Role;
import daman.access.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be sent where, by whom. Nothing is received at an address that is not listed here. */
public final class Posts {
    /** The field, or the header of a script, in which a form's token comes back. */
    public static final String FIELD = "form-token";
    private static final String HEADER = "Form-Token";

    private final List<Pattern> addresses = new ArrayList<>();
    private final RoutesConfig routes;

    public Posts(RoutesConfig routes) {
        this.routes = routes;
    }

    /**
     * @param role  that it takes
     * @param types of what may be sent
     * @param most  bytes of it
     */
    public record Rule(Role role, List<String> types, int most) {
        /** A form of a page. */
        public static Rule form(Role role) { return new Rule(role, List.of(Sent.FORM), 64 * 1024); }
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
            Visitor visitor = Door.visit(context).visitor();
            if (!visitor.may(rule.role)) throw new Refused(visitor.isKnown() ? 403 : 401, visitor.isKnown() ? "role" : "401");
            boolean program = Door.isProgram(context);
            if (!program) requireOwnPage(context);
            Sent sent = Sent.of(context, rule.types, rule.most);
            if (!program) requireToken(context, sent);
            receiver.receive(context, sent, visitor);
        });
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
