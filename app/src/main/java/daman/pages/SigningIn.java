package daman.pages;

import daman.access.Role;
import daman.access.Visitor;
import daman.access.accounts.Account;
import daman.access.accounts.Crowded;
import daman.access.accounts.PasswordRule;
import daman.access.opening.SignIn;
import daman.pages.door.Door;
import daman.pages.door.Posts;
import daman.pages.door.Sent;
import daman.pages.door.Visits;
import daman.pages.provider.ThroughProvider;
import daman.pages.sessions.Allowance;
import daman.pages.sessions.Session;
import daman.pages.sessions.SignInView;
import daman.pages.sessions.YouView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and the page of whoever has signed in. */
final class SigningIn {
    private static final String YOU = "/you";
    /** When there is room again for those who came while too many passwords were looked at. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final SignIn signIn;
    private final Visits visits;
    private final Door door;
    private final Answers answers;
    /** Of one name from one place, of one name from everywhere, from one place: a stranger can keep nobody else out for long. */
    private final Allowance ofPair;
    private final Allowance ofName;
    private final Allowance ofPlace;

    SigningIn(SignIn signIn, Door door, Answers answers) {
        this.signIn = signIn;
        this.visits = door.visits();
        this.door = door;
        this.answers = answers;
        this.ofPair = new Allowance(5, Duration.ofMinutes(1), signIn.clock());
        this.ofName = new Allowance(50, Duration.ofSeconds(30), signIn.clock());
        this.ofPlace = new Allowance(20, Duration.ofSeconds(15), signIn.clock());
    }

    void addTo(RoutesConfig routes) {
        door.letStrangersRead(Visits.SIGN_IN);
        routes.get(Visits.SIGN_IN, this::ask);
        door.posts().add(Visits.SIGN_IN, Posts.Rule.form(null), this::signIn);
        door.posts().add("/sign-out", Posts.Rule.form(Role.READER), this::signOut);
        routes.get(YOU, context -> you(context, "", context.queryParam("changed") != null));
        door.posts().add(YOU + "/password", Posts.Rule.form(Role.READER), this::changePassword);
        door.posts().add(YOU + "/sessions", Posts.Rule.form(Role.READER), this::endOthers);
        if (signIn.provider() != null) new ThroughProvider(signIn, signIn.provider(), visits, SigningIn::local, this::begin).addTo(routes, door);
    }

    private void ask(Context context) {
        if (Door.visit(context).visitor().isKnown()) context.redirect("/");
        else form(context, 200, local(context.queryParam("next")), "", Optional.ofNullable(context.queryParam("refused")).filter(List.of("provider", "unknown")::contains).map(why -> "sign-in.refused." + why).orElse(""));
    }

    private void form(Context context, int status, String next, String name, String wrong) {
        context.status(status).header("Cache-Control", "no-store");
        answers.html(context, "signin.jte", answers.page(context), new SignInView(next, name, wrong, signIn.isByPassword(), signIn.provider() != null));
    }

    private void signIn(Context context, Sent sent, Visitor stranger) {
        String name = sent.field("name").strip();
        String next = local(context.queryParam("next"));
        String from = door.callers().address(context);
        String whose = Account.namedOrNobody(name); // one account has one allowance, however it is spelt
        Duration wait = Stream.of(ofPlace.take(from), ofName.take(whose), ofPair.take(whose + " " + from)).max(Duration::compareTo).orElseThrow();
        if (!wait.isZero()) {
            later(context, wait);
            refuse(context, 429, next, name, "often");
            return;
        }
        Optional<Account> account;
        try {
            account = sent.field("password").length() > PasswordRule.LONGEST * 2 ? Optional.empty() : signIn.accounts().signIn(name, sent.field("password"));
        } catch (Crowded crowded) {
            later(context, SOON);
            refuse(context, 503, next, name, "often");
            return;
        }
        if (account.isEmpty()) {
            refuse(context, 422, next, name, "wrong");
            return;
        }
        for (Allowance one : List.of(ofPair, ofName, ofPlace)) one.giveBack(one == ofPair ? whose + " " + from : one == ofName ? whose : from);
        begin(context, account.get().name(), null, "password");
        context.redirect(next, HttpStatus.SEE_OTHER);
    }

