package daman.statements.acts;

import daman.clauses.Passage;
import daman.clauses.Quote;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Sayings.Act;
import daman.statements.Speaker;
import daman.statements.speakers.Speakers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words said without a word of saying: a name and a colon, a name and a channel before the quotation, a name in the crosshead over it. */
final class Untagged {
    private static final int OPENING = 14;
    private static final int CHANNEL = 4;
    /** So near the beginning of its line stands whoever the words before a colon are about. */
    private static final int NEAR = 4;
    /** Sentences of a line in which whoever speaks names himself. */
    private static final int FIRST = 3;

    private final Passage passage;
    private final Speakers speakers;
    private final boolean verbFirst;
    /** Nouns of saying. */
    private final Listed nouns;

    Untagged(Passage passage, Speakers speakers) {
        this.passage = passage;
        this.speakers = speakers;
        this.verbFirst = passage.language().setting("verb-first");
        this.nouns = passage.language().listed("said-nouns");
    }

    @Nullable Act in(int s, Sentence sentence) {
        Act alone = passage.layout().quotes().isEmpty() ? null : nameBeforeQuote(sentence);
        if (alone == null && !passage.layout().quotes().isEmpty()) alone = under(s, sentence);
        if (alone == null) alone = beforeColon(sentence);
        return alone != null ? alone : aboveWords(s, sentence);
    }

    /** "Kuleba on Telegram:" as a line of its own, and in the next one what he says of himself. */
    private @Nullable Act aboveWords(int s, Sentence sentence) {
        int colon = sentence.last();
        if (!passage.tokens().is(colon, ":") || s + 1 >= passage.layout().sentences().size() || colon - sentence.first() > OPENING) return null;
        Sentence next = passage.layout().sentence(s + 1);
        boolean own = next.line() != sentence.line() && ofHimself(s + 1);
        for (int t = sentence.first(); own && t < colon; t++) if (passage.actorAt(t) == null && verb(t) && !passage.words().may(t, Feature.PARTICIPLE)) return null;
        Speaker speaker = own ? leading(sentence.first(), colon) : null;
        return speaker == null ? null : new Act(colon, colon, speaker, "rule:name-colon");
    }

    /** One of the first sentences of a line, from the one that begins it on, is in the first person. */
    private boolean ofHimself(int begins) {
        int line = passage.layout().sentence(begins).line(), end = Math.min(begins + FIRST, passage.layout().sentences().size());
        for (int s = begins; s < end && passage.layout().sentence(s).line() == line; s++) if (ofHimself(passage.layout().sentence(s))) return true;
        return false;
    }

    private boolean ofHimself(Sentence said) {
        int end = Math.min(said.last(), said.first() + OPENING);
        return passage.words().may(said.first(), Feature.FIRST) || passage.particles().find(said.first(), end, Role.WE) >= 0 || passage.particles().find(said.first(), end, Role.I) >= 0;
    }

    /** "Zelensky on X: “…”": an actor, a colon, words said. */
    private @Nullable Act beforeColon(Sentence sentence) {
        int end = Math.min(sentence.last(), sentence.first() + OPENING + 1);
        for (int t = passage.layout().colon(sentence.first() + 1, end); t < end; t = passage.layout().colon(t + 1, end)) {
            if (passage.layout().spoken(t)) continue;
            int quote = passage.layout().quoteAt(t + 1);
            boolean quoted = quote >= 0 && (!verbFirst || passage.layout().quotes().get(quote).speech());
            boolean first = passage.particles().find(t + 1, Math.min(sentence.last(), t + 6), Role.WE) >= 0 || passage.words().may(t + 1, Feature.FIRST) && !passage.words().may(t + 1, Feature.THIRD);
            if (!quoted && !first && !noun(sentence) && !clause(sentence, t) || entry(sentence)) return null;
            Speaker speaker = quoted && byline(sentence.first(), quote) ? null : leading(sentence.first(), t);
            return speaker == null ? null : new Act(t, t, speaker, quoted || first ? "rule:name-colon" : "rule:noun-of-saying");
        }
        return null;
    }

