package daman.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;

/**
 * Statements that one transaction runs many times: each is prepared once, and gone when the transaction ends. Writing and preparing
 * them anew took more than half of what it takes to record a claim.
 */
public final class Prepared implements AutoCloseable {
    /** Values that one question names. */
    private static final int AT_ONCE = 512;

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

    /** Hands out the rows for which something is one of some values, by few questions of one form. @param sql with {@code IN (?)} as its last condition @param before values of the conditions before it */
    public void among(String sql, Row<?> each, Collection<?> some, Object... before) {
        List<?> values = List.copyOf(new LinkedHashSet<>(some));
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<?> asked = values.subList(from, Math.min(values.size(), from + AT_ONCE));
            int places = Integer.highestOneBit(Math.max(1, 2 * asked.size() - 1)); // few lengths, so that few statements are prepared
            rows(sql.replace("IN (?)", "IN (?" + ", ?".repeat(places - 1) + ")"), each, Stream.concat(Arrays.stream(before), IntStream.range(0, places).mapToObj(place -> asked.get(Math.min(place, asked.size() - 1)))).toArray());
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
