package daman.clauses.ties;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose a document is: the one in whose name the text puts it ("a letter of the Dutch ministry", "the Kremlin's statement"), or who was told to issue or
 * sign one before ("Merz and Tusk issued a declaration … the text says").
 *
 * @param <T> what else is known of a document
 */
public final class Documents<T> {
    /** So many words stand at most between a document and its author. */
    private static final int AUTHOR = 6;
    /** So many sentences back a document may have been told of that "the statement" means. */
    private static final int MEMORY = 6;

    private final Passage passage;
    private final SideBySide company;
    private final List<Lexicon.Hit<T>> documents;
    private final Predicate<Actor> subject;

    /**
     * @param documents where the text names documents, in its order
     * @param subject   whether an actor may be the subject of its clause
     */
    public Documents(Passage passage, List<Lexicon.Hit<T>> documents, Predicate<Actor> subject) {
        this.passage = passage;
        this.company = new SideBySide(passage);
        this.documents = List.copyOf(documents);
        this.subject = subject;
    }

    /** The authors of the document named within a range of tokens, in the order of the text; empty where the text leaves them open. */
    public List<Actor> authors(int first, int last, Sentence sentence) {
        List<Actor> own = named(first, last, sentence);
        if (!own.isEmpty() || !definite(first)) return own;
        int far = passage.layout().sentence(Math.max(0, passage.layout().sentenceAt(first) - MEMORY)).first();
        List<Lexicon.Hit<T>> told = Lexicon.within(documents, far, sentence.first() - 1);
        for (int d = told.size() - 1; d >= 0; d--) {
            Lexicon.Hit<T> before = told.get(d);
            if (agreementAfter(before, first)) return List.of();
            List<Actor> then = issued(before, passage.layout().sentence(passage.layout().sentenceAt(before.first())));
            if (!then.isEmpty()) return then;
        }
        return List.of();
    }

    /** "The statement", and where a language has no articles, any. */
    private boolean definite(int first) {
        return passage.particles().is(first, Role.ARTICLE) || passage.particles().is(first - 1, Role.ARTICLE) || passage.particles().is(first - 1, Role.TEXT)
                || passage.words().may(first, Feature.ARTICLE) || passage.language().setting("cases");
    }

    /** An agreement told of in between is what "the text" means, and those who signed it don't speak in it. */
    private boolean agreementAfter(Lexicon.Hit<T> document, int token) {
        for (int t = document.last() + 1; t < token - 1; t++) {
            if (passage.particles().is(t, Role.TEXT) && Lexicon.within(documents, t, passage.particles().end(t)).isEmpty()) return true;
        }
        return false;
    }

    /** "A letter of X", "X's letter". */
    private List<Actor> named(int first, int last, Sentence sentence) {
        Actor before = passage.actorAt(first - 2);
        if (before != null && before.kind().acts() && passage.tokens().is(first - 1, "'s")) return around(before, sentence);
        for (int t = last + 1; t <= Math.min(sentence.last(), last + AUTHOR); t++) {
            Actor actor = passage.actorAt(t);
            if (passage.partings(t - 1, t + 1) > 0 || passage.particles().is(t, Role.THAT) || said(t)) return List.of();
            if (actor == null || !actor.kind().acts() || actor.kind() == Actor.Kind.MEDIA) continue;
            return authored(last, actor) ? around(actor, sentence) : List.of();
        }
        return List.of();
    }

    /** Words said, as against a name set in quotation marks. */
    private boolean said(int t) {
        int quote = passage.layout().quoteAt(t);
        return quote >= 0 && passage.layout().quotes().get(quote).speech();
    }

    /** What joins a document and its author: a small word, a case, or a verb whose object the document is. */
    private boolean authored(int last, Actor actor) {
        int t = actor.first() - 1;
        if (t > last && passage.tokens().sign(t) && passage.layout().quoteAt(t) >= 0) t--;
        if (t > last && passage.particles().is(t, Role.ARTICLE) && !passage.particles().is(t, Role.OF)) t--;
        if (passage.particles().is(t, Role.OF) || passage.particles().is(t, Role.BY) || passage.particles().is(t, Role.FROM)) return true;
        if (passage.language().setting("cases")) return passage.words().may(actor.head(), Feature.GENITIVE) && !preposition(t);
        boolean theirs = passage.words().may(t, Feature.VERB) && passage.words().may(t, Feature.THEIR);
        return t == last && passage.words().may(actor.first(), Feature.TO) || theirs;
    }

    private boolean preposition(int t) { return passage.particles().is(t, Role.PREP) || passage.particles().is(t, Role.TO) || passage.particles().is(t, Role.WITH); }

    private @Nullable Actor subjectOf(Sentence sentence) {
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            boolean adjective = actor.kind() == Actor.Kind.PEOPLE && passage.actorAt(actor.last() + 1) != null;
            if (actor.kind().acts() && !adjective && actor.kind() != Actor.Kind.MEDIA && !passage.layout().spoken(actor.first()) && subject.test(actor)) return actor;
        }
        return null;
    }

    /** "Merz and Tusk issued a joint statement": its own author, else the subject of its sentence. */
    private List<Actor> issued(Lexicon.Hit<T> document, Sentence sentence) {
        List<Actor> own = named(document.first(), document.last(), sentence);
        if (!own.isEmpty()) return own;
        Actor subject = subjectOf(sentence);
        return subject == null ? List.of() : around(subject, sentence);
    }

    private List<Actor> around(Actor actor, Sentence sentence) { return new ArrayList<>(company.around(actor, sentence.first(), sentence.last(), other -> !passage.layout().spoken(other.first()))); }
}
