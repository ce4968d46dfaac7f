package daman.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file: is it a ledger, and one that this Daman knows? */
final class LedgerFile {
    /** "Dman", in the place that SQLite has for it; the first table file sets it. */
    private static final int APPLICATION = 0x446d616e;
    /** The newest table file. */
    private static final int VERSION = 2;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path path;

    LedgerFile(Path path) {
        this.path = path;
    }

    Path path() { return path; }

    /** Makes it where there is none, brings an older one to today's tables, refuses what is no ledger. */
    void prepare() {
        look();
        if (Files.exists(path) && (isSealed() || !Files.isWritable(path))) throw refused("is read-only", "give yourself the right to write to it, or name another with --ledger");
        makeFolder();
        if (version() < VERSION) Tables.migrate(this);
    }

    /** For reading alone. */
    void require() {
        if (!Files.exists(path)) throw refused("is not there", "daman intake PATH makes it, --ledger FILE names another");
        look();
        int version = version();
        if (version == 0) throw refused("is empty", "daman intake PATH fills it");
        if (version < VERSION) throw refused("was made by an older Daman", "daman intake brings it up to date; make a copy first");
    }

    Connection open(boolean writing) { return isSealed() ? openSealed() : openShared(writing); }

    /** In a folder in which we can't write and where nobody else is writing: SQLite is told that it needs no files beside this one. */
    private boolean isSealed() {
        Path folder = path.toAbsolutePath().getParent();
        return folder != null && !Files.isWritable(folder) && Files.exists(path) && !Files.exists(path.resolveSibling(path.getFileName() + "-wal"));
    }

    private Connection openSealed() {
        try {
            return new SQLiteConfig().createConnection("jdbc:sqlite:" + path.toAbsolutePath().toUri() + "?immutable=1");
        } catch (SQLException failed) {
            throw explained(failed);
        }
    }

    private Connection openShared(boolean writing) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
            if (!writing) execute(connection, "PRAGMA query_only = ON");
            return connection;
        } catch (SQLException failed) {
            throw explained(failed);
        }
    }

    /** In words, what the database said. */
    LedgerRefused explained(SQLException failed) {
        SQLiteErrorCode code = failed instanceof SQLiteException own ? own.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> refused("is being written by another process", "wait for it and try again", failed);
            case SQLITE_NOTADB -> refused("is not a ledger", "name the right file with --ledger", failed);
            case SQLITE_CORRUPT -> refused("is damaged", "restore it from a backup; nothing was repaired", failed);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> refused("cannot be opened for this", "check the rights on the file and on its folder", failed);
            case SQLITE_FULL -> refused("has no room left on its disk", "make room; what was under way was rolled back", failed);
            case SQLITE_IOERR -> refused("cannot be read or written", "check the disk; what was under way was rolled back", failed);
            default -> refused("failed (" + failed.getMessage() + ")", "DAMAN_TRACE=1 shows where", failed);
        };
    }

    private void look() {
        if (!Files.exists(path)) return;
        if (Files.isDirectory(path)) throw refused("is a folder", "name a file with --ledger");
        if (!Files.isReadable(path)) throw refused("may not be read", "give yourself the right to");
        ByteBuffer head = head();
        if (head.limit() == 0) return;
        if (head.limit() < 100 || !head.slice(0, SQLITE.length).equals(ByteBuffer.wrap(SQLITE))) throw refused("is not a ledger", "name the right file with --ledger");
        int pageSize = head.getShort(16) == 1 ? 65_536 : head.getShort(16) & 0xFFFF; // https://www.sqlite.org/fileformat.html, 1.3.2
        if (size() < (long) pageSize * head.getInt(28)) throw refused("is cut short", "restore it from a backup; nothing was repaired");
    }

    private int version() {
        if (!Files.exists(path)) return 0;
        try (Connection connection = open(true)) {
            int version = number(connection, "PRAGMA user_version");
            boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
            if (!empty && number(connection, "PRAGMA application_id") != APPLICATION) throw refused("is a database, but not a ledger", "name the right file with --ledger");
            if (version > VERSION) throw refused("was made by a newer Daman", "bring Daman up to date");
            return version;
        } catch (SQLException failed) {
            throw explained(failed);
        }
    }

    private ByteBuffer head() {
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            ByteBuffer head = ByteBuffer.allocate(100);
            while (head.hasRemaining() && channel.read(head) >= 0) { /* until it is full or the file ends */ }
            return head.flip();
        } catch (IOException failed) {
            throw refused("cannot be read", "check the disk", failed);
        }
    }

    private long size() {
        try {
            return Files.size(path);
        } catch (IOException failed) {
            throw refused("cannot be read", "check the disk", failed);
        }
    }

    private void makeFolder() {
        try {
            if (path.toAbsolutePath().getParent() != null) Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw refused("cannot be made", "its folder cannot be made: check the rights", failed);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private LedgerRefused refused(String what, String todo) { return new LedgerRefused(path, what, todo); }

    private LedgerRefused refused(String what, String todo, Exception cause) { return new LedgerRefused(path, what, todo, cause); }
}
