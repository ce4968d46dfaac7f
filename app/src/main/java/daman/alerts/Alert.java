package daman.alerts;

import daman.words.PageLanguage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What somebody wants to be told of.
 *
 * @param id       never used again, also where another alert gets the name
 * @param name     letters, digits and hyphens, as in an address
 * @param filter   as the list of promises is narrowed ({@link daman.analysis.filters.Filters}); empty for all of them
 * @param digest   how long changes are gathered; zero for a message for each change, at once
 * @param language of mails
 * @param after    the last entry that isn't told of: what was there when the alert was made; -1 for none
 */
public record Alert(String id, String name, Map<String, String> filter, Target target, Duration digest, PageLanguage language, long after, Instant made) {
    public Alert {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")) throw new IllegalArgumentException("name: " + name + " is none of up to 64 letters, digits and hyphens");
        filter = Map.copyOf(filter);
    }

    public boolean isAtOnce() { return digest.isZero(); }
}
