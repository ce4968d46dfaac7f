package daman.log.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The growing edge of a Merkle tree (RFC 6962, 2.1): the roots of the complete subtrees whose sizes add up to the tree's,
 * largest first. Adding a leaf and taking the root need nothing else.
 */
public final class Merkle {
    private final List<Node> edge = new ArrayList<>();

    /** The root of a complete subtree: of {@code 2^level} leaves from {@code position * 2^level} on. */
    public record Node(int level, long position, byte[] hash) {}

    /** A tree without leaves. */
    public Merkle() {}

    /** The same tree, which grows by itself. */
    public Merkle copy() {
        Merkle copy = new Merkle();
        copy.edge.addAll(edge);
        return copy;
    }

    /** The tree of the first so many leaves. */
    public static Merkle of(long size, Hashes hashes) {
        Merkle tree = new Merkle();
        for (int level = 62 / Tile.HEIGHT; level >= 0; level--) {
            long end = size >> level * Tile.HEIGHT;
            long start = end & -Tile.WIDTH;
            if (end > start) tree.extend(level, start, hashes.at(level, start, end));
        }
        return tree;
    }

    private void extend(int level, long start, List<byte[]> hashes) {
        int done = 0;
        for (int bit = Tile.HEIGHT - 1; bit >= 0; bit--) {
            if ((hashes.size() >> bit & 1) == 0) continue;
            edge.add(new Node(level * Tile.HEIGHT + bit, start + done >> bit, Hashes.complete(hashes.subList(done, done + (1 << bit)))));
            done += 1 << bit;
        }
    }

    /** Adds a leaf. @return the subtrees that are complete with it, from level 1 up */
    public List<Node> add(byte[] leaf) {
        List<Node> complete = new ArrayList<>();
        Node last = new Node(0, size(), leaf);
        while (!edge.isEmpty() && edge.getLast().level == last.level) {
            Node left = edge.removeLast();
            last = new Node(last.level + 1, left.position >> 1, Hashes.parent(left.hash, last.hash));
            complete.add(last);
        }
        edge.add(last);
        return complete;
    }

    public long size() { return edge.isEmpty() ? 0 : edge.getLast().position + 1 << edge.getLast().level; }

    public byte[] root() {
        Optional<byte[]> root = Optional.empty();
        for (Node node : edge.reversed()) root = Optional.of(root.map(right -> Hashes.parent(node.hash, right)).orElse(node.hash));
        return root.orElseGet(Hashes::empty);
    }
}
