package daman.access.opening;

import daman.access.AccessRefused;
import daman.access.Role;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Somebody else's account of who people are, by OpenID Connect.
 *
 * @param issuer whose account it is, as its discovery says
 * @param claim  that holds the groups which give roles; empty where none does, so that only listed accounts come in
 * @param roles  which values of the claim give which role
 * @param own    the address of this desk, as the provider sends people back to it
 */
public record Provider(URI issuer, String clientId, String clientSecret, String claim, Map<Role, List<String>> roles, URI own) {
    /** @param file lines {@code issuer=}, {@code client-id=}, {@code client-secret=}, {@code address=} and, for roles by groups, {@code role-claim=}, {@code reader=}, {@code reviewer=}, {@code administrator=} */
    public static Provider of(Path file) {
        Properties given = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            given.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new AccessRefused(file + " cannot be read; it has the lines issuer=, client-id=, client-secret= and address=", unreadable);
        }
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) roles.put(role, Arrays.stream(given.getProperty(role.id(), "").split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList());
        return new Provider(address(file, given, "issuer"), required(file, given, "client-id"), required(file, given, "client-secret"), given.getProperty("role-claim", "").strip(), roles, address(file, given, "address"));
    }

    private static String required(Path file, Properties given, String name) {
        String value = given.getProperty(name, "").strip();
        if (value.isEmpty()) throw new AccessRefused(file + " has no line " + name + "=");
        return value;
    }

    /** Secrets and who people are go there: over TLS, or not out of this machine. */
    private static URI address(Path file, Properties given, String name) {
        try {
            URI address = URI.create(required(file, given, name));
            boolean here = "http".equals(address.getScheme()) && List.of("localhost", "127.0.0.1").contains(String.valueOf(address.getHost()));
            if (address.getHost() == null || !here && !"https".equals(address.getScheme())) throw new AccessRefused(file + ": " + name + " has to begin with https://");
            return address;
        } catch (IllegalArgumentException none) {
            throw new AccessRefused(file + ": " + name + " is no address", none);
        }
    }

    /** The highest role that one of the groups gives. */
    public Optional<Role> role(Collection<String> groups) { return Arrays.stream(Role.values()).filter(role -> groups.stream().anyMatch(roles.getOrDefault(role, List.of())::contains)).max(Role::compareTo); }
}
