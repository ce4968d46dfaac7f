package daman.access.opening;

import daman.access.AccessRefused;
import daman.json.JsonForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Who came in and who was turned away, a line of JSON each, in a file of its own beside the ledger: what persons do from day to day is
 * not for a log that keeps everything for ever and may be published. No addresses, no secrets, no names that are nobody's.
 */
public final class Journal {
    /** Bytes, of which two files are kept: strangers can't fill the disk by being turned away. */
    private static final long LONGEST = 4 << 20;

    private final Path file;
    private final Clock clock;

    public Journal(Path file, Clock clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    /**
     * @param event {@code sign-in}, {@code sign-in-refused}, {@code sign-out}, {@code password-changed}, {@code refused}
     * @param name  of an account; empty for whoever has none
     * @param what  by which means, or why not
     * @throws AccessRefused when it can't be written: nobody comes in unseen
     */
    public synchronized void tell(String event, String name, String what) {
        String line = JsonForm.object(form -> form.putText("at", clock.instant().truncatedTo(ChronoUnit.SECONDS)).put("event", event).put("name", name.isEmpty() ? null : name).put("what", what)) + "\n";
        try {
            if (Files.exists(file) && Files.size(file) > LONGEST) Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            if (!Files.exists(file)) make();
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new AccessRefused(file + " cannot be written (" + failed.getMessage() + "); check the rights on its folder", failed);
        }
    }

    private void make() throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
