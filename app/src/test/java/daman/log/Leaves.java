package daman.log;

import daman.log.tree.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A log of the numbers from 0 on, each as a text; its hashes are worked out from the leaves each time. */
record Leaves(List<byte[]> data, byte[][] hashes) implements Log {
    static Leaves of(int size) {
        List<byte[]> data = IntStream.range(0, size).mapToObj(i -> ("number " + i).getBytes(StandardCharsets.UTF_8)).toList();
        return new Leaves(data, data.stream().map(Hashes::leaf).toArray(byte[][]::new));
    }

    int size() { return data.size(); }

    @Override public List<byte[]> at(int level, long from, long to) {
        int width = 1 << 8 * level;
        return IntStream.range((int) from, (int) to).mapToObj(i -> Hashes.complete(Arrays.asList(hashes).subList(i * width, (i + 1) * width))).toList();
    }

    @Override public List<byte[]> entries(long from, long to) { return data.subList((int) from, (int) to); }
}
