package daman.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Names to addresses, none of which leads into a private network. It is the client's only resolver, and what it returns is what is connected to: a name that
 * means another address a moment later (DNS rebinding) gains nothing.
 */
final class PublicAddresses implements DnsResolver {
    /** Blocks that are not of the public net (IANA's special-purpose registries, RFC 6890). */
    private static final List<Block> SPECIAL = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Block::of).toList();
    /** All public IPv6 addresses lie in here; loopback, mapped, link-local, unique-local, translated and multicast ones don't. */
    private static final Block GLOBAL = Block.of("2000::/3");

    private final Names names;
    private final Predicate<InetAddress> allowed;

    /** What names mean. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @param privateToo whether whoever asked allowed private addresses */
    PublicAddresses(boolean privateToo) { this(InetAddress::getAllByName, privateToo ? address -> true : PublicAddresses::isPublic); }

    /** @param allowed which addresses may be asked */
    PublicAddresses(Names names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** @throws NotPublic where one of the addresses is private: a name with both kinds is up to something */
    @Override public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.of(host);
        for (InetAddress address : addresses) if (!allowed.test(address)) throw new NotPublic(host, address);
        return addresses;
    }

    @Override public String resolveCanonicalHostname(String host) { return host; }

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> SPECIAL.stream().noneMatch(block -> block.holds(four));
            case Inet6Address six -> GLOBAL.holds(six) && SPECIAL.stream().noneMatch(block -> block.holds(six));
            default -> false;
        };
    }

    /** The name leads into a private network. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotPublic(String host, InetAddress address) { super(host + " is at " + address.getHostAddress() + ", which is not a public address"); }
    }

    /** Addresses that begin alike. */
    private record Block(byte[] prefix, int bits) {
        static Block of(String notation) {
            String[] parts = notation.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException never) {
                throw new IllegalArgumentException("notation: " + notation, never);
            }
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            int whole = bits / 8, rest = bits % 8;
            return bytes.length == prefix.length && Arrays.equals(bytes, 0, whole, prefix, 0, whole) && (rest == 0 || (bytes[whole] ^ prefix[whole]) >> (8 - rest) == 0);
        }
    }
}
