package daman.guarantees;

import static daman.guarantees.tables.Rows.*;

import daman.guarantees.tables.Claims;
import daman.claims.Claim;
import daman.linking.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Something that a reviewer should look at.
 *
 * @param claim the claim in question
 * @param why   what makes it doubtful, in plain words
 */
public record Doubtful(Claim claim, String why) {
    /** Rules that join what no detail joins. */
    private static final List<String> WEAK = Stream.of(Rule.values()).filter(Rule::isWeak).map(Rule::words).toList();

    static List<Doubtful> find(DSLContext sql, Claims claims, int most) {
        List<Doubtful> found = new ArrayList<>();
        for (String claim : sql.select(CLAIM).from(MEMBERSHIPS).where(KNOWN_TO.eq(OPEN), RULE.in(WEAK), isOpen(sql, CLAIM)).orderBy(KNOWN_FROM.desc()).limit(most).fetch(CLAIM))
            claims.one(claim, OPEN - 1).forEach(one -> found.add(new Doubtful(one, "joined by a weak rule: " + one.rule())));
        for (String guarantee : sql.select(GUARANTEE).from(VERSIONS).where(KNOWN_TO.eq(OPEN), VALID_TO.eq(OPEN), BODY.contains("\"contradictions\":[{"), isOpen(sql, GUARANTEE)).orderBy(KNOWN_FROM.desc()).limit(most).fetch(GUARANTEE))
            claims.of(guarantee, OPEN - 1).stream().max(Comparator.comparing(Claim::index)).ifPresent(one -> found.add(new Doubtful(one, "contradicts other claims of its guarantee")));
        return found.stream().sorted(Comparator.comparing((Doubtful one) -> one.claim.index()).reversed()).limit(most).toList();
    }

    private static Condition isOpen(DSLContext sql, Field<String> id) {
        return DSL.notExists(sql.selectOne().from(REVIEWS).where(TARGET.eq(id), UNDONE.eq(OPEN)));
    }
}
