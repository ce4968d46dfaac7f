package daman.bulk.tables;

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
public record Equipment(Reader reader, Sieve sieve, String knowledge) {
    /** Under this name the pack of tables is sent to each machine. */
    public static final String KNOWLEDGE = "knowledge";

    private static final Map<String, Equipment> MADE = new ConcurrentHashMap<>();

    /** For a step of a pipeline. */
    public static Equipment of(RuntimeContext context) {
        try {
            return of(Files.readAllBytes(Path.of(context.getDistributedCache().getFile(KNOWLEDGE).toURI())));
        } catch (IOException broken) {
            throw new UncheckedIOException("the tables did not reach this machine: " + broken.getMessage(), broken);
        }
    }

    /** For a source, to which no file is sent: it brings the pack along ({@link daman.reports.KnowledgePack}). */
    public static Equipment of(byte[] pack) { return MADE.computeIfAbsent(Digest.of(pack), digest -> made(pack, digest)); }

    private static Equipment made(byte[] pack, String digest) {
        try {
            Knowledge knowledge = KnowledgePack.unpacked(pack);
            return new Equipment(new Reader(knowledge), Sieve.of(knowledge), digest);
        } catch (IOException broken) {
            throw new UncheckedIOException("the pack of tables can't be unpacked: " + broken.getMessage(), broken);
        }
    }
}
