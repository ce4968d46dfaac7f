package daman.cli.gathering;

import daman.web.Web;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How the web may be asked. */
public final class WebOption {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Option(names = "--allow-private", description = "addresses may lead into this machine or a private network too; without this they are refused, also after a redirect") boolean allowPrivate;
    @Option(names = "--pause", paramLabel = "SECONDS", defaultValue = "2", description = "between two requests to one host (2); a site's robots.txt may ask for more, and is kept to") double pause = 2;

    Web web() { return new Web(allowPrivate, Duration.ofMillis(Math.round(Math.max(0, Math.min(pause, 3600)) * 1000)), LONGEST); }
}
