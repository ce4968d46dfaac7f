package daman.log.notes;

import daman.log.tree.Hashes;
import daman.log.tree.Merkle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The log's key in a file that its owner alone may read, and beside it ({@code .signed}) the newest checkpoint that it signed: it
 * signs none that isn't a continuation of that.
 */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final Path signed;

    public KeyFile(Path file) {
        this.file = file;
        this.signed = file.resolveSibling(file.getFileName() + ".signed");
    }

    public Path path() { return file; }

    public boolean exists() { return Files.exists(file); }

    /** Made on first use. @param origin the log's name when it is made; null for one of its own */
    public SigningKey key(@Nullable String origin) {
        if (!exists()) make(origin);
        refuseOthers();
        SigningKey key = load();
        if (origin != null && !key.verifier().name().equals(origin))
            throw new LogRefused(file + " is the key of " + key.verifier().name() + "; a log keeps its name, name another key with --key for another log");
        return key;
    }

    /** The public half of a key that is there. */
    public VerifierKey verifier() {
        if (!exists()) throw new LogRefused(file + " is not there; name the verifier key with --key");
        return load().verifier();
    }

    /** The newest checkpoint that the key signed, if there is one. */
    public Optional<Checkpoint> last() {
        try {
            if (!exists() || !Files.exists(signed)) return Optional.empty();
            return Optional.of(Checkpoint.open(Files.readString(signed), load().verifier()));
        } catch (IOException failed) {
            throw new LogRefused(signed + " cannot be read; check the rights", failed);
        } catch (LogRefused other) {
            throw new LogRefused(signed + " " + other.getMessage() + "; restore it from a backup, it keeps the key from signing two histories", other);
        }
    }

    /**
     * @param hashes of the log as it is now
     * @return the checkpoint of so many entries, as a note
     * @throws LogRefused when the log does not continue what was signed before; nothing is signed then
     */
    public synchronized String sign(SigningKey key, Hashes hashes, long size) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE); FileLock turn = channel.lock()) {
            Optional<Checkpoint> last = last();
            last.ifPresent(before -> refuseAnotherHistory(before, hashes, size));
            String note = new Checkpoint(key.verifier().name(), size, Merkle.of(size, hashes).root()).signed(key);
            if (last.isEmpty() || last.get().size() < size) write(signed, note, true);
            return note;
        } catch (IOException failed) {
            throw new LogRefused(file + " cannot be used for signing (" + failed.getMessage() + "); check the rights on it and on its folder", failed);
        }
    }

    private void refuseAnotherHistory(Checkpoint before, Hashes hashes, long size) {
        if (before.size() > size) throw new LogRefused("the ledger has " + size + " entries, and " + file + " has signed for " + before.size() + ": entries were lost, or it is another ledger's key; nothing was signed");
        if (!Arrays.equals(before.root(), Merkle.of(before.size(), hashes).root())) throw new LogRefused("the first " + before.size() + " entries of the ledger are not those that " + file + " has signed for: they were changed, or it is another ledger's key; nothing was signed");
    }

    private void make(@Nullable String origin) {
        if (origin != null && !VerifierKey.isName(origin)) throw new LogRefused("a log's name has neither spaces nor a plus, as in example.com/guarantees");
        try {
            if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
            write(file, SigningKey.make(origin).text(), false);
        } catch (FileAlreadyExistsException another) {
            // Another process was quicker, and its key is the one.
        } catch (IOException failed) {
            throw new LogRefused(file + " cannot be made (" + failed.getMessage() + "); check the rights on its folder, or name another with --key", failed);
        }
    }

    private SigningKey load() {
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (IOException failed) {
            throw new LogRefused(file + " cannot be read; check the rights", failed);
        } catch (LogRefused other) {
            throw new LogRefused(file + " " + other.getMessage() + "; name the right one with --key", other);
        }
    }

    private void refuseOthers() {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix") && !OWNER.containsAll(Files.getPosixFilePermissions(file)))
                throw new LogRefused("others may read or use " + file + "; chmod 600 it, and think of a new key if it has been so for long");
        } catch (IOException failed) {
            throw new LogRefused(file + " cannot be read; check the rights", failed);
        }
    }

    /** On disk, whole, and the owner's alone from the first moment. */
    private static void write(Path target, String text, boolean replacing) throws IOException {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path parent = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
        Path part = posix ? Files.createTempFile(parent, ".key", ".part", PosixFilePermissions.asFileAttribute(OWNER)) : Files.createTempFile(parent, ".key", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)); rest.hasRemaining(); ) channel.write(rest);
                channel.force(true);
            }
            if (replacing) Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            else Files.createLink(target, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
