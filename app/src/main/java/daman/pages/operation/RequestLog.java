package daman.pages.operation;

import daman.access.AccessRefused;
import daman.json.JsonForm;
import daman.ledger.LedgerRefused;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * What happens, a line of JSON each. Of a request stands what was asked for without its question, which holds what people look for, and codes by which they
 * sign in. A line break, a sign of control or one that turns the direction of writing is escaped, so that no address
 * writes a line of its own.
 */
public final class RequestLog {
    /** UTF-16 units of an address. */
    private static final int LONGEST = 300;

    private final PrintStream err;
    private final Clock clock;
    private final boolean json;

    /** @param json else requests are not told, and what happens is told in plain words */
    public RequestLog(PrintStream err, Clock clock, boolean json) {
        this.err = err;
        this.clock = clock;
        this.json = json;
    }

    public void request(String method, String path, int status, double millis) {
        if (json) line("request", form -> form.put("method", method).put("path", path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "…").put("status", status).put("millis", BigDecimal.valueOf(millis).setScale(1, RoundingMode.HALF_UP)));
    }

    /** Something that whoever runs the desk should know. */
    public void told(String event, String words) {
        if (json) line(event, form -> form.put("words", words));
        else err.println("daman: " + words);
    }

    public void fault(Exception fault) { fault("a page failed", fault); }

    /** By its kind and its place in the program; what it says besides may hold words of a report. @param what failed, in words */
    void fault(String what, Exception fault) {
        String where = fault.getStackTrace().length == 0 ? "" : " at " + fault.getStackTrace()[0];
        told("fault", what + ": " + (fault instanceof LedgerRefused || fault instanceof AccessRefused ? String.valueOf(fault.getMessage()) : fault.getClass().getName() + where));
    }

    private void line(String event, JsonForm.Written more) {
        String line = JsonForm.object(form -> {
            form.putText("at", clock.instant().truncatedTo(ChronoUnit.MILLIS)).put("event", event);
            more.to(form);
        });
        err.println(escaped(line));
    }

    /** As JSON may write any sign. */
    private static String escaped(String json) {
        StringBuilder line = new StringBuilder(json.length());
        for (int at = 0; at < json.length(); at++) {
            char sign = json.charAt(at);
            boolean plain = sign >= ' ' && sign < 0x7F || Character.isLetterOrDigit(sign);
            if (plain) line.append(sign);
            else line.append(String.format("\\u%04x", (int) sign));
        }
        return line.toString();
    }
}
