package daman.analysis.figures;

import daman.analysis.figures.Terms.Named;
import daman.analysis.figures.Terms.Term;
import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.Memory;
import daman.analysis.memory.ReportRows;
import daman.analysis.memory.Timeline;
import daman.analysis.columns.WordIndex;
import daman.ledger.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Finds promises by words: what a question names is looked for as what it is, so that a promise is found whose reports are in
 * other languages; what names nothing is looked for in the words that prove claims.
 */
public final class Search {
    private static final int KEPT = 64;

    private final Memory memory;
    private final Ordered ordered;
    private final Terms terms;
    private final Map<String, Found> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) { return size() > KEPT; }
    });

    private final Map<List<String>, Said> said = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<List<String>, Said> eldest) { return size() > KEPT; }
    });

    public Search(Ledger ledger, Memory memory, Terms terms) {
        this.memory = memory;
        this.ordered = new Ordered(ledger);
        this.terms = terms;
    }

    public List<Term> terms(String question) { return terms.of(question); }

    /** Takes the rows of promises that have all that the question names. */
    public IntPredicate promises(String question, Cut cut) { return terms.of(question).stream().map(term -> any(term, cut)).reduce(IntPredicate::and).orElse(row -> true); }

    private IntPredicate any(Term term, Cut cut) {
        if (term.named().isEmpty()) return said(List.of(term.words()), cut);
        return term.named().stream().map(named -> is(named, cut)).reduce(IntPredicate::or).orElseThrow();
    }

    private IntPredicate is(Named named, Cut cut) {
        Timeline timeline = cut.timeline();
        return switch (named.kind()) {
            case ACTOR -> timeline.having(timeline::providers, list -> list.stream().anyMatch(provider -> isOf(provider, named.id()))).or(timeline.named(timeline::recipientNumber, recipient -> isOf(recipient, named.id())));
            case ITEM -> timeline.named(timeline::itemNumber, items -> Arrays.asList(items.split(", ")).contains(named.id()));
            case MEASURE -> row -> timeline.measure(row).id().equals(named.id());
            case PERSON -> said(named.forms(), cut);
        };
    }

    /** "DE:government" is of "DE". */
    private static boolean isOf(String actor, String id) { return actor.equals(id) || actor.startsWith(id + ":"); }

    /** Takes the rows of promises of claims on that word. @param attribution its id */
    public IntPredicate onTheWordOf(String attribution, Cut cut) { return of(cut, "on the word of " + attribution, claims -> claims.onTheWordOf(attribution)); }

    /** Takes the rows of promises of claims in whose words one of these stands. */
    private IntPredicate said(List<String> forms, Cut cut) {
        return of(cut, "said " + forms, claims -> saying(forms, claims));
    }

    /** The claims in whose words one of these stands; of those that came since somebody asked last only these are looked through. */
    private BitSet saying(List<String> forms, ClaimRows claims) {
        int size = claims.size();
        return said.compute(forms, (asked, had) -> {
            boolean goesOn = had != null && had.claims == claims;
            int from = goesOn ? had.size : 0;
            if (goesOn && from >= size) return had;
            BitSet any = goesOn ? (BitSet) had.found.clone() : new BitSet();
            for (String form : forms) any.or(claims.words().find(WordIndex.words(form), from));
            return new Said(claims, size, any);
        }).found;
    }

    /** @param size how many claims were looked through */
    private record Said(ClaimRows claims, int size, BitSet found) {}

    /** @param claims whose numbers they are: these are read anew where reading failed once */
    private record Found(ClaimRows claims, BitSet promises) {}

    private interface Claimed {
        BitSet of(ClaimRows claims);
    }

    private IntPredicate of(Cut cut, String what, Claimed claimed) {
        ClaimRows claims = memory.claims(cut.known());
        BitSet promises = kept.compute(cut.known() + " " + what, (asked, had) -> had != null && had.claims == claims ? had : new Found(claims, claims.promises(claimed.of(claims), cut.known()))).promises;
        Timeline timeline = cut.timeline();
        return row -> promises.get(timeline.promise(row));
    }

    /** Reports that claim one of these promises, or whose headline has all the words; the last recorded first. @param promises their ids */
    public List<ReportLine> reports(String question, List<String> promises, Cut cut, int most) {
        ReportRows reports = memory.reports(cut.known());
        ClaimRows claims = memory.claims(cut.known());
        BitSet found = headlines(question, reports);
        for (String promise : promises) for (String report : claims.reportsOf(promise, cut.known())) if (reports.find(report) >= 0) found.set(reports.find(report));
        int known = reports.known(cut.known());
        if (found.length() > known) found.clear(known, found.length());
        List<Integer> entries = new ArrayList<>();
        for (int report = found.previousSetBit(found.length()); report >= 0 && entries.size() < most; report = found.previousSetBit(report - 1)) {
            entries.add(reports.entry(report));
        }
        Map<Integer, ReportLine> lines = ordered.reports(entries);
        return entries.stream().map(lines::get).toList();
    }

    private BitSet headlines(String question, ReportRows reports) {
        List<Term> parts = terms.of(question);
        BitSet all = new BitSet();
        for (int at = 0; at < parts.size(); at++) {
            BitSet having = reports.titles().find(WordIndex.words(parts.get(at).words()));
            if (at == 0) all.or(having);
            else all.and(having);
        }
        return all;
    }
}
