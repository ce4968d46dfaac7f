package daman.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text that its owner alone may read, replaced whole by each change. What another process changes is seen at once.
 *
 * @param <T> what the text says
 */
public final class OwnersFile<T> {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /** A lock of the system is between processes, not inside one. */
    private static final Lock OWN_TURNS = new ReentrantLock();

    private final Path file;
    private final T none;
    private final Function<String, T> parsed;
    private final Function<T, String> written;
    private final String lost;
    private @Nullable Seen<T> seen;

    private record Seen<T>(Object version, T said) {}

    /**
     * @param none    what is said where there is no file
     * @param parsed  throws IllegalArgumentException for what {@code written} did not write
     * @param lost    what to do without it: {@code add the accounts anew}
     */
    public OwnersFile(Path file, T none, Function<String, T> parsed, Function<T, String> written, String lost) {
        this.file = file.toAbsolutePath();
        this.none = none;
        this.parsed = parsed;
        this.written = written;
        this.lost = lost;
    }

    /** Of now. @throws AccessRefused when it can't be read, or others may */
    public synchronized T read() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object version = attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
            Seen<T> last = seen;
            refuseOthers();
            if (last == null || !last.version.equals(version)) {
                last = new Seen<>(version, parsed.apply(Files.readString(file)));
                seen = last;
            }
            return last.said;
        } catch (NoSuchFileException missing) {
            return none;
        } catch (IOException failed) {
            throw new AccessRefused(file + " cannot be read (" + failed.getMessage() + "); check the rights on it", failed);
        } catch (IllegalArgumentException broken) {
            throw new AccessRefused(file + " is damaged; restore it from a backup, or remove it and " + lost, broken);
        }
    }

    /** One change after the other, whoever makes them. */
    public void change(UnaryOperator<T> change) {
        OWN_TURNS.lock();
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            Files.createDirectories(folder);
            try (FileChannel turns = FileChannel.open(folder.resolve("." + file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock turn = turns.lock()) {
                String text = written.apply(change.apply(read()));
                Path part = Files.createTempFile(folder, ".daman", ".part", onlyOwner());
                try {
                    Files.writeString(part, text, StandardOpenOption.SYNC);
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException failed) {
            throw new AccessRefused(file + " cannot be written (" + failed.getMessage() + "); check the rights on its folder", failed);
        } finally {
            OWN_TURNS.unlock();
        }
    }

    private static boolean isPosix(Path file) { return file.getFileSystem().supportedFileAttributeViews().contains("posix"); }

    private FileAttribute<?>[] onlyOwner() { return isPosix(file) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0]; }

    private void refuseOthers() throws IOException {
        if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) throw new AccessRefused("others may read or change " + file + "; chmod 600 it, and think of new passwords and secrets if it has been so for long");
    }
}
