package daman.ledger;

import daman.reports.Digest;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The growing edge of a Merkle tree (RFC 6962, 2.1): the roots of the complete subtrees whose sizes add up to the tree's,
 * largest first. Adding a leaf and taking the root need nothing else.
 */
final class Merkle {
    private final List<Node> edge = new ArrayList<>();

    /** The root of a complete subtree: of {@code 2^level} leaves from {@code position * 2^level} on. */
    record Node(int level, long position, byte[] hash) {}

    /** Looks up the root of a complete subtree. */
    interface Nodes {
        byte[] hash(int level, long position);
    }

    static Merkle of(long size, Nodes nodes) {
        Merkle tree = new Merkle();
        long done = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 0) continue;
            tree.edge.add(new Node(level, done >> level, nodes.hash(level, done >> level)));
            done += 1L << level;
        }
        return tree;
    }

    /** Adds a leaf. @return the subtrees that are complete with it, from level 1 up */
    List<Node> add(byte[] leaf) {
        List<Node> complete = new ArrayList<>();
        Node last = new Node(0, size(), leaf);
        while (!edge.isEmpty() && edge.getLast().level == last.level) {
            Node left = edge.removeLast();
            last = new Node(last.level + 1, left.position >> 1, parent(left.hash, last.hash));
            complete.add(last);
        }
        edge.add(last);
        return complete;
    }

    long size() { return edge.stream().mapToLong(node -> 1L << node.level).sum(); }

    byte[] root() {
        Optional<byte[]> root = Optional.empty();
        for (Node node : edge.reversed()) root = Optional.of(root.map(right -> parent(node.hash, right)).orElse(node.hash));
        return root.orElseGet(() -> Digest.sha256().digest());
    }

    static byte[] leaf(byte[] data) {
        MessageDigest digest = Digest.sha256();
        digest.update((byte) 0);
        return digest.digest(data);
    }

    private static byte[] parent(byte[] left, byte[] right) {
        MessageDigest digest = Digest.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
