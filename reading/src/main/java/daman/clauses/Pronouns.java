package daman.clauses;

import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun means that is the subject of a verb: "Belgium received the president. It will send him jets." */
public final class Pronouns {
    /** How many small words stand between a pronoun and its verb: "elle ne lui a pas encore". */
    private static final int SMALL_WORDS = 6;

    /** Those that may mean somebody named before. */
    public static final Role PRONOUNS = Role.any(Role.HE, Role.SHE, Role.IT, Role.THEY);
    private static final Role SMALL = Role.any(Role.CLITIC, Role.HAVE, Role.BE, Role.WILL, Role.NOT);

    private final Passage passage;

    public Pronouns(Passage passage) {
        this.passage = passage;
    }

    /** The pronoun that is the subject of the verb at a token, -1 where none is. */
    public int subjectOf(int verb) {
        for (int t = verb - 1; t >= Math.max(0, verb - SMALL_WORDS); t--) {
            if (pronoun(t) && emphatic(t)) continue;
            if (pronoun(t)) return t;
            if (!small(t)) return -1;
        }
        return -1;
    }

    /** The subject named before the pronoun in its sentence, else that of the sentence before; null where neither names one. */
    public @Nullable Actor referent(int pronoun) {
        int s = passage.layout().sentenceAt(pronoun);
        Actor here = subject(passage.layout().sentence(s).first(), pronoun - 1, pronoun);
        if (here != null || s == 0 || !passage.layout().sentence(s - 1).body()) return here;
        Sentence before = passage.layout().sentence(s - 1);
        return subject(before.first(), before.last(), pronoun);
    }

    private boolean pronoun(int t) { return passage.particles().is(t, PRONOUNS); }

    /** "L'Allemagne a, elle, autorisé", "a elle autorisé": what stands behind the auxiliary takes up the subject before it. */
    private boolean emphatic(int t) {
        int before = t > 0 && passage.tokens().sign(t - 1) ? t - 2 : t - 1;
        return passage.language().setting("inverts") && (passage.particles().is(before, Role.HAVE) || passage.particles().is(before, Role.BE)) && !passage.tokens().hyphened(t);
    }

    private boolean small(int t) { return passage.particles().is(t, SMALL) || passage.words().may(t, Feature.ADVERB) && !passage.words().may(t, Feature.NOUN); }

    private @Nullable Actor subject(int first, int last, int pronoun) {
        for (Actor actor : passage.actorsIn(first, last)) {
            boolean acts = actor.kind().acts() && actor.kind() != Actor.Kind.MEDIA && actor.kind() != Actor.Kind.PEOPLE;
            if (acts && !governed(actor) && passage.layout().spoken(actor.first()) == passage.layout().spoken(pronoun)) return actor;
        }
        return null;
    }

    private boolean governed(Actor actor) {
        int t = actor.first() - 1;
        if (t >= 0 && passage.particles().is(t, Role.ARTICLE) && !passage.particles().is(t, Role.PREP)) t--;
        return passage.particles().is(t, Role.PREPOSITIONS);
    }
}
