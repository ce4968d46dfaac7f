package daman.log;

import daman.log.tree.Hashes;
import java.util.List;

/** A log that can be published. */
public interface Log extends Hashes {
    /** @return the leaves' data, from the index {@code from} to before {@code to}; each at most 65,535 bytes */
    List<byte[]> entries(long from, long to);
}
