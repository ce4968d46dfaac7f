package daman.access.accounts;

import daman.access.Role;
import java.time.Instant;

/**
 * What a program shows to be let in.
 *
 * @param id      by which people speak of it
 * @param name    whose it is: what it sends is signed with this name
 * @param hash    of the secret
 * @param expires from when on it is no longer good
 */
public record Token(String id, String name, Role role, String hash, Instant made, Instant expires) {
    /** By which a token is known when it turns up where it shouldn't. */
    public static final String BEGINNING = "daman_";
}
