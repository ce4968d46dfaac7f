package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.OPEN;

import daman.claims.Claim;
import daman.deciding.Deciding;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.ledger.sql.Prepared;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Writes what a promise is from an entry on, for each stretch of days in which its claims say the same. */
final class Versions {
    private static final String WHICH = " WHERE guarantee = ? AND known_to = ? AND known_from = ? AND valid_from = ?";

    private final Prepared prepared;

    Versions(Prepared prepared) {
        this.prepared = prepared;
    }

    /**
     * Replaces what is known of a promise for the days from one on.
     *
     * @param claims all that speak of it now; none where it is no more
     */
    void renew(String guarantee, List<Claim> claims, long fromDay, long entry) {
        close(guarantee, fromDay, entry);
        List<Claim> ordered = claims.stream().sorted(Comparator.comparing(Claim::day)).toList();
        TreeSet<Long> days = new TreeSet<>();
        for (Claim claim : ordered) if (claim.day().toEpochDay() >= fromDay) days.add(claim.day().toEpochDay());
        // A claim that went away leaves what the earlier ones say, and its own day begins that.
        if (!ordered.isEmpty() && ordered.getFirst().day().toEpochDay() < fromDay) days.add(fromDay);
        for (long day : days) {
            Long next = days.higher(day);
            add(Deciding.guarantee(ordered.stream().filter(claim -> claim.day().toEpochDay() <= day).toList()), entry, day, next == null ? OPEN : next);
        }
    }

    private record Stretch(long knownFrom, long validFrom) {}

    private void close(String guarantee, long fromDay, long entry) {
        for (Stretch old : prepared.rows("SELECT known_from, valid_from FROM versions WHERE guarantee = ? AND known_to = ? AND valid_to > ?", row -> new Stretch(row.getLong(1), row.getLong(2)), guarantee, OPEN, fromDay)) {
            boolean before = old.validFrom < fromDay;
            if (old.knownFrom == entry && before) change("UPDATE versions SET valid_to = ?", fromDay, guarantee, old);
            else if (old.knownFrom == entry) prepared.run("DELETE FROM versions" + WHICH, guarantee, OPEN, old.knownFrom, old.validFrom);
            else {
                if (before) shorten(guarantee, old, fromDay, entry);
                change("UPDATE versions SET known_to = ?", entry, guarantee, old);
            }
        }
    }

    private void change(String sql, long to, String guarantee, Stretch old) { prepared.run(sql + WHICH, to, guarantee, OPEN, old.knownFrom, old.validFrom); }

    /** What is known of the days before stays as it was. */
    private void shorten(String guarantee, Stretch old, long validTo, long entry) {
        prepared.run("INSERT INTO versions (guarantee, known_from, known_to, valid_from, valid_to, last_day, measure, stage, providers, body)"
            + " SELECT guarantee, ?, known_to, valid_from, ?, last_day, measure, stage, providers, body FROM versions" + WHICH, entry, validTo, guarantee, OPEN, old.knownFrom, old.validFrom);
    }

    private void add(Guarantee one, long entry, long validFrom, long validTo) {
        long last = one.last().toEpochDay();
        prepared.run("INSERT INTO versions (guarantee, known_from, known_to, valid_from, valid_to, last_day, measure, stage, providers, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            one.id(), entry, OPEN, validFrom, validTo, last, one.measure().id(), one.stage() == null ? "" : one.stage().id(), " " + String.join(" ", one.providers()) + " ", GuaranteeJson.line(one));
        prepared.run("INSERT INTO days (day, first_known) VALUES (?, ?) ON CONFLICT DO NOTHING", last, entry);
    }
}
