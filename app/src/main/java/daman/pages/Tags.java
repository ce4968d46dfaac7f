package daman.pages;

import daman.ledger.Ledger;
import daman.log.tree.Merkle;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Entity tags (RFC 9110, 8.8.3) from the log: an answer is the same as long as the log's beginning up to the last entry that
 * counts has the same Merkle root, and no text was withdrawn since.
 */
final class Tags {
    private static final int KEPT = 256;

    private final Ledger ledger;
    private final String version;
    private final Map<Long, String> roots = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) { return size() > KEPT; }
    });

    /** @param version of what writes the answers */
    Tags(Ledger ledger, String version) {
        this.ledger = ledger;
        this.version = version;
    }

    /** @param known the last entry that counts; -1 for none @param asked all that the answer hangs on besides */
    String of(long known, String asked) {
        String all = version + " " + root(known + 1) + " " + withdrawn() + " " + asked;
        return "\"" + Digest.of(all.getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 32) + "\"";
    }

    /** Inlined, as the index over these few entries wants it. */
    private long withdrawn() { return ledger.read(sql -> sql.resultQuery("SELECT count(*) FROM entries WHERE kind = 'withdrawal'").fetchSingle(0, Long.class)); }

    /** Of the tree of the first so many entries, in hex. */
    String root(long size) { return roots.computeIfAbsent(size, entries -> ledger.log((log, all) -> HexFormat.of().formatHex(Merkle.of(entries, log).root()))); }
}
