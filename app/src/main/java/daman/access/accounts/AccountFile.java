package daman.access.accounts;

import daman.access.AccessRefused;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Accounts and tokens in a file that its owner alone may read, replaced whole by each change. What another process changes is seen at once. */
public final class AccountFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /** A lock of the system is between processes, not inside one. */
    private static final Lock OWN_TURNS = new ReentrantLock();

    private final Path file;
    private @Nullable Seen seen;

    public AccountFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    private record Seen(Object version, Registered registered) {}

    /** Of now. @throws AccessRefused when it can't be read */
    synchronized Registered read() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object version = attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
            if (seen == null || !seen.version.equals(version)) {
                refuseOthers();
                seen = new Seen(version, Registered.parse(Files.readString(file)));
            }
            return seen.registered;
        } catch (NoSuchFileException none) {
            return Registered.NOBODY;
        } catch (IOException failed) {
            throw new AccessRefused(file + " cannot be read (" + failed.getMessage() + "); check the rights on it", failed);
        } catch (IllegalArgumentException broken) {
            throw new AccessRefused(file + " is damaged; restore it from a backup, or remove it and add the accounts anew", broken);
        }
    }

    /** One change after the other, whoever makes them. */
    void change(UnaryOperator<Registered> change) {
        OWN_TURNS.lock();
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            Files.createDirectories(folder);
            try (FileChannel turns = FileChannel.open(folder.resolve("." + file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock turn = turns.lock()) {
                String text = change.apply(read()).json();
                Path part = Files.createTempFile(folder, ".accounts", ".part", onlyOwner());
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
        if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) throw new AccessRefused("others may read or change " + file + "; chmod 600 it, and think of new passwords if it has been so for long");
    }
}
