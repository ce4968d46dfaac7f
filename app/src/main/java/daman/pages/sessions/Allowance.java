package daman.pages.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something may be done by one: so many times at once, and once more after each while. */
public final class Allowance {
    /** Of those who did it last. */
    private static final int KEPT = 50_000;

    private final long atOnceMillis;
    private final long whileMillis;
    private final Clock clock;
    /** By who it is: until when all that was done would have been spread evenly. */
    private final Map<String, Long> spent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) { return size() > KEPT; }
    };

    public Allowance(int atOnce, Duration while_, Clock clock) {
        this.whileMillis = while_.toMillis();
        this.atOnceMillis = (atOnce - 1) * whileMillis;
        this.clock = clock;
    }

    /** @return zero where it may be done, and is taken as done; else how long to wait */
    public synchronized Duration take(String who) {
        long now = clock.millis();
        long until = Math.max(now, spent.getOrDefault(who, now));
        long early = until - now - atOnceMillis;
        if (early > 0) return Duration.ofMillis(early);
        spent.put(who, until + whileMillis);
        return Duration.ZERO;
    }

    /** It was all right after all. */
    public synchronized void giveBack(String who) { spent.computeIfPresent(who, (key, until) -> until - whileMillis); }
}
