package daman.ledger;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a ledger to today's tables. Its own class, so that Flyway is loaded only where there is something to do. */
final class Tables {
    /** The highest number of the tables' files. */
    static final int VERSION = 7;
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Tables() {}

    static void migrate(Home home) {
        FLYWAY.setLevel(Level.WARNING);
        try {
            home.tables(Flyway.configure(Tables.class.getClassLoader())).placeholders(home.types()).validateMigrationNaming(true).load().migrate();
        } catch (FlywayException failed) {
            for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) if (cause instanceof SQLException own) throw home.explained(own);
            throw home.refused("could not be given its tables (" + failed.getMessage() + ")", "check the rights on it and its disk", failed);
        }
    }
}
