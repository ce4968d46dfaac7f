package daman.log.notes;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a log says of itself at one size (https://c2sp.org/tlog-checkpoint).
 *
 * @param origin which log it is
 * @param size   leaves
 * @param root   the Merkle tree hash over them
 */
public record Checkpoint(String origin, long size, byte[] root) {
    /** A note of this form. */
    public String signed(SigningKey key) { return Note.signed(origin + "\n" + size + "\n" + Base64Text.of(root) + "\n", key); }

    /**
     * @param note as it was received
     * @throws LogRefused when it is none of this log's; the message continues a sentence that begins with what was read
     */
    public static Checkpoint open(String note, VerifierKey key) {
        String[] lines = Note.open(note, key).split("\n", -1);
        if (lines.length < 4 || Arrays.stream(lines, 0, lines.length - 1).anyMatch(String::isEmpty)) throw new LogRefused("is signed, but no checkpoint");
        Optional<byte[]> root = Base64Text.bytes(lines[2]).filter(hash -> hash.length == 32);
        if (!lines[0].equals(key.name()) || root.isEmpty()) throw new LogRefused("is signed, but no checkpoint of " + key.name());
        return new Checkpoint(lines[0], number(lines[1]).orElseThrow(() -> new LogRefused("is signed, but has no size")), root.get());
    }

    /** ASCII digits without a zero ahead. */
    public static Optional<Long> number(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(ch -> ch >= '0' && ch <= '9')) return Optional.empty();
        return text.length() > 1 && text.startsWith("0") ? Optional.empty() : Optional.of(Long.parseLong(text));
    }

    public boolean holds(long size, byte[] root) { return this.size == size && Arrays.equals(this.root, root); }
}
