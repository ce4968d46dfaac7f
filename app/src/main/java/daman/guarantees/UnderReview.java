package daman.guarantees;

import static daman.guarantees.tables.Rows.*;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * How a claim or a guarantee stands with reviewers, as known after an entry.
 *
 * @param since   the entry by which it came to be as it is
 * @param touched the last entry that says anything of it: whoever decides has to have seen that
 * @param reviews all that were made of it, in their order, also those taken back
 */
public record UnderReview(String id, long since, long touched, List<Reviewed> reviews) {
    static UnderReview of(DSLContext sql, String id, long known) {
        List<Reviewed> reviews = sql.select(BODY, UNDONE).from(REVIEWS).where(TARGET.eq(id), POSITION.le(known)).orderBy(POSITION).fetch(row -> Reviewed.of(row.value1(), row.value2() > known ? null : row.value2()));
        long since = moves(sql, id, known).stream().mapToLong(Long::longValue).max().orElse(-1);
        long last = reviews.stream().mapToLong(one -> Math.max(one.entry(), Objects.requireNonNullElse(one.undone(), -1L))).max().orElse(-1);
        return new UnderReview(id, since, Math.max(since, last), reviews);
    }

    /** The entries after one that say something of it, in their order. */
    static List<Long> after(DSLContext sql, String id, long seen) {
        Set<Long> entries = new TreeSet<>(moves(sql, id, Long.MAX_VALUE));
        for (var row : sql.select(POSITION, UNDONE).from(REVIEWS).where(TARGET.eq(id)).fetch()) {
            entries.add(row.value1());
            if (row.value2() < OPEN) entries.add(row.value2());
        }
        return entries.stream().filter(entry -> entry > seen).toList();
    }

    /** Where a claim went; which claims came to a guarantee or left it. */
    private static Set<Long> moves(DSLContext sql, String id, long known) {
        Field<String> of = id.startsWith("c-") ? CLAIM : GUARANTEE;
        Set<Long> moves = new TreeSet<>(sql.selectDistinct(KNOWN_FROM).from(MEMBERSHIPS).where(of.eq(id), KNOWN_FROM.le(known)).fetch(KNOWN_FROM));
        if (of == GUARANTEE) moves.addAll(sql.selectDistinct(KNOWN_TO).from(MEMBERSHIPS).where(of.eq(id), KNOWN_TO.le(known), KNOWN_TO.lt(OPEN)).fetch(KNOWN_TO));
        return moves;
    }

    /** The reviews that stand and were made of it as it is now. */
    public List<Reviewed> standing() { return reviews.stream().filter(one -> one.undone() == null && one.entry() >= since).toList(); }

    /** Who says that it is as it is now, each once: the first decided, the others agree. */
    public List<String> reviewers() { return standing().stream().map(Reviewed::reviewer).distinct().toList(); }
}
