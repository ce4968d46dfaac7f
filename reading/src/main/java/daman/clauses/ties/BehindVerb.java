package daman.clauses.ties;

import daman.clauses.Passage;
import daman.languages.Feature;
import daman.names.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the name right behind a verb is, where the verb comes first and tells whether its subject is a man or a woman: states and houses are women there
 * ("شكر برلين" has Berlin for its object, "شكرت برلين" for its subject), but for {@code masculine-states} of {@code grammar.tsv}.
 */
public final class BehindVerb {
    private final Passage passage;
    private final Set<String> masculine;
    private final Set<String> oblique;
    /** How a woman's past ends; empty where it is spelled like a man's. */
    private final String past;

    public BehindVerb(Passage passage) {
        this.passage = passage;
        this.masculine = passage.language().words("masculine-states");
        this.oblique = passage.language().words("oblique-endings");
        this.past = passage.language().setting("womans-past", "");
    }

    /** The verb's form or the ending of the name ({@code oblique-endings}) says that it is no subject. */
    public boolean object(int verb) {
        Actor actor = passage.actorAt(verb + 1);
        if (actor == null || actor.person() || actor.first() != verb + 1) return false;
        String form = passage.words().form(actor.head());
        if (actor.kind() == Actor.Kind.PEOPLE || actor.kind() == Actor.Kind.GROUP) return oblique.stream().anyMatch(form::endsWith);
        long said = passage.words().features(verb);
        boolean man = Feature.VERB.in(said) && Feature.THIRD.in(said) && !Feature.FEMININE.in(said) && !Feature.PLURAL.in(said);
        return state(actor) && !masculine.contains(form) && man && !Feature.SECOND.in(said);           // "وعدت", "تعد" may be a woman's or "you"
    }

    /** The verb agrees with the state or house right behind it. */
    public boolean subject(int verb) {
        Actor actor = passage.actorAt(verb + 1);
        long said = passage.words().features(verb);
        return actor != null && actor.first() == verb + 1 && (state(actor) || actor.kind() == Actor.Kind.MINISTRY) && Feature.VERB.in(said) && Feature.FEMININE.in(said);
    }

    /** "وتدرب", of a state named elsewhere: what may be a man's past or a woman's present is a woman's present, where she is the subject. */
    public boolean now(int verb, @Nullable Actor subject) {
        long said = passage.words().features(verb);
        boolean either = !past.isEmpty() && !passage.words().form(verb).endsWith(past) && Feature.PAST.in(said) && Feature.PRESENT.in(said) && Feature.FEMININE.in(said);
        return either && subject != null && (state(subject) || subject.kind() == Actor.Kind.MINISTRY) && !masculine.contains(passage.words().form(subject.head()));
    }

    private static boolean state(Actor actor) { return actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL; }
}
