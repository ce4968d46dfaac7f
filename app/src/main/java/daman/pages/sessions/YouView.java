package daman.pages.sessions;

import java.time.Instant;
import java.util.List;

/**
 * Somebody's own page.
 *
 * @param sessions the oldest first; empty where nobody has to sign in
 * @param own      the key of the one that looks; empty where there is none
 * @param password whether there is one that can be changed
 * @param wrong    the name of the text that says why the password wasn't changed; empty where nothing went wrong
 * @param done     whether it was changed just now
 */
public record YouView(List<Session> sessions, String own, boolean password, String wrong, boolean done) {
    public boolean isOwn(Session one) { return one.key().equals(own); }

    /** To the minute, as nobody needs it closer. */
    public static String minute(Instant at) { return at.truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString().replace("T", " ").replace(":00Z", " UTC"); }
}
