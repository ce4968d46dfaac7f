package daman.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.JsonForm;
import daman.ledger.LedgerRefused;
import daman.ledger.beside.LineFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was told already, in a file beside the ledger. A stretch of entries is opened, each of its messages is written down as soon as it was taken, and the stretch is closed: whatever
 * ends the program, the next one goes on behind the last message that was taken. Only one that was under way at that very moment is sent again, under the same id.
 */
public final class Outbox implements AutoCloseable {
    private static final String[] IN_USE = {"is in use by another daman alerts of this ledger", "end that one first; one is enough for all alerts"};

    private final Map<String, Stretch> open = new HashMap<>();
    private final Map<String, Closed> closed = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Map<String, Failure> failures = new HashMap<>();
    private final LineFile lines;

    private Outbox(Path place) {
        this.lines = LineFile.open(place, IN_USE, this::take);
    }

    /** Entries that are being told of. @param after exclusive @param to inclusive */
    record Stretch(long after, long to) {}

    /** @param to the last entry that was told of */
    record Closed(long to, Instant at) {}

    /** @param next not before then */
    record Failure(int tries, Instant next) {}

    /** @throws LedgerRefused when another process holds it */
    public static Outbox open(Path place) { return new Outbox(place); }

    private void take(JsonNode node) {
        String alert = node.path("alert").asText(), message = node.path("message").asText();
        switch (node.path("step").asText()) {
            case "open" -> open.put(alert, new Stretch(node.path("after").asLong(), node.path("to").asLong()));
            case "taken", "given up" -> settle(message);
            case "failed" -> failures.put(message, new Failure(node.path("tries").asInt(), Instant.parse(node.path("next").asText())));
            case "closed" -> {
                open.remove(alert);
                closed.put(alert, new Closed(node.path("to").asLong(), Instant.parse(node.path("at").asText())));
            }
            default -> { } // of a later Daman
        }
    }

    private void settle(String message) {
        settled.add(message);
        failures.remove(message);
    }

    @Nullable Stretch open(Alert alert) { return open.get(alert.id()); }

    @Nullable Closed closed(Alert alert) { return closed.get(alert.id()); }

    /** Whether it was taken, or given up. */
    boolean isSettled(Message message) { return settled.contains(message.id()); }

    @Nullable Failure failure(Message message) { return failures.get(message.id()); }

    void open(Alert alert, Stretch stretch) { write("open", alert, form -> form.put("after", stretch.after).put("to", stretch.to)); }

    void taken(Message message, Instant at) { write("taken", message.alert(), form -> form.put("message", message.id()).putText("at", at)); }

    void givenUp(Message message, Instant at) { write("given up", message.alert(), form -> form.put("message", message.id()).putText("at", at)); }

    void failed(Message message, Failure failure) { write("failed", message.alert(), form -> form.put("message", message.id()).put("tries", failure.tries).putText("next", failure.next)); }

    void close(Alert alert, Closed closed) { write("closed", alert, form -> form.put("to", closed.to).putText("at", closed.at)); }

    private void write(String step, Alert alert, JsonForm.Written more) {
        lines.add(JsonForm.object(form -> {
            form.put("step", step).put("alert", alert.id());
            more.to(form);
        }));
    }

    @Override public void close() { lines.close(); }
}
