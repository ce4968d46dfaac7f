package daman.alerts;

import daman.analysis.filters.BadQuery;
import daman.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells each alert of what is new to it: in the order of the ledger, each message until it is taken, with longer and longer pauses between two tries. */
public final class Sending {
    /** After the first, second … failed try, as Standard Webhooks proposes; after the last one a message is given up. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));

    private final Ledger ledger;
    private final News news;
    private final Outbox outbox;
    private final Ways ways;
    private final Clock clock;
    private final Consumer<String> problems;
    private int sent;
    private int waiting;

    /** @param problems told what could not be sent, and why */
    public Sending(Ledger ledger, News news, Outbox outbox, Ways ways, Clock clock, Consumer<String> problems) {
        this.ledger = ledger;
        this.news = news;
        this.outbox = outbox;
        this.ways = ways;
        this.clock = clock;
        this.problems = problems;
    }

    /** Messages that were taken so far. */
    public int sent() { return sent; }

    /** Alerts with a message that waits for another try, as of the last round. */
    public int waiting() { return waiting; }

    /** One round through all of them: one that fails keeps no other from being told. */
    public void round(List<Alert> alerts) {
        waiting = 0;
        for (Alert alert : alerts) {
            try {
                tell(alert);
            } catch (BadQuery bad) {
                problems.accept("alert " + alert.name() + ": its filter can't be followed any more, since " + bad.name() + " can't be “" + bad.value() + "”; remove it and add it anew");
            }
        }
    }

    private void tell(Alert alert) {
        Outbox.Stretch stretch = outbox.open(alert);
        if (stretch == null) stretch = next(alert);
        if (stretch == null) return;
        Instant at = ledger.entry(stretch.to()).orElseThrow().at();
        for (Message message : Message.of(alert, stretch.after(), stretch.to(), at, news.between(alert.filter(), stretch.after(), stretch.to()))) {
            if (outbox.isSettled(message)) continue;
            if (!isDue(message) || !send(message)) {
                waiting++;
                return; // later ones stay behind it
            }
        }
        outbox.close(alert, new Outbox.Closed(stretch.to(), clock.instant()));
    }

    /** What has come since; null where nothing has, or the time of the digest isn't there yet. */
    private Outbox.@Nullable Stretch next(Alert alert) {
        Outbox.Closed closed = outbox.closed(alert);
        long after = closed == null ? alert.after() : closed.to(), last = news.last();
        Instant since = closed == null ? alert.made() : closed.at();
        if (last <= after || clock.instant().isBefore(since.plus(alert.digest()))) return null;
        Outbox.Stretch stretch = new Outbox.Stretch(after, last);
        outbox.open(alert, stretch);
        return stretch;
    }

    private boolean isDue(Message message) {
        Outbox.Failure failure = outbox.failure(message);
        return failure == null || !clock.instant().isBefore(failure.next());
    }

    /** @return whether there is nothing more to do for it */
    private boolean send(Message message) {
        return switch (ways.of(message.alert().target()).send(message)) {
            case Way.Taken taken -> {
                outbox.taken(message, clock.instant());
                sent++;
                yield true;
            }
            case Way.Failed failed -> failed(message, failed);
        };
    }

    private boolean failed(Message message, Way.Failed failed) {
        Outbox.Failure before = outbox.failure(message);
        int tries = before == null ? 1 : before.tries() + 1;
        String what = "alert " + message.alert().name() + " to " + message.alert().target() + ": " + failed.why();
        if (tries > PAUSES.size()) {
            problems.accept(what + "; given up after " + tries + " tries: what entries " + (message.after() + 1) + " to " + message.to() + " changed is in daman list and on the desk");
            outbox.givenUp(message, clock.instant());
            return true;
        }
        Duration pause = PAUSES.get(tries - 1);
        if (failed.rest() != null && failed.rest().compareTo(pause) > 0) pause = failed.rest();
        Instant next = clock.instant().plus(pause);
        outbox.failed(message, new Outbox.Failure(tries, next));
        problems.accept(what + "; it is tried again from " + next.truncatedTo(ChronoUnit.SECONDS) + " on");
        return false;
    }
}
