package daman.statements.speakers;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Attribution;
import daman.statements.verbs.Order;
import org.jspecify.annotations.Nullable;

/** Titles and the names that are set apart from them by a comma. */
final class Titles {
    /** How many words a title has before the name it is set apart from. */
    private static final int TITLE = 10;

    private final Passage passage;
    private final Order order;
    private final boolean cased;

    Titles(Passage passage, Order order) {
        this.passage = passage;
        this.order = order;
        this.cased = !passage.language().setting("caseless");
    }

    /** "Selon le maire de la capitale, Vitali Klitschko": a title of some words, a comma, the name. */
    boolean apposed(int source, Agreement.Candidate candidate) {
        int comma = candidate.first() - 1;
        if (candidate.actor() == null || !candidate.actor().person() || !passage.tokens().is(comma, ",") || comma - source > TITLE) return false;
        for (int t = source + 1; t < comma; t++) if (passage.tokens().sign(t) || order.verb(t)) return false;
        return passage.particles().is(source + 1, Role.ARTICLE);
    }

    /** "A indiqué le conseiller du Kremlin, Iouri Ouchakov.": who is named behind the title and the comma, with nothing more of a list behind him. */
    @Nullable Actor bearer(Agreement.Candidate title, Sentence sentence) {
        boolean nameless = title.unnamed() == Attribution.OFFICIAL || title.unnamed() == Attribution.OBSERVERS || title.actor() != null && title.actor().person() && title.actor().id().indexOf(':') == 2;
        if (!cased || title.pronoun() || !nameless || Feature.PLURAL.in(passage.words().features(title.head())) && !Feature.SINGULAR.in(passage.words().features(title.head()))) return null;
        for (int t = title.last() + 1; t < sentence.last() && t - title.last() <= TITLE; t++) {
            if (passage.tokens().is(t, ",")) return passage.actorAt(t + 1) instanceof Actor named && alone(named, t + 1, sentence) ? named : null;
            if (passage.tokens().sign(t) || passage.layout().spoken(t) || order.verb(t) || passage.particles().is(t, Role.THAT) || passage.particles().is(t, Role.WHO)) return null;
        }
        return null;
    }

    /** A name that a sign follows, and no title of its own. */
    private boolean alone(Actor named, int first, Sentence sentence) {
        boolean name = named.person() && named.first() == first && named.head() == first && named.id().indexOf(':') != 2;
        int next = named.last() + 1;
        return name && (next > sentence.last() || passage.tokens().sign(next)) && !passage.particles().is(next + 1, Role.AND);
    }
}
