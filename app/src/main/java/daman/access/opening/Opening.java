package daman.access.opening;

import daman.access.Overseen;
import daman.access.Role;
import daman.access.Visitor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the desk is opened: where, and to whom.
 *
 * @param local  the one who sits at this machine
 * @param signIn null where nobody can
 * @param overseen how those who keep it running watch it
 */
public record Opening(Place place, Visitor local, @Nullable SignIn signIn, Overseen overseen) {
    /**
     * Where it listens.
     *
     * @param port     0 for any that is free
     * @param isPublic whether others than the one at this machine may ask; answers go out over TLS then, which something before the desk speaks
     * @param proxy    whether all requests come through one that tells from where ({@code X-Forwarded-For})
     * @param names    by which it is asked for, besides those of this machine
     */
    public record Place(String host, int port, boolean isPublic, boolean proxy, Set<String> names) {}

    public Opening(Place place, Visitor local, @Nullable SignIn signIn) { this(place, local, signIn, Overseen.BY_NOBODY); }

    /** For this machine alone, where whoever sits at it may everything. */
    public static Opening here(int port, String name) { return new Opening(new Place("127.0.0.1", port, false, false, Set.of()), new Visitor(name, Role.ADMINISTRATOR), null); }

    public Opening with(Overseen other) { return new Opening(place, local, signIn, other); }

    /** Of now: the first account that is added shuts the door. */
    public boolean isForAccounts() { return signIn != null && (place.isPublic || signIn.provider() != null || signIn.accounts().any()); }
}
