package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.*;

import daman.claims.Claim;
import daman.deciding.Deciding;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Writes what a promise is from an entry on, for each stretch of days in which its claims say the same. */
final class Versions {
    private final DSLContext sql;

    Versions(DSLContext sql) {
        this.sql = sql;
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

    private void close(String guarantee, long fromDay, long entry) {
        for (Record row : sql.select(KNOWN_FROM, VALID_FROM, VALID_TO).from(VERSIONS).where(GUARANTEE.eq(guarantee), KNOWN_TO.eq(OPEN), VALID_TO.gt(fromDay)).fetch()) {
            var same = GUARANTEE.eq(guarantee).and(KNOWN_FROM.eq(row.get(KNOWN_FROM))).and(VALID_FROM.eq(row.get(VALID_FROM)));
            boolean before = row.get(VALID_FROM) < fromDay;
            if (row.get(KNOWN_FROM) == entry && before) sql.update(VERSIONS).set(VALID_TO, fromDay).where(same).execute();
            else if (row.get(KNOWN_FROM) == entry) sql.deleteFrom(VERSIONS).where(same).execute();
            else {
                sql.update(VERSIONS).set(KNOWN_TO, entry).where(same).execute();
                if (before) shorten(guarantee, row.get(KNOWN_FROM), row.get(VALID_FROM), fromDay, entry);
            }
        }
    }

    /** What is known of the days before stays as it was. */
    private void shorten(String guarantee, long knownFrom, long validFrom, long validTo, long entry) {
        Record old = sql.select(LAST_DAY, MEASURE, STAGE, PROVIDERS, BODY).from(VERSIONS).where(GUARANTEE.eq(guarantee), KNOWN_FROM.eq(knownFrom), VALID_FROM.eq(validFrom)).fetchSingle();
        sql.insertInto(VERSIONS, GUARANTEE, KNOWN_FROM, KNOWN_TO, VALID_FROM, VALID_TO, LAST_DAY, MEASURE, STAGE, PROVIDERS, BODY)
            .values(guarantee, entry, OPEN, validFrom, validTo, old.get(LAST_DAY), old.get(MEASURE), old.get(STAGE), old.get(PROVIDERS), old.get(BODY)).execute();
    }

    private void add(Guarantee one, long entry, long validFrom, long validTo) {
        sql.insertInto(VERSIONS, GUARANTEE, KNOWN_FROM, KNOWN_TO, VALID_FROM, VALID_TO, LAST_DAY, MEASURE, STAGE, PROVIDERS, BODY)
            .values(one.id(), entry, OPEN, validFrom, validTo, one.last().toEpochDay(), one.measure().id(), one.stage() == null ? "" : one.stage().id(),
                " " + String.join(" ", one.providers()) + " ", GuaranteeJson.line(one)).execute();
    }
}
