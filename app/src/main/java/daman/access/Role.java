package daman.access;

import java.util.Locale;

/** What somebody may do; each role may all that the one before it may. */
public enum Role {
    /** Looks at everything. */
    READER,
    /** Decides on claims and guarantees, sends reports. */
    REVIEWER,
    /** Says who else may. */
    ADMINISTRATOR;

    private final String id = name().toLowerCase(Locale.ROOT);

    public String id() { return id; }

    /** @throws IllegalArgumentException naming the roles that there are */
    public static Role of(String id) {
        for (Role role : values()) if (role.id.equals(id)) return role;
        throw new IllegalArgumentException("role: " + id + " is none of reader, reviewer, administrator");
    }

    public boolean may(Role what) { return compareTo(what) >= 0; }
}
