package daman.access;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name as reviews are signed with; empty of a stranger
 * @param role null of a stranger, who may nothing
 */
public record Visitor(String name, @Nullable Role role) {
    public static final Visitor STRANGER = new Visitor("", null);

    public Visitor {
        if (name.isBlank() != (role == null)) throw new IllegalArgumentException("name: whoever has a role has a name, and the other way round");
    }

    public boolean isKnown() { return role != null; }

    public boolean may(Role what) { return role != null && role.may(what); }
}
