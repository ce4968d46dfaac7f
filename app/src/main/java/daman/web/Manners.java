package daman.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Politeness: a site is asked for one thing at a time with a pause between, and for nothing that its robots.txt (RFC 9309) keeps from Daman or from all. A site without
 * robots.txt allows everything; one whose robots.txt can't be had now is left alone for now.
 */
final class Manners {
    static final String NAME = "daman";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_SITES = 10_000;

    private final Duration pause;
    private final Map<String, Long> lastAsked = new HashMap<>();
    private final Map<String, Long> restsUntil = new HashMap<>();
    private final Map<String, BaseRobotRules> rules = new HashMap<>();

    /** @param pause between two requests to one host; a site may ask for more */
    Manners(Duration pause) {
        this.pause = pause;
    }

    /** @param robots fetches a site's robots.txt */
    BaseRobotRules rules(URI address, Function<URI, Answer> robots) {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        if (rules.size() > MOST_SITES) rules.clear();
        BaseRobotRules known = rules.get(site);
        if (known == null) {
            known = parsed(site, robots.apply(URI.create(site + "/robots.txt")));
            if (!known.isDeferVisits()) rules.put(site, known);
        }
        return known;
    }

    private static BaseRobotRules parsed(String site, Answer answer) {
        return switch (answer) {
            case Answer.Found found -> new SimpleRobotRulesParser().parseContent(site + "/robots.txt", found.bytes(), "text/plain", List.of(NAME));
            case Answer.Unchanged same -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            case Answer.Missing missing -> later(missing.passing());
        };
    }

    private static BaseRobotRules later(boolean passing) {
        SimpleRobotRules rules = new SimpleRobotRules(passing ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_ALL);
        rules.setDeferVisits(passing);
        return rules;
    }

    /** Waits until the host may be asked again. */
    void await(URI address, long delayOfRobots) {
        String host = host(address);
        long least = Math.max(pause.toMillis(), Math.min(Math.max(0, delayOfRobots), LONGEST_PAUSE.toMillis()));
        Long last = lastAsked.get(host);
        long wait = last == null ? 0 : least - (System.nanoTime() - last) / 1_000_000;
        if (wait > 0) sleep(wait);
        if (lastAsked.size() > MOST_SITES) lastAsked.clear();
        lastAsked.put(host, System.nanoTime());
    }

    /** The host is not asked for a while: it said so. */
    void rest(URI address, Duration rest) {
        if (restsUntil.size() > MOST_SITES) restsUntil.clear();
        restsUntil.put(host(address), System.nanoTime() + rest.toNanos());
    }

    /** How long its host is still left alone; null where it may be asked. */
    @Nullable Duration resting(URI address) {
        Long until = restsUntil.get(host(address));
        long left = until == null ? 0 : until - System.nanoTime();
        return left <= 0 ? null : Duration.ofNanos(left).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String host(URI address) { return address.getHost().toLowerCase(Locale.ROOT); }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
