package daman.bulk.readers;

import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reports.Digest;
import daman.reports.KnowledgePack;
import daman.sieve.Sieve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * What reading takes, once a process: Flink sends the pack of tables to each of its machines, and the tasks there share what is made of it.
 *
 * @param knowledge {@code sha256:…} of the pack
 */
record Equipment(Reader reader, Sieve sieve, String knowledge) {
    private static final Map<String, Equipment> MADE = new ConcurrentHashMap<>();

    static Equipment of(RuntimeContext context) {
        try {
            byte[] pack = Files.readAllBytes(Path.of(context.getDistributedCache().getFile(Steps.KNOWLEDGE).toURI()));
            return MADE.computeIfAbsent(Digest.of(pack), digest -> made(pack, digest));
        } catch (IOException broken) {
            throw new UncheckedIOException("the tables did not reach this machine: " + broken.getMessage(), broken);
        }
    }

    private static Equipment made(byte[] pack, String digest) {
        try {
            Knowledge knowledge = KnowledgePack.unpacked(pack);
            return new Equipment(new Reader(knowledge), Sieve.of(knowledge), digest);
        } catch (IOException broken) {
            throw new UncheckedIOException("the pack of tables can't be unpacked: " + broken.getMessage(), broken);
        }
    }
}
