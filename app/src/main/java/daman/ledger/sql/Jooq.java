package daman.ledger.sql;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;

/** jOOQ over a connection, without what it would print. Apart from the ledger, since who asks in plain SQL needn't load it. */
public final class Jooq {
    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        JooqLogger.globalThreshold(org.jooq.Log.Level.ERROR);
    }

    private Jooq() {}

    public static DSLContext on(Connection connection, SQLDialect dialect) { return DSL.using(connection, dialect); }
}
