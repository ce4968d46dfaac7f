package daman.statements.acts;

import daman.clauses.Dateline;
import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Quote;
import daman.clauses.Sentence;
import daman.languages.Particles.Role;
import daman.statements.Sayings.Act;
import java.util.List;

/** How far a statement reaches: the clause that introduces it and all the words said. */
final class Evidences {
    private final Passage passage;

    Evidences(Passage passage) { this.passage = passage; }

    /** Tokens, both included. */
    record Range(int first, int last) {}

    Range of(int s, Sentence sentence, List<Act> acts, int a) {
        int first = a == 0 ? start(s, sentence, acts.get(0)) : cut(acts.get(a - 1), acts.get(a));
        int last = a == acts.size() - 1 ? sentence.last() : cut(acts.get(a), acts.get(a + 1)) - 1;
        if (last < first) last = sentence.last();
        if (a == acts.size() - 1) last = Math.max(last, quoteEnd(s, sentence, acts.get(a)));
        while (last > first && passage.tokens().sign(last) && Marks.parts(passage.tokens().firstChar(last)) && last != sentence.last()) last--;
        return new Range(first, last);
    }

    /** Direct: some words in quotation marks are the speaker's own sentence. */
    boolean direct(Range range, Act act) {
        return passage.layout().quotedIn(range.first(), range.last()) || act.origin().equals("rule:name-colon") || quotedBefore(range, act);
    }

    /** "“Rather more”, he let slip": nothing but quoted words before the tag. */
    private boolean quotedBefore(Range range, Act act) {
        int q = passage.layout().quoteAt(range.first());
        if (q < 0) return false;
        int last = passage.layout().quotes().get(q).last();
        return last < act.first() && act.first() - last <= 7 && last + 1 < passage.tokens().size() && Marks.comma(passage.tokens().firstChar(last + 1));
    }

    /** Words said that begin before the sentence of their tag belong to it; so does the sentence that "про це повідомив" speaks of. */
    private int start(int s, Sentence sentence, Act act) {
        int q = passage.layout().quoteAt(sentence.first());
        if (q >= 0 && passage.layout().quotes().get(q).speech()) return Math.min(sentence.first(), passage.layout().quotes().get(q).first());
        int before = passage.particles().find(sentence.first(), Math.min(sentence.first() + 2, sentence.last()), Role.THIS);
        boolean told = before >= 0 && before < act.first() && s > 0 && passage.layout().sentence(s - 1).line() == sentence.line()
                && passage.particles().find(act.last() + 1, sentence.last(), Role.THAT) < 0;
        return withoutDateline(told ? passage.layout().sentence(s - 1) : sentence);
    }

    /** Where two statements of one sentence part: after the last sign before the second's own words. */
    private int cut(Act before, Act after) {
        int from = after.speaker().first() > before.last() ? Math.min(after.first(), after.speaker().first()) : after.first();
        int start = passage.clauseStart(from, before.last() + 1);
        return Math.max(start, before.last() + 1);
    }

    /** A quotation that goes on over the sentence's end, or that a colon at the line's end announces. */
    private int quoteEnd(int s, Sentence sentence, Act act) {
        int q = passage.layout().quoteAt(sentence.last());
        if (q >= 0) return passage.layout().quotes().get(q).last();
        if (!passage.tokens().is(sentence.last(), ":") || s + 1 >= passage.layout().sentences().size()) return sentence.last();
        Sentence next = passage.layout().sentence(s + 1);
        int t = next.first();
        while (t < next.last() && passage.tokens().is(t, ">")) t++;
        int opened = passage.layout().quoteAt(t);
        if (opened < 0) return passage.layout().quoteAt(sentence.first()) < 0 && act.origin().equals("rule:name-colon") ? lineEnd(s + 1) : sentence.last();
        Quote quote = passage.layout().quotes().get(opened);
        return Math.max(quote.last(), passage.layout().sentenceAt(quote.last()) == s + 1 ? next.last() : quote.last());
    }

    /** The last token of the line in which a sentence stands. */
    private int lineEnd(int s) {
        int last = s;
        while (last + 1 < passage.layout().sentences().size() && passage.layout().sentence(last + 1).line() == passage.layout().sentence(s).line()) last++;
        return passage.layout().sentence(last).last();
    }

    /** BERLIN (Wire) — … : the place and the agency before the first sentence are no part of it. */
    private int withoutDateline(Sentence sentence) { return Dateline.after(passage, sentence); }
}