    private static void later(Context context, Duration wait) { context.header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds())); }

    /** A name that is nobody's may be a password in the wrong field: it is not written down. */
    private void refuse(Context context, int status, String next, String name, String why) {
        String account = Account.namedOrNobody(name);
        boolean known = !account.isEmpty() && signIn.accounts().find(account).isPresent();
        signIn.journal().tell("sign-in-refused", known ? account : "", why);
        form(context, status, next, name, "sign-in.refused." + why);
    }

    /** A session, in place of the one that the browser had. */
    private void begin(Context context, String name, @Nullable Role claimed, String by) {
        visits.session(context).ifPresent(visits.sessions()::end);
        signIn.journal().tell("sign-in", name, by);
        visits.cookies().session(context, visits.sessions().begin(name, claimed));
    }

    private void signOut(Context context, Sent sent, Visitor visitor) {
        visits.session(context).ifPresent(visits.sessions()::end);
        visits.cookies().forget(context);
        signIn.journal().tell("sign-out", visitor.name(), "");
        context.header("Clear-Site-Data", "\"cache\"").redirect(answers.page(context).links().to(Visits.SIGN_IN, Map.of()), HttpStatus.SEE_OTHER);
    }

    private void you(Context context, String wrong, boolean done) {
        Visitor visitor = Door.visit(context).visitor();
        Optional<Session> own = visits.session(context);
        boolean password = own.isPresent() && signIn.accounts().find(visitor.name()).filter(one -> one.password() != null).isPresent();
        context.header("Cache-Control", "no-store");
        answers.html(context, "you.jte", answers.page(context), new YouView(own.isPresent() ? visits.sessions().of(visitor.name()) : List.of(), own.map(Session::key).orElse(""), password, wrong, done));
    }

    private void changePassword(Context context, Sent sent, Visitor visitor) {
        if (visits.session(context).isEmpty()) throw new NotThere("404");
        String wrong = changed(visitor.name(), sent);
        if (!wrong.isEmpty()) {
            context.status(422);
            you(context, wrong, false);
            return;
        }
        signIn.journal().tell("password-changed", visitor.name(), "by the owner");
        begin(context, visitor.name(), null, "password");
        context.redirect(answers.page(context).links().to(YOU, Map.of("changed", "yes")), HttpStatus.SEE_OTHER);
    }

    /** @return the name of the text that says why not; empty where it was changed */
    private String changed(String name, Sent sent) {
        String fresh = sent.field("new");
        if (!ofName.take(name).isZero()) return "sign-in.refused.often";
        try {
            return changed(name, sent, fresh);
        } catch (Crowded crowded) {
            return "sign-in.refused.often";
        }
    }

    private String changed(String name, Sent sent, String fresh) {
        if (signIn.accounts().signIn(name, sent.field("old")).isEmpty()) return "you.password.old";
        if (!fresh.equals(sent.field("again"))) return "you.password.again";
        Optional<String> against = PasswordRule.against(name, fresh);
        if (against.isPresent()) return "you.password." + against.get();
        signIn.accounts().setPassword(name, fresh);
        return "";
    }

    private void endOthers(Context context, Sent sent, Visitor visitor) {
        Optional<Session> own = visits.session(context);
        visits.sessions().of(visitor.name()).stream().filter(one -> own.isEmpty() || !one.key().equals(own.get().key())).forEach(visits.sessions()::end);
        context.redirect(answers.page(context).links().to(YOU, Map.of()), HttpStatus.SEE_OTHER);
    }

    /** A place of this desk and no other: what follows the first slash would else name a host. */
    static String local(@Nullable String next) { return next != null && next.matches("/(?![/\\\\])[\\x21-\\x7e]{0,2000}") ? next : "/"; }
}