    /** "زيلينسكي في المؤتمر الصحفي: تردد الشركاء يزيد روسيا جرأة", "Pistorius: Deliveries will go on": somebody opens the line, nothing but where he speaks stands before the colon, and a clause behind it. */
    private boolean clause(Sentence sentence, int colon) {
        if (passage.tokens().is(colon + 1, "\"") || speakers.unnamedIn(sentence.first(), sentence.first() + NEAR) == null && !personIn(sentence.first(), sentence.first() + NEAR)) return false;
        for (int t = sentence.first(); t < colon; t++) if (passage.actorAt(t) == null && verb(t) && !(verbFirst && passage.particles().any(t))) return false;
        for (int t = colon + 1; t <= sentence.last(); t++) if (passage.actorAt(t) == null && (verb(t) || verbFirst && passage.words().may(t, Feature.VERB))) return true;
        return false;
    }

    private boolean personIn(int first, int last) {
        for (Actor actor : passage.actorsIn(first, last)) if (actor.person()) return true;
        return false;
    }

    /** "Verdict de Scholz : pas de missiles", "Rutte's answer: no": a noun of saying opens the line, which says before the colon nothing else. */
    private boolean noun(Sentence sentence) {
        int t = passage.particles().is(sentence.first(), Role.ARTICLE) ? sentence.first() + 1 : sentence.first();
        return nouns.at(passage.words(), t) && (passage.particles().is(t + 1, Role.OF) || passage.particles().is(t + 1, Role.FROM));
    }

    /** "- Norway: handed over ten tanks": an entry of a list, whose label says who gives. */
    private boolean entry(Sentence sentence) {
        Actor label = passage.actorAt(sentence.first() + 1);
        return passage.tokens().sign(sentence.first()) && label != null && !label.person() && passage.layout().quoteAt(sentence.first()) < 0;
    }

    /** LONDON: "The political desk": a town and who wrote there, and nobody's words. */
    private boolean byline(int first, int q) {
        Actor actor = passage.actorAt(first);
        if (actor == null || actor.kind() != Actor.Kind.CAPITAL) return false;
        Quote quote = passage.layout().quotes().get(q);
        for (int t = quote.first(); t <= quote.last(); t++) if (verb(t)) return false;
        return true;
    }

    /** "Zelensky sur X « … »": nothing but a name, a channel and a sentence in quotation marks. */
    private @Nullable Act nameBeforeQuote(Sentence sentence) {
        Actor actor = passage.actorAt(sentence.first());
        if (actor == null || !actor.person()) return null;
        int t = actor.last() + 1;
        while (t <= sentence.last() && t - actor.last() <= CHANNEL && passage.layout().quoteAt(t) < 0 && !passage.tokens().sign(t) && !verb(t)) t++;
        int q = passage.layout().quoteAt(t);
        boolean speech = q >= 0 && passage.layout().quotes().get(q).first() == t && t + 1 < passage.tokens().size() && passage.tokens().capital(t + 1)
                && passage.layout().quotes().get(q).last() >= sentence.last() - 1;
        Speaker speaker = speech ? leading(sentence.first(), t) : null;
        return speaker == null ? null : new Act(t, t, speaker, "rule:name-colon");
    }

    /** A line that is one quotation, under a crosshead without a verb that names one person: the habit of live reports. */
    private @Nullable Act under(int s, Sentence sentence) {
        int q = passage.layout().quoteAt(sentence.first());
        if (s == 0 || q < 0 || passage.layout().quotes().get(q).first() != sentence.first() || !passage.layout().quotes().get(q).speech()) return null;
        Sentence above = passage.layout().sentence(s - 1);
        if (above.place() != Sentence.Place.CROSSHEAD) return null;
        List<Actor> named = passage.actorsIn(above.first(), above.last());
        if (named.size() != 1 || !named.getFirst().person()) return null;
        for (int t = above.first(); t <= above.last(); t++) if (passage.actorAt(t) == null && verb(t)) return null;
        Speaker speaker = leading(above.first(), above.last() + 1);
        return speaker == null ? null : new Act(sentence.first(), sentence.first(), speaker, "rule:name-colon");
    }

    /** The actor that opens a line before a colon. */
    private @Nullable Speaker leading(int first, int colon) {
        Speaker unnamed = speakers.unnamedIn(first, Math.min(colon - 1, first + NEAR));
        if (unnamed != null) return unnamed;
        for (Actor actor : passage.actorsIn(first, colon - 1)) {
            if (actor.kind().acts() && (actor.first() - first <= NEAR || actor.person()) && !passage.layout().spoken(actor.first())) {
                return new Speaker(List.of(actor.id()), Speakers.attribution(actor), actor.first(), actor.last(), actor.origin());
            }
        }
        return null;
    }

    private boolean verb(int t) { return passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.NOUN); }
}
