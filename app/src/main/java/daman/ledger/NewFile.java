package daman.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/** A ledger file that comes about whole or not at all, and never in the place of another. */
final class NewFile {
    private NewFile() {}

    /** Makes the file at the path that it is given, where there is none. */
    interface Making {
        void make(Path part) throws SQLException;
    }

    /** @throws LedgerRefused when there is a file already, or none can be made */
    static void at(Path target, Making making) throws SQLException {
        if (Files.exists(target)) throw new LedgerRefused(target, "is there already", "name a file that is not; nothing is ever overwritten");
        Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime());
        try {
            making.make(part);
            force(part, StandardOpenOption.WRITE);
            place(part, target);
            force(target.toAbsolutePath().getParent(), StandardOpenOption.READ);
        } catch (FileAlreadyExistsException another) {
            throw new LedgerRefused(target, "was made by another process meanwhile", "name a file that is not there", another);
        } catch (IOException failed) {
            throw new LedgerRefused(target, "cannot be made", "check the rights on its folder and the room on its disk", failed);
        } finally {
            for (String beside : new String[] {"", "-journal", "-wal", "-shm"}) part.resolveSibling(part.getFileName() + beside).toFile().delete();
        }
    }

    /** By a link, which never replaces; where the file system knows none, by a move that looks first. */
    private static void place(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException another) {
            throw another;
        } catch (UnsupportedOperationException | FileSystemException unable) {
            Files.move(part, target);
        }
    }

    /** To disk: a file's bytes, or the names in a folder. */
    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
