package daman.cli.surroundings;

import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.reports.Problem;
import java.io.PrintStream;
import java.time.Clock;

/** What goes to standard error while a command works: a line for each problem, and how far it is. */
public final class Notices {
    private static final int MOST_LINES = 1000;

    private final PrintStream err;
    private final boolean progress;
    private final Clock clock;
    private final long started;
    private long shownAt;
    private long problems;

    public Notices(Surroundings around) {
        this.err = around.err();
        this.progress = around.terminal().progress();
        this.clock = around.clock();
        this.started = clock.millis();
        this.shownAt = started;
    }

    public void problem(Problem problem) {
        wipe();
        problems++;
        if (problems <= MOST_LINES) err.println("daman: " + Shown.plain(problem.toString()));
        else if (problems == MOST_LINES + 1) err.println("daman: more than " + MOST_LINES + " problems; the others are only counted");
    }

    /** Worth knowing, though nothing was left out. */
    public void note(String what) {
        wipe();
        err.println("daman: " + Shown.plain(what));
    }

    /** Shown from the first second on, four times a second. */
    public void progress(String doing) {
        long now = clock.millis();
        if (!progress || now - started < 1000 || now - shownAt < 250) return;
        shownAt = now;
        err.print("\r\u001b[K" + Shown.plain(doing));
        err.flush();
    }

    /** The status to end with: whether something was left out. */
    public int status() {
        wipe();
        if (problems > 0) err.println("daman: " + problems + (problems == 1 ? " thing was left out" : " things were left out"));
        return problems == 0 ? Status.DONE : Status.LEFT_OUT;
    }

    private void wipe() {
        if (shownAt != started) err.print("\r\u001b[K");
        shownAt = started;
    }
}
