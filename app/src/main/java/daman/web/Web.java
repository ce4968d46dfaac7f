package daman.web;

import crawlercommons.robots.BaseRobotRules;
import daman.reports.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for addresses of the public web. One thread at a time. */
public final class Web implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_ADDRESS = 4000;

    private final Client client;
    private final Manners manners;

    /**
     * @param privateToo whether loopback, link-local and private addresses may be asked too
     * @param pause      between two requests to one host
     * @param longest    that one address may take
     */
    public Web(boolean privateToo, Duration pause, Duration longest) { this(new PublicAddresses(privateToo), pause, longest); }

    Web(PublicAddresses addresses, Duration pause, Duration longest) {
        this.client = new Client(addresses, longest);
        this.manners = new Manners(pause);
    }

    /**
     * @param etag         that it had the last time; null when it wasn't asked for
     * @param lastModified as the server wrote it then
     * @param most         bytes, unpacked
     */
    public Answer get(String address, @Nullable String etag, @Nullable String lastModified, int most) {
        return polite(address, etag, lastModified, most, true);
    }

    private Answer polite(String given, @Nullable String etag, @Nullable String lastModified, int most, boolean askRobots) {
        String address = given;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            URI uri = parsed(address);
            if (uri == null) return missing(address, redirects == 0 ? "is no address of the web" : "leads to what is no address of the web (from " + given + ")", "addresses begin with http:// or https:// and a host", false);
            Duration rest = manners.resting(uri);
            if (rest != null) return resting(address, rest);
            long delay = 0;
            if (askRobots) {
                BaseRobotRules rules = manners.rules(uri, robots -> polite(robots.toString(), null, null, 512 << 10, false));
                if (rules.isDeferVisits()) return missing(address, "cannot be asked for, since its site's robots.txt cannot be had now", "try again later", true);
                if (!rules.isAllowed(uri.toString())) return missing(address, "is kept from programs by its site's robots.txt", "save the page from a browser, and give the file", false);
                delay = rules.getCrawlDelay();
            }
            manners.await(uri, delay);
            switch (ask(uri, etag, lastModified, most)) {
                case Client.Redirect redirect -> address = uri.resolve(redirect.to()).toString();
                case Client.Settled settled -> {
                    if (settled.answer() instanceof Answer.Missing missing && missing.rest() != null) manners.rest(uri, missing.rest());
                    return settled.answer();
                }
            }
        }
        return missing(given, "leads from one address to the next", "open it in a browser, and give the address where it ends", false);
    }

    private static Answer.Missing resting(String address, Duration rest) {
        return new Answer.Missing(new Problem(address, "was not asked for: its host wants to be left alone", "it is asked again in " + rest.toSeconds() + " s at the earliest"), true, rest);
    }

    private Client.Outcome ask(URI uri, @Nullable String etag, @Nullable String lastModified, int most) {
        String address = uri.toString();
        try {
            return client.ask(uri, etag, lastModified, most);
        } catch (PublicAddresses.NotPublic refused) {
            return new Client.Settled(missing(address, "was not asked for: " + refused.getMessage(), "if it is meant, add --allow-private", false));
        } catch (UnknownHostException unknown) {
            return new Client.Settled(missing(address, "has a host that is not known", "check the address and the network", true));
        } catch (IOException broken) {
            return new Client.Settled(missing(address, "cannot be fetched (" + broken.getMessage() + ")", "try again later", true));
        }
    }

    /** Null for what isn't of the web: other schemes, names and passwords in the address, no host. */
    static @Nullable URI parsed(String address) {
        if (address.length() > LONGEST_ADDRESS) return null;
        try {
            URI uri = new URI(address.strip()).normalize();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) return null;
            return new URI(scheme, uri.getRawAuthority(), uri.getRawPath(), null, null).toString().isEmpty() ? null : withoutFragment(uri);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    private static URI withoutFragment(URI uri) {
        String address = uri.toString();
        return URI.create(address.indexOf('#') < 0 ? address : address.substring(0, address.indexOf('#')));
    }

    private static Answer.Missing missing(String address, String what, String todo, boolean passing) {
        String shown = address.length() <= 300 ? address : address.substring(0, 300) + "…";
        return new Answer.Missing(new Problem(shown, what, todo), passing, null);
    }

    @Override public void close() { client.close(); }
}
