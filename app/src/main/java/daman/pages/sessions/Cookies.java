package daman.pages.sessions;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** What a browser keeps: never for a script, never for another site's forms and, where the desk is public, only over TLS and for this very name. */
public final class Cookies {
    private static final String SESSION = "daman-session";
    private static final String BEFORE = "daman-before";
    private static final Duration LONGEST_SIGN_IN = Duration.ofMinutes(20);

    private final boolean secure;

    public Cookies(boolean secure) {
        this.secure = secure;
    }

    /** Ends with the browser, and with the session. */
    public void session(Context context, String secret) { set(context, SESSION, secret, ""); }

    public Optional<String> session(Context context) { return get(context, SESSION); }

    /** Somebody who is about to sign in, to know him again when the form or the provider sends him back. */
    public void before(Context context, String secret) { set(context, BEFORE, secret, "; Max-Age=" + LONGEST_SIGN_IN.toSeconds()); }

    public Optional<String> before(Context context) { return get(context, BEFORE); }

    public void forget(Context context) { for (String name : new String[] {SESSION, BEFORE}) set(context, name, "", "; Max-Age=0"); }

    /** The prefix makes browsers refuse a cookie of that name from elsewhere (RFC 6265bis, 4.1.3.2). */
    private String name(String name) { return secure ? "__Host-" + name : name; }

    private void set(Context context, String name, String value, String more) { context.res().addHeader("Set-Cookie", name(name) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "") + more); }

    private Optional<String> get(Context context, String name) { return Optional.ofNullable(context.cookie(name(name))).filter(value -> value.matches("[A-Za-z0-9_-]{43}")); }
}
