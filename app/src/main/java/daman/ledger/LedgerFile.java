package daman.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A ledger in one SQLite file: is it one, and one that this Daman knows? */
final class LedgerFile implements Home {
    /** "Dman", in the place that SQLite has for it; the first table file sets it. */
    private static final int APPLICATION = 0x446d616e;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final Set<String> TRIGGERS = Set.of("entries.entries_follow", "entries.entries_stay", "entries.entries_remain", "nodes.nodes_stay", "nodes.nodes_remain", "texts.texts_stay", "texts.texts_remain");

    private final Path path;

    LedgerFile(Path path) {
        this.path = path;
    }

    @Override public SQLDialect dialect() { return SQLDialect.SQLITE; }

    @Override public Optional<Path> file() { return Optional.of(path); }

    @Override public void prepare() {
        look();
        if (Files.exists(path) && (isSealed() || isReadOnly())) throw refused("is read-only", "give yourself the right to write to it, or name another with --ledger");
        if (!Files.exists(path)) make();
        int version = version();
        if (version == 0) throw empty();
        if (version < Tables.VERSION) migrate();
    }

    /** Beside its place first, so that whoever is interrupted leaves no half of a ledger. */
    private void make() {
        if (Files.exists(beside("-wal"))) throw refused("is not there, but what was last written to it is, in " + beside("-wal"), "put the ledger back beside it, or move that file away to begin a new ledger");
        makeFolder();
        try {
            NewFile.at(path, part -> new LedgerFile(part).migrate());
        } catch (LedgerRefused refused) {
            if (!Files.exists(path)) throw refused; // else another process was quicker
        } catch (SQLException failed) {
            throw explained(failed);
        }
    }

    private void migrate() {
        Tables.migrate(this);
        try (Connection connection = openShared(true)) {
            Home.execute(connection, "PRAGMA user_version = " + Tables.VERSION); // the files of both homes can't say it
        } catch (SQLException failed) {
            throw explained(failed);
        }
    }

    /** Root may write to a file that nobody is meant to. */
    private boolean isReadOnly() {
        if (!Files.isWritable(path)) return true;
        try {
            return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(path).stream().noneMatch(right -> right.name().endsWith("_WRITE"));
        } catch (IOException failed) {
            throw refused("cannot be read", "check the rights on it", failed);
        }
    }

    /** A ledger has tables from its first moment on: nothing is begun where one may have been. */
    private LedgerRefused empty() { return refused("is empty", "restore the ledger that was there from a backup, or remove the file to begin a new one; nothing was repaired"); }

    private Path beside(String ending) { return path.resolveSibling(path.getFileName() + ending); }

    @Override public void require() {
        if (!Files.exists(path)) throw refused("is not there", "daman intake PATH makes it, --ledger FILE names another");
        look();
        int version = version();
        if (version == 0) throw empty();
        if (version < Tables.VERSION) throw refused("was made by an older Daman", "daman intake brings it up to date; make a copy first");
    }

    @Override public Connection open(boolean writing) {
        try {
            return isSealed() ? openSealed() : openShared(writing);
        } catch (SQLException failed) {
            throw explained(failed);
        }
    }

    /** By hand: the driver would begin the next transaction as soon as one ends, and keep everybody else waiting. */
    @Override public void begin(Connection connection, boolean writing) throws SQLException { Home.execute(connection, writing ? "BEGIN IMMEDIATE" : "BEGIN"); }

    @Override public void commit(Connection connection) throws SQLException { Home.execute(connection, "COMMIT"); }

    @Override public void rollBack(Connection connection) throws SQLException { Home.execute(connection, "ROLLBACK"); }

    /** In a folder in which we can't write and where nobody else is writing: SQLite is told that it needs no files beside this one. */
    private boolean isSealed() {
        Path folder = path.toAbsolutePath().getParent();
        return folder != null && !Files.isWritable(folder) && Files.exists(path) && !Files.exists(beside("-wal"));
    }

    private Connection openSealed() throws SQLException {
        return new SQLiteConfig().createConnection("jdbc:sqlite:" + path.toAbsolutePath().toUri() + "?immutable=1");
    }

    /** SQLite's own two megabytes are too few for tables of 200,000 claims: each new claim would wait for the disk. */
    private static final int CACHED_KIB = 64 * 1024;

