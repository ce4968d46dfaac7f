package daman.bulk.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that a run writes, held by one process at a time: {@code run.json} says which run it is of, {@code finished} that it is whole, {@code .checkpoints} holds what it
 * goes on from, {@code .job} on which cluster it was begun and under which name.
 */
final class OutFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private OutFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * @param identity of the run ({@link Request#identity})
     * @throws Refused when another process holds it, or it is of another run
     */
    static OutFolder take(Path folder, String identity) throws IOException, Refused {
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        OutFolder out = new OutFolder(folder, lock);
        try {
            if (!isFree(lock)) throw new Refused(folder + " is being written by another daman bulk; wait for it, or choose another folder");
            out.check(identity);
            return out;
        } catch (IOException | Refused none) {
            lock.close();
            throw none;
        }
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    private void check(String identity) throws IOException, Refused {
        Path run = folder.resolve("run.json");
        if (!Files.exists(run)) {
            if (hasReadings()) throw new Refused(folder + " holds readings, and nothing says of which run; choose another folder");
            write("run.json", identity);
        } else if (!Files.readString(run).equals(identity)) {
            throw new Refused(folder + " is of another run (its run.json tells which: other places, options or tables); choose another folder, or remove this one");
        }
    }

    private boolean hasReadings() { return Files.exists(folder.resolve(daman.handover.Handover.READINGS)); }

    boolean isFinished() { return Files.exists(folder.resolve("finished")); }

    void finish() throws IOException { write("finished", ""); }

    /** Cluster and job, a space between them; empty where it was begun on none. */
    Optional<String> begun() throws IOException {
        Path job = folder.resolve(".job");
        return Files.exists(job) ? Optional.of(Files.readString(job)) : Optional.empty();
    }

    void begin(String clusterAndJob) throws IOException { write(".job", clusterAndJob); }

    /** Whole or not at all. */
    private void write(String name, String content) throws IOException {
        Path next = folder.resolve("." + name + ".next");
        Files.writeString(next, content);
        Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    Path path() { return folder; }

    Path checkpoints() { return folder.resolve(".checkpoints"); }

    /** The newest that is whole: a folder below a job's. */
    Optional<Path> lastCheckpoint() throws IOException {
        if (!Files.isDirectory(checkpoints())) return Optional.empty();
        try (Stream<Path> below = Files.find(checkpoints(), 3, (path, kind) -> path.endsWith("_metadata"))) {
            return below.max(Comparator.comparing(OutFolder::time)).map(Path::getParent);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    @Override public void close() throws IOException { lock.close(); }
}
