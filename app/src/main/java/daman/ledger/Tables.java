package daman.ledger;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a file to today's tables. Its own class, so that Flyway is loaded only where there is something to do. */
final class Tables {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Tables() {}

    static void migrate(LedgerFile file) {
        FLYWAY.setLevel(Level.WARNING);
        try {
            Flyway.configure(Tables.class.getClassLoader()).dataSource("jdbc:sqlite:" + file.path().toAbsolutePath(), null, null)
                .locations("classpath:daman/ledger/tables").validateMigrationNaming(true).load().migrate();
        } catch (FlywayException failed) {
            for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) if (cause instanceof SQLException own) throw file.explained(own);
            throw new LedgerRefused(file.path(), "could not be given its tables (" + failed.getMessage() + ")", "check the disk and the rights on its folder", failed);
        }
    }
}
