package daman.ledger;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/** Where a ledger lies: in a file, or in a PostgreSQL database. Printed without a password. */
public sealed interface Address {
    /** In one SQLite file. */
    record File(Path path) implements Address {
        @Override public String toString() { return path.toString(); }
    }

    /**
     * In a database of a server.
     *
     * @param place    host and port, a slash, the name of the database
     * @param user     empty for whom the driver takes: the name of the account that runs Daman
     * @param password empty for none, or for the one in {@code ~/.pgpass}
     * @param options  of the driver, {@code name=value&...}: {@code currentSchema}, {@code sslmode}
     */
    record Server(String place, String user, String password, String options) implements Address {
        /** Of the database. */
        public String name() { return place.substring(place.lastIndexOf('/') + 1); }

        String url() { return "jdbc:postgresql://" + place + (options.isEmpty() ? "" : "?" + options); }

        Properties properties() {
            Properties properties = new Properties();
            properties.setProperty("reWriteBatchedInserts", "true"); // many rows a statement
            if (!user.isEmpty()) properties.setProperty("user", user);
            if (!password.isEmpty()) properties.setProperty("password", password);
            return properties;
        }

        @Override public String toString() { return "postgresql://" + (user.isEmpty() ? "" : user + "@") + place; }
    }

    /** Where a file of its own lies that belongs to this ledger. @param ending of its name, such as {@code key} */
    default Path beside(String ending) {
        return switch (this) {
            case File at -> at.path().resolveSibling(at.path().getFileName().toString().replaceFirst("\\.db$", "") + "." + ending);
            case Server at -> Path.of("ledger", at.name() + "." + ending);
        };
    }

    /** @param text a path, or {@code postgresql://user:password@host:port/database?option=value} */
    static Address of(String text) {
        for (String scheme : new String[] {"postgresql://", "postgres://"}) if (text.startsWith(scheme)) return server(text.substring(scheme.length()));
        return new File(Path.of(text));
    }

    private static Server server(String rest) {
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        int at = place.lastIndexOf('@');
        String[] account = (at < 0 ? "" : place.substring(0, at)).split(":", 2);
        return new Server(place.substring(at + 1), decoded(account[0]), account.length < 2 ? "" : decoded(account[1]), question < 0 ? "" : rest.substring(question + 1));
    }

    private static String decoded(String text) { return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8); }
}
