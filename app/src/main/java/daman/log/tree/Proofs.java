package daman.log.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Inclusion and consistency (RFC 6962, 2.1.1 and 2.1.2; checked as RFC 9162, 2.1.3.2 and 2.1.4.2 say). */
public final class Proofs {
    private final Hashes hashes;

    public Proofs(Hashes hashes) {
        this.hashes = hashes;
    }

    /** That the leaf is in the tree of that size. @return from the leaf's sibling up to the root's child */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("index: " + index + " in a tree of " + size);
        List<byte[]> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    private void include(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) return;
        long middle = from + half(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** That the tree of the old size is the beginning of that of the new one. */
    public List<byte[]> consistency(long old, long size) {
        if (old < 0 || old > size) throw new IllegalArgumentException("old: " + old + " of a tree of " + size);
        List<byte[]> proof = new ArrayList<>();
        if (old > 0 && old < size) extend(old, 0, size, true, proof);
        return proof;
    }

    private void extend(long old, long from, long to, boolean whole, List<byte[]> proof) {
        if (old == to) {
            if (!whole) proof.add(root(from, to));
            return;
        }
        long middle = from + half(to - from);
        if (old <= middle) {
            extend(old, from, middle, whole, proof);
            proof.add(root(middle, to));
        } else {
            extend(old, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    /** The largest power of two below the size. */
    private static long half(long size) { return Long.highestOneBit(size - 1); }

    /** Of the leaves between, which begin where a subtree of their tree does. */
    private byte[] root(long from, long to) {
        if (Long.bitCount(to - from) == 1) {
            int level = Long.numberOfTrailingZeros(to - from);
            return hashes.node(level, from >> level);
        }
        long middle = from + half(to - from);
        return Hashes.parent(root(from, middle), root(middle, to));
    }

    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) return false;
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] step : path) {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                hash = Hashes.parent(step, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Hashes.parent(hash, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    public static boolean extendsTree(long old, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
        if (old < 0 || old > size) return false;
        if (old == size) return proof.isEmpty() && Arrays.equals(oldRoot, root);
        if (old == 0) return proof.isEmpty() && Arrays.equals(oldRoot, Hashes.empty());
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(old) == 1) path.addFirst(oldRoot);
        return !path.isEmpty() && extendsBy(path, old, oldRoot, size, root);
    }

    private static boolean extendsBy(List<byte[]> path, long old, byte[] oldRoot, long size, byte[] root) {
        long fn = old - 1;
        long sn = size - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] before = path.getFirst();
        byte[] after = path.getFirst();
        for (byte[] step : path.subList(1, path.size())) {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                before = Hashes.parent(step, before);
                after = Hashes.parent(step, after);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                after = Hashes.parent(after, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(before, oldRoot) && Arrays.equals(after, root);
    }
}
