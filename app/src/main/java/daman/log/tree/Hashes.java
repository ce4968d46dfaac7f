package daman.log.tree;

import daman.reports.Digest;
import java.security.MessageDigest;
import java.util.List;

/**
 * Of a Merkle tree, what its tiles carry: the roots of the complete subtrees at every eighth level. All that RFC 6962 asks of a tree
 * is a few hashes away from these.
 */
@FunctionalInterface
public interface Hashes {
    /** @return the roots of the complete subtrees of {@code 256^level} leaves each, from position {@code from} to before {@code to} */
    List<byte[]> at(int level, long from, long to);

    /** A leaf's hash (RFC 6962, 2.1). */
    static byte[] leaf(byte[] data) {
        MessageDigest digest = Digest.sha256();
        digest.update((byte) 0);
        return digest.digest(data);
    }

    /** The hash of two subtrees that stand beside each other (RFC 6962, 2.1). */
    static byte[] parent(byte[] left, byte[] right) {
        MessageDigest digest = Digest.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of a tree without leaves. */
    static byte[] empty() { return Digest.sha256().digest(); }

    /** The root of the complete subtree of {@code 2^level} leaves from {@code position * 2^level} on. */
    default byte[] node(int level, long position) {
        int below = level % Tile.HEIGHT;
        return complete(at(level / Tile.HEIGHT, position << below, position + 1 << below));
    }

    /** @param hashes as many as a power of two */
    static byte[] complete(List<byte[]> hashes) {
        if (hashes.size() == 1) return hashes.getFirst();
        int half = hashes.size() / 2;
        return parent(complete(hashes.subList(0, half)), complete(hashes.subList(half, hashes.size())));
    }
}
