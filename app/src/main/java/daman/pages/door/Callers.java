package daman.pages.door;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;

/** From where a request comes, to count by: never written down. */
public final class Callers {
    private final boolean proxy;

    /** @param proxy whether what {@code X-Forwarded-For} ends with is to be believed */
    Callers(boolean proxy) {
        this.proxy = proxy;
    }

    /** An address of IPv4, or the network of one of IPv6: whoever has one of its addresses has them all. */
    public String address(Context context) {
        String given = proxy ? String.join(",", Collections.list(context.req().getHeaders("X-Forwarded-For"))) : ""; // a proxy may add a line of its own behind the caller's
        String last = given.substring(given.lastIndexOf(',') + 1).strip();
        return network(last.isEmpty() ? context.ip() : last);
    }

    private static String network(String address) {
        String bare = address.replaceAll("^\\[|].*$", "");
        if (bare.indexOf(':') < 0) return bare;
        try { // with a colon it is looked up nowhere
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            return bytes.length == 4 ? bare : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (UnknownHostException none) {
            return "none";
        }
    }
}
