package daman.analysis.figures;

import static daman.guarantees.tables.Rows.*;

import daman.analysis.figures.Terms.Named;
import daman.analysis.figures.Terms.Term;
import daman.deciding.Guarantee;
import daman.ledger.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Finds promises by words: what a question names is looked for as what it is, so that a promise is found whose reports are in
 * other languages; what names nothing is looked for in the words that prove claims.
 */
public final class Search {
    private static final int KEPT = 64;
    private static final Field<String> CLAIMS_ID = DSL.field("claims.id", String.class);
    private static final Field<String> MEMBERS_CLAIM = DSL.field("memberships.claim", String.class);

    private final Ledger ledger;
    private final Terms terms;
    private final Map<String, Set<String>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) { return size() > KEPT; }
    });

    public Search(Ledger ledger, Terms terms) {
        this.ledger = ledger;
        this.terms = terms;
    }

    public List<Term> terms(String question) { return terms.of(question); }

    /** Takes the promises that have all that the question names. */
    public Predicate<Guarantee> promises(String question, Cut cut) {
        List<Predicate<Guarantee>> all = new ArrayList<>();
        for (Term term : terms.of(question)) all.add(any(term, cut.known()));
        return one -> all.stream().allMatch(each -> each.test(one));
    }

    private Predicate<Guarantee> any(Term term, long known) {
        if (term.named().isEmpty()) return in(said(List.of(term.words()), known));
        List<Predicate<Guarantee>> any = term.named().stream().map(named -> is(named, known)).toList();
        return one -> any.stream().anyMatch(each -> each.test(one));
    }

    private Predicate<Guarantee> is(Named named, long known) {
        return switch (named.kind()) {
            case ACTOR -> one -> one.providers().stream().anyMatch(provider -> isOf(provider, named.id())) || one.recipient() != null && isOf(one.recipient(), named.id());
            case ITEM -> one -> one.item() != null && Arrays.asList(one.item().split(", ")).contains(named.id());
            case MEASURE -> one -> one.measure().id().equals(named.id());
            case PERSON -> in(said(named.forms(), known));
        };
    }

    /** "DE:government" is of "DE". */
    private static boolean isOf(String actor, String id) { return actor.equals(id) || actor.startsWith(id + ":"); }

    private static Predicate<Guarantee> in(Set<String> ids) { return one -> ids.contains(one.id()); }

    /** The promises of claims on that word. @param attribution its id */
    public Set<String> onTheWordOf(String attribution, long known) { return holding(List.of("\"attribution\":\"" + attribution + "\""), false, known); }

    /** The promises of claims in whose words one of these stands. */
    private Set<String> said(List<String> forms, long known) { return holding(forms, true, known); }

    private Set<String> holding(List<String> texts, boolean anyCase, long known) {
        String key = known + " " + texts;
        Set<String> found = kept.get(key);
        if (found != null) return found;
        found = ledger.read(sql -> new HashSet<>(sql.selectDistinct(GUARANTEE).from(CLAIMS).join(MEMBERSHIPS).on(CLAIMS_ID.eq(MEMBERS_CLAIM))
            .where(holds(BODY, texts, anyCase), KNOWN_FROM.le(known), KNOWN_TO.gt(known)).fetch(GUARANTEE)));
        kept.put(key, found);
        return found;
    }

    private static Condition holds(Field<String> field, List<String> texts, boolean anyCase) {
        Condition any = DSL.falseCondition();
        for (String text : texts) for (String form : anyCase ? cases(text) : Set.of(text)) any = any.or(field.contains(form));
        return any;
    }

    /** As it is given, in small letters, and with a capital: databases don't know the case of every script. */
    private static Set<String> cases(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int first = small.isEmpty() ? 0 : small.offsetByCodePoints(0, 1);
        return Set.copyOf(new HashSet<>(List.of(text, small, small.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(first))));
    }

    /** Reports that claim one of these promises, or whose headline has all the words; the last recorded first. */
    public List<ReportLine> reports(String question, List<String> promises, Cut cut, int most) {
        return ledger.read(sql -> sql.select(POSITION, BODY).from(REPORTS).where(POSITION.le(cut.known()), ID.in(claiming(sql, promises, cut.known())).or(headline(question))).orderBy(POSITION.desc()).limit(most)
            .fetch(row -> ReportLine.of(row.value1(), row.value2())));
    }

    private Condition headline(String question) {
        Condition all = DSL.trueCondition();
        List<Term> parts = terms.of(question);
        for (Term term : parts) all = all.and(holds(BODY, List.of(term.words()), true));
        return parts.isEmpty() ? DSL.falseCondition() : all;
    }

    private static List<String> claiming(DSLContext sql, List<String> promises, long known) {
        return sql.selectDistinct(REPORT).from(MEMBERSHIPS).join(CLAIMS).on(CLAIMS_ID.eq(MEMBERS_CLAIM)).where(GUARANTEE.in(promises), KNOWN_FROM.le(known), KNOWN_TO.gt(known)).limit(200).fetch(REPORT);
    }
}
