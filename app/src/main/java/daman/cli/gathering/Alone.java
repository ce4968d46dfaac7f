package daman.cli.gathering;

import daman.ledger.LedgerRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** That one intake at a time fills a ledger: two would read the same reports twice. Whatever ends the one that holds it, it is free again. */
final class Alone implements AutoCloseable {
    private final FileChannel file;

    private Alone(FileChannel file) { this.file = file; }

    /** @throws LedgerRefused when another intake holds it */
    static Alone at(Path place) {
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(file)) return new Alone(file);
            file.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(place + " cannot be made: " + broken.getMessage(), broken);
        }
        throw new LedgerRefused(place, "is held by another intake into this ledger", "wait for it, or end it: what it said is recorded stays, and the same call goes on from there");
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    @Override public void close() {
        try {
            file.close();
        } catch (IOException ends) {
            throw new UncheckedIOException(ends);
        }
    }
}
