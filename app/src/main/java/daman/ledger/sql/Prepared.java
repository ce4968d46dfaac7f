package daman.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;

/**
 * Statements that one transaction runs many times: each is prepared once, and gone when the transaction ends. Writing and preparing
 * them anew took more than half of what it takes to record a claim.
 */
public final class Prepared implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** @param connection in a transaction, and not closed here */
    public Prepared(Connection connection) {
        this.connection = connection;
    }

    /** One row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param sql in words that both homes know @return how many rows it changed */
    public int run(String sql, Object... values) {
        try {
            return with(sql, values).executeUpdate();
        } catch (SQLException failed) {
            throw new DataAccessException(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** @param sql in words that both homes know */
    public <T> List<T> rows(String sql, Row<T> each, Object... values) {
        try (ResultSet rows = with(sql, values).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) all.add(each.of(rows));
            return all;
        } catch (SQLException failed) {
            throw new DataAccessException(String.valueOf(failed.getMessage()), failed);
        }
    }

    private PreparedStatement with(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) statements.put(sql, statement = connection.prepareStatement(sql));
        for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
        return statement;
    }

    @Override public void close() {
        try {
            for (PreparedStatement statement : statements.values()) statement.close();
            statements.clear();
        } catch (SQLException failed) {
            throw new DataAccessException(String.valueOf(failed.getMessage()), failed);
        }
    }
}
