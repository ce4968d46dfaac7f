package daman.statements.speakers;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Attribution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may be a subject in a sentence: the actors it names, those it leaves unnamed, and words that mean somebody named before. */
final class Candidates {
    /** Words from whose somebody is to what he is: "European defence official". */
    private static final int NOUN = 2;

    /** Small words that stand for somebody. */
    private static final Role STANDING = Role.any(Role.HE, Role.SHE, Role.SAME, Role.BOTH, Role.THE_TWO, Role.GUEST);
    private static final Role TO = Role.any(Role.PREP, Role.TO, Role.WITH);

    private static final Role TWO = Role.any(Role.BOTH, Role.THE_TWO);

    /** Each may be a man or a woman. */
    static final Role PRONOUNS = Role.any(Role.HE, Role.SHE);

    private final Passage passage;
    private final Referents referents;
    private final List<Lexicon.Hit<Attribution>> unnamed;
    private final boolean subjectFirst;
    private @Nullable Sentence asked;
    private List<Agreement.Candidate> known = List.of();

    Candidates(Passage passage, Referents referents, List<Lexicon.Hit<Attribution>> unnamed) {
        this.passage = passage;
        this.referents = referents;
        this.unnamed = unnamed;
        this.subjectFirst = passage.language().setting("subject-first");
    }

    /** Found once for a sentence, since each of its verbs asks. */
    List<Agreement.Candidate> in(Sentence sentence) {
        if (sentence != asked) {
            known = found(sentence);
            asked = sentence;
        }
        return known;
    }

    private List<Agreement.Candidate> found(Sentence sentence) {
        List<Agreement.Candidate> found = new ArrayList<>();
        int low = Lexicon.lowest(unnamed, sentence.first());
        boolean some = low < unnamed.size() && unnamed.get(low).first() <= sentence.last() + 1, both = passage.particles().anywhere(Role.BOTH);
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            if (actor.kind().acts() && !passage.layout().spoken(actor.first()) && !(both && ofBoth(actor)) && !(some && ofUnnamed(actor))) found.add(Agreement.Candidate.of(actor));
        }
        for (int h = low; some && h < unnamed.size() && unnamed.get(h).last() <= sentence.last(); h++) {
            Lexicon.Hit<Attribution> hit = unnamed.get(h);
            Actor over = passage.actorAt(hit.first());
            if (over != null && (over.person() && (over.last() > hit.last() || over.core() < hit.first()) || over.kind() == Actor.Kind.MEDIA)) continue;              // "le Wall Street Journal"
            if (!passage.layout().spoken(hit.first()) && !ofTwo(hit.last())) found.add(new Agreement.Candidate(hit.first(), hit.last(), hit.first(), null, hit.value(), false));
        }
        for (int t = standing(sentence.first(), sentence.last()); t >= 0; t = standing(t + 1, sentence.last())) {
            if (passage.particles().is(t, PRONOUNS) && !passage.layout().spoken(t)) found.add(new Agreement.Candidate(t, t, t, null, null, true));
            else if (referents.sameAgain(t) || (two(t) || referents.named(t) && !addressed(t)) && !passage.layout().spoken(t)) found.addFirst(new Agreement.Candidate(t, t, t, null, null, true));
        }
        return found;
    }

    /** The first word in a range that may stand for somebody, or -1. */
    private int standing(int first, int last) {
        int small = passage.particles().find(first, last, STANDING), words = referents.next(first, last + 1);
        return words > last ? small : small < 0 ? words : Math.min(small, words);
    }

    /** "Звернувся до українського гостя": who is spoken to is not who speaks. */
    private boolean addressed(int guest) {
        return passage.language().setting("cases") && (passage.particles().is(guest - 1, TO) || passage.particles().is(guest - 2, TO) && passage.words().may(guest - 1, Feature.ADJECTIVE));
    }

    /** Speakers that are nobody by name. */
    List<Lexicon.Hit<Attribution>> unnamed(int first, int last) { return Lexicon.within(unnamed, first, last); }

    /** "The two governments", "les deux ministres" begin here. */
    boolean two(int t) { return passage.particles().is(t, TWO); }

    /** The noun of "the two ministers", who are no ministers without a name. */
    private boolean ofTwo(int t) {
        for (int from = t; from >= Math.max(0, t - 3); from--) if (two(from) && passage.particles().end(from) >= t) return true;
        return false;
    }

    /** "A European official": whose the nameless one is, where such a word stands before its noun. */
    private boolean ofUnnamed(Actor actor) {
        if (!subjectFirst || actor.person()) return false;
        int h = Lexicon.lowest(unnamed, actor.first());
        for (; h < unnamed.size() && unnamed.get(h).first() <= actor.last(); h++) {
            Lexicon.Hit<Attribution> hit = unnamed.get(h);
            if (hit.first() == actor.first() && hit.last() > actor.last() && hit.last() <= actor.last() + NOUN && hit.value() == Attribution.OFFICIAL) return true;
        }
        return h < unnamed.size() && unnamed.get(h).last() == actor.last() + 1 && unnamed.get(h).value() == Attribution.OFFICIAL;
    }

    private boolean ofBoth(Actor actor) {
        int both = passage.particles().find(actor.first() - 2, actor.first(), Role.BOTH);
        return both >= 0 && passage.particles().end(both) >= actor.last();
    }
}
