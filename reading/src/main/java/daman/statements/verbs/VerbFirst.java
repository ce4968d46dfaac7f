package daman.statements.verbs;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;

/**
 * Where words are written without vowels and the verb comes first, much looks like a verb of saying and is none: a verbal
 * noun after a preposition, "to say", "what he said", the relative clause "which Washington announced".
 */
public final class VerbFirst {
    private static final int CLAUSE = 14;
    private static final Role PREPOSITIONS = Role.any(Role.TO, Role.FROM, Role.PREP, Role.BY), OPENING = Role.any(Role.THAT, Role.SUBJUNCTIVE), FREE = Role.any(Role.AND, Role.HAVE, Role.BUT);

    private final Passage passage;

    public VerbFirst(Passage passage) { this.passage = passage; }

    /**
     * Does the word say something of its own here?
     *
     * @param says it is a verb of saying proper
     */
    public boolean says(Lexicon.Hit<?> hit, Sentence sentence, boolean says) {
        int verb = hit.first(), before = verb - 1;
        long features = hit.features();
        if (Feature.NOUN.in(features) && !Feature.VERB.in(features)) return false;
        if (Feature.ARTICLE.in(features) || objectOrDual(verb, sentence)) return false;
        if (Feature.SECOND.in(features) && !Feature.THIRD.in(features) || Feature.TO.in(features)) return false;
        if (is(before, Role.SUBJUNCTIVE) || is(before, Role.WHAT) && !is(before - 1, Role.WHICH_IS)) return false;
        if (!Feature.AND.in(features) && is(before, PREPOSITIONS)) return false;
        if (says && passage.words().spelledPassive(verb)) return false;
        if (Feature.THEIR.in(features) && !is(before, Role.WHAT) && inside(verb, sentence) && !clause(hit.last(), sentence)) return false;
        return !nested(verb, sentence, features);
    }

    /** "كشفاً بحاجات بلاده", "أقل حذراً": before its subject a verb has no ending for two, so that this one is a noun's; behind it a clause follows soon. */
    private boolean objectOrDual(int verb, Sentence sentence) {
        String form = passage.words().form(verb);
        if (!form.endsWith("ا") || passage.language().lists(form) || passage.language().lists(form.substring(1))) return false;
        return passage.particles().find(verb + 1, Math.min(sentence.last(), verb + 4), Role.THAT) < 0;
    }

    /** "Wants it to be said": nothing is. */
    public boolean meant(int verb) { return is(verb - 1, Role.SUBJUNCTIVE); }

    /** "... and called on them": the verb after "and" goes on with the subject before, unless the speaker found, from a token on, follows at once. */
    public boolean goesOn(Lexicon.Hit<?> hit, int speaker) {
        return Feature.AND.in(hit.features()) && (speaker < hit.first() || speaker - hit.last() > 2);
    }

    /** A clause or somebody's own words follow. */
    public boolean clause(int verb, Sentence sentence) {
        int words = 0;
        for (int t = verb + 1; t <= sentence.last() && words <= CLAUSE; t++) {
            if (passage.tokens().word(t) && passage.actorAt(t) == null) words++;
            if (is(t, OPENING)) return true;
            int quote = passage.layout().quoteAt(t);
            if (quote >= 0 && passage.layout().quotes().get(quote).speech()) return true;
        }
        return passage.tokens().is(sentence.last(), ":");
    }

    /** A clause of its own follows a verb that often says nothing: no other clause begins in between, unless it is set in between two signs. */
    public boolean ownClause(int verb, Sentence sentence) {
        if (!clause(verb, sentence)) return false;
        for (int t = verb + 1; t <= sentence.last(); t++) {
            if (is(t, OPENING)) return !Feature.AND.in(passage.words().features(t)) && passage.partings(verb, t) % 2 == 0;
            int quote = passage.layout().quoteAt(t);
            if (quote >= 0 && passage.layout().quotes().get(quote).speech()) return true;
        }
        return passage.tokens().is(sentence.last(), ":");
    }

    /** A word stands right before it, so that it hangs on that word. */
    private boolean inside(int verb, Sentence sentence) {
        int before = verb - 1;
        return before >= sentence.first() && passage.tokens().word(before) && !Feature.AND.in(passage.words().features(verb))
                && !is(before, FREE);
    }

    /** A verb of the clause that another verb of saying has opened. */
    private boolean nested(int verb, Sentence sentence, long features) {
        if (Feature.AND.in(features)) return false;
        int start = passage.clauseStart(verb, sentence.first());
        int that = passage.particles().find(start, verb - 1, Role.THAT);
        return that > start && that - start > 1;
    }

    private boolean is(int token, Role role) { return passage.particles().is(token, role); }
}