    private Connection openShared(boolean writing) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHED_KIB);
        config.setGetGeneratedKeys(false); // the driver would ask for them after every row
        Connection connection = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
        // What was withdrawn is overwritten, also in pages that are free.
        Home.execute(connection, writing ? "PRAGMA secure_delete = ON" : "PRAGMA query_only = ON");
        return connection;
    }

    @Override public FluentConfiguration tables(FluentConfiguration flyway) {
        return flyway.dataSource("jdbc:sqlite:" + path.toAbsolutePath(), null, null).locations("classpath:daman/ledger/tables/sqlite", "classpath:daman/ledger/tables/both");
    }

    @Override public Map<String, String> types() { return Map.of("text", "TEXT", "integer", "INTEGER", "bytes", "BLOB", "in_order", " WITHOUT ROWID"); }

    /** The triggers go with the tables; whoever drops one wants to change what was recorded. */
    @Override public Optional<String> tampered(DSLContext sql) {
        String check = sql.fetchOne("PRAGMA integrity_check(1)").get(0, String.class);
        if (!"ok".equals(check)) return Optional.of("the database file is damaged: " + check);
        Set<String> there = Set.copyOf(sql.fetchValues("SELECT tbl_name || '.' || name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'").stream().map(String::valueOf).toList());
        return TRIGGERS.stream().filter(trigger -> !there.contains(trigger)).sorted().map(trigger -> "the trigger " + trigger + " was dropped or changed").findFirst();
    }

    @Override public Map<String, String> parts(DSLContext sql) {
        Map<String, String> parts = new TreeMap<>();
        sql.fetch("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'").forEach(row -> parts.put(row.get(0, String.class), row.get(1, String.class)));
        return parts;
    }

    @Override public void overwriteWhatWent() throws SQLException {
        try (Connection connection = openShared(true); var statement = connection.createStatement(); var rows = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (rows.getInt(1) != 0) throw refused("is being read by another process, and what was removed may still be in " + path + "-wal", "end that process, then do this again");
        }
    }

    /** SQLite writes it from one state of the file; nobody waits for it. */
    @Override public void backup(Ledger ledger, Path target, Consumer<Recording> derive) throws SQLException {
        NewFile.at(target, part -> {
            try (Connection connection = isSealed() ? openSealed() : openShared(true); var statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, part.toAbsolutePath().toString());
                statement.execute();
            }
        });
    }

    @Override public LedgerRefused explained(SQLException failed) {
        SQLiteErrorCode code = failed instanceof SQLiteException own ? own.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> refused("is being written by another process", "wait for it and try again", failed);
            case SQLITE_NOTADB -> refused("is not a ledger", "name the right file with --ledger", failed);
            case SQLITE_CORRUPT -> refused("is damaged", "restore it from a backup; nothing was repaired", failed);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> refused("cannot be opened for this", "check the rights on the file and on its folder", failed);
            case SQLITE_FULL -> refused("has no room left on its disk", "make room; what was under way was rolled back", failed);
            case SQLITE_IOERR -> refused("cannot be read or written", "check the disk; what was under way was rolled back", failed);
            case SQLITE_ERROR -> refused("lacks a table or a column, or failed otherwise (" + failed.getMessage() + ")", "daman verify says more, and daman ledger copy makes a whole ledger of its log; DAMAN_TRACE=1 shows where", failed);
            default -> refused("failed (" + failed.getMessage() + ")", "DAMAN_TRACE=1 shows where", failed);
        };
    }

    private void look() {
        if (!Files.exists(path)) return;
        if (Files.isDirectory(path)) throw refused("is a folder", "name a file with --ledger");
        if (!Files.isReadable(path)) throw refused("may not be read", "give yourself the right to");
        ByteBuffer head = head();
        if (head.limit() == 0) throw empty();
        if (head.limit() < 100 && head.limit() >= SQLITE.length && head.slice(0, SQLITE.length).equals(ByteBuffer.wrap(SQLITE))) throw cutShort();
        if (head.limit() < 100 || !head.slice(0, SQLITE.length).equals(ByteBuffer.wrap(SQLITE))) throw refused("is not a ledger", "name the right file with --ledger");
        int pageSize = head.getShort(16) == 1 ? 65_536 : head.getShort(16) & 0xFFFF; // https://www.sqlite.org/fileformat.html, 1.3.2
        // Where a checkpoint was interrupted, the first page knows of pages that only the write-ahead file has.
        if (size(path) < (long) pageSize * head.getInt(28) && (!Files.exists(beside("-wal")) || size(beside("-wal")) == 0)) throw cutShort();
    }

    private LedgerRefused cutShort() { return refused("is cut short", "restore it from a backup; nothing was repaired"); }

    private int version() {
        if (!Files.exists(path)) return 0;
        try (Connection connection = open(true)) {
            int version = number(connection, "PRAGMA user_version");
            boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
            if (!empty && number(connection, "PRAGMA application_id") != APPLICATION) throw refused("is a database, but not a ledger", "name the right file with --ledger");
            if (version > Tables.VERSION) throw refused("was made by a newer Daman", "bring Daman up to date");
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

    private long size(Path path) {
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

    private LedgerRefused refused(String what, String todo) { return new LedgerRefused(path, what, todo); }

    @Override public LedgerRefused refused(String what, String todo, @Nullable Exception cause) { return new LedgerRefused(path, what, todo, cause); }
}
