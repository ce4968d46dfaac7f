package daman.cli.gathering;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.JsonForm;
import daman.ledger.LedgerRefused;
import daman.ledger.beside.LineFile;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from feeds, as lines of JSON in a file beside the ledger. A line is on the disk before the next step begins, so that whatever ends a watch, the next one
 * goes on behind it: an entry is begun with the name of its report, recorded, and done; one that was begun is looked for in the ledger first.
 */
final class FeedJournal implements AutoCloseable {
    private static final String[] IN_USE = {"is in use by another watch of this ledger", "end that one first, or give both their feeds in one call"};

    private final Map<String, Version> versions = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Instant> rests = new HashMap<>();
    private final LineFile lines;

    private FeedJournal(Path place) {
        this.lines = LineFile.open(place, IN_USE, this::take);
    }

    /** By what a feed's state can be told. */
    record Version(@Nullable String etag, @Nullable String lastModified) {
        static final Version NONE = new Version(null, null);
    }

    /** @throws LedgerRefused when another watch holds it */
    static FeedJournal open(Path place) { return new FeedJournal(place); }

    private void take(JsonNode node) {
        String entry = node.path("entry").asText("");
        if (node.hasNonNull("rests_until")) rests.put(node.path("feed").asText(), Instant.ofEpochSecond(node.path("rests_until").asLong()));
        else if (entry.isEmpty()) versions.put(node.path("feed").asText(), new Version(node.path("etag").textValue(), node.path("modified").textValue()));
        else if (node.path("step").asText().equals("done")) done.add(entry);
        else if (node.path("step").asText().equals("failed")) failures.merge(entry, 1, Integer::sum);
        else begun.put(entry, node.path("report").asText());
    }

    Version version(String feed) { return versions.getOrDefault(feed, Version.NONE); }

    /** Of a feed all of whose entries are done. */
    void version(String feed, Version version) {
        if (!version.equals(version(feed))) write(JsonForm.object(form -> form.put("feed", feed).put("etag", version.etag()).put("modified", version.lastModified())));
    }

    /** Until when a feed's host asked to be left alone; the beginning of time where it did not. */
    Instant rests(String feed) { return rests.getOrDefault(feed, Instant.EPOCH); }

    void rest(String feed, Instant until) { write(JsonForm.object(form -> form.put("feed", feed).put("rests_until", until.getEpochSecond()))); }

    /** The name of an entry: by its address, under which other feeds have it too, else by what its feed calls it. */
    static String name(String feed, String id, @Nullable String link) {
        String what = link == null ? feed + "\n" + id : link;
        return Digest.of(what.getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 32);
    }

    boolean isDone(String entry) { return done.contains(entry); }

    /** The report that a watch was about to record when it ended; null when there is none. */
    @Nullable String begun(String entry) { return begun.get(entry); }

    int failures(String entry) { return failures.getOrDefault(entry, 0); }

    void begin(String entry, String report) { write(JsonForm.object(form -> form.put("entry", entry).put("step", "begun").put("report", report))); }

    void done(String entry) { write(JsonForm.object(form -> form.put("entry", entry).put("step", "done"))); }

    void failed(String entry) { write(JsonForm.object(form -> form.put("entry", entry).put("step", "failed"))); }

    private void write(String line) { lines.add(line); }

    @Override public void close() { lines.close(); }
}
