package daman.log;

import daman.log.notes.Base64Text;
import daman.log.notes.Checkpoint;
import daman.log.notes.LogRefused;
import daman.log.notes.VerifierKey;
import daman.log.tree.Hashes;
import daman.log.tree.Proofs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an outsider needs, besides the log's verifier key, to be certain; a small text file. */
public sealed interface Proof {
    /** @return the text of the file */
    String text();

    /** The signed checkpoint that it leads to, as a note. */
    String checkpoint();

    /**
     * That an entry is in the log (https://c2sp.org/tlog-proof). The entry itself is the file's extra data, so that the file suffices.
     *
     * @param entry the leaf's data
     * @param path  from the leaf's sibling up to the root's child
     */
    record Inclusion(byte[] entry, long index, List<byte[]> path, String checkpoint) implements Proof {
        static final String FIRST = "c2sp.org/tlog-proof@v1";

        @Override public String text() { return FIRST + "\nextra " + Base64Text.of(entry) + "\nindex " + index + "\n" + lines(path) + "\n" + checkpoint; }

        /** @throws LogRefused when it proves nothing */
        public Checkpoint check(VerifierKey key) {
            Checkpoint head = Checkpoint.open(checkpoint, key);
            if (!Proofs.includes(Hashes.leaf(entry), index, head.size(), path, head.root())) throw new LogRefused("proves nothing: its hashes do not lead from the entry to the checkpoint");
            return head;
        }
    }

    /**
     * That an earlier checkpoint's log is the beginning of this one's, in the form in which witnesses are told so
     * (https://c2sp.org/tlog-witness, the body of add-checkpoint).
     *
     * @param old the earlier size
     */
    record Consistency(long old, List<byte[]> path, String checkpoint) implements Proof {
        @Override public String text() { return "old " + old + "\n" + lines(path) + "\n" + checkpoint; }

        /** @throws LogRefused when it proves nothing */
        public Checkpoint check(VerifierKey key, Checkpoint earlier) {
            Checkpoint head = Checkpoint.open(checkpoint, key);
            if (earlier.size() != old) throw new LogRefused("proves nothing of this earlier checkpoint: it is of size " + earlier.size() + ", and the proof begins at " + old);
            if (!Proofs.extendsTree(old, earlier.root(), head.size(), head.root(), path)) throw new LogRefused("proves nothing: its hashes do not lead from the earlier checkpoint to this one");
            return head;
        }
    }

    /** @throws LogRefused when it is no proof; the message continues a sentence that begins with what was read */
    static Proof parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) throw new LogRefused("is not a proof");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        String checkpoint = text.substring(blank + 2);
        if (lines.getFirst().startsWith("old ")) return new Consistency(number(lines.removeFirst(), "old "), hashes(lines), checkpoint);
        if (!lines.removeFirst().equals(Inclusion.FIRST) || lines.size() < 2) throw new LogRefused("is not a proof");
        byte[] entry = after(lines.removeFirst(), "extra ").flatMap(Base64Text::bytes).orElseThrow(() -> new LogRefused("is a proof without its entry"));
        return new Inclusion(entry, number(lines.removeFirst(), "index "), hashes(lines), checkpoint);
    }

    private static long number(String line, String word) { return after(line, word).flatMap(Checkpoint::number).orElseThrow(() -> new LogRefused("is not a proof")); }

    private static Optional<String> after(String line, String word) { return line.startsWith(word) ? Optional.of(line.substring(word.length())) : Optional.empty(); }

    private static List<byte[]> hashes(List<String> lines) {
        return lines.stream().map(line -> Base64Text.bytes(line).filter(hash -> hash.length == 32).orElseThrow(() -> new LogRefused("is a proof with a line that is no hash"))).toList();
    }

    private static String lines(List<byte[]> hashes) {
        StringBuilder lines = new StringBuilder();
        for (byte[] hash : hashes) lines.append(Base64Text.of(hash)).append('\n');
        return lines.toString();
    }
}
