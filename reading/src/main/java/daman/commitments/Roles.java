package daman.commitments;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Frame;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Said;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an actor stands in its clause: behind which preposition, in a subject's case or not, alone or in a list. */
final class Roles {
    /** "De la part de", in words beyond its first. */
    private static final int LONGEST_PREPOSITION = 4;
    /** So many tokens before and behind a sentence a rule looks at most for a small word that has to do with it. */
    private static final int AROUND = LONGEST_PREPOSITION + 2;

    private static final Role JOINTS = Role.any(Role.AND, Role.OR, Role.WITH);
    private static final Role PREPOSITIONS = Role.any(Role.TO, Role.WITH, Role.PREP, Role.FROM);

    private final Passage passage;
    private final boolean qualifierBefore;
    private final Dossier dossier;
    private final Listed eachOf;
    private final Listed dativeVerbs;
    private final boolean cases;
    /** The sentence that was asked last for its small words, since each of its things asks. */
    private @Nullable Sentence smallAsked;
    private Role smallFound = Role.NONE;
    /** The statement that was asked last for whose it is, since each thing in it asks. */
    private @Nullable Said saidAsked;
    private List<String> saidStates = List.of();

    Roles(Passage passage, Dossier dossier) {
        this.passage = passage;
        this.qualifierBefore = passage.language().setting("qualifier-before");
        this.dossier = dossier;
        this.cases = passage.language().setting("cases");
        this.dativeVerbs = passage.language().listed("dative-verbs");
        this.eachOf = passage.language().listed("each-of");
    }

    /** What the small words in a sentence and right around it do: most rules wait for one. Those of all the text for what lies outside of the sentence. */
    Role small(Sentence sentence, Thing thing, Frame frame) {
        if (thing.first() < sentence.first() || frame.first() < sentence.first() || thing.last() > sentence.last() || frame.last() > sentence.last()) return passage.particles().all();
        if (sentence != smallAsked) {
            smallFound = passage.particles().within(sentence.first() - AROUND, sentence.last() + AROUND);
            smallAsked = sentence;
        }
        return smallFound;
    }

    /** Could this one give at all? */
    boolean giver(Actor actor) {
        return actor.kind() != Actor.Kind.MEDIA && actor.kind() != Actor.Kind.PLACE && gives(actor.principal());
    }

    boolean gives(String state) { return !state.equals(dossier.recipient()) && !state.equals(dossier.aggressor()); }

    /** Whoever may be the subject of a verb: also "the Americans", an adjective with an article that no noun follows. */
    boolean acts(Actor actor) {
        if (actor.kind() != Actor.Kind.ADJECTIVE || !passage.particles().is(actor.first() - 1, Role.ARTICLE)) return actor.kind().acts();
        int next = actor.last() + 1;
        return next >= passage.words().size() || !passage.tokens().word(next) || passage.particles().is(next, Role.PREP) || !passage.words().may(next, Feature.NOUN) && !passage.words().may(next, Feature.ADJECTIVE);
    }

    /** The closing quotation mark right behind a name, else its last token. */
    int closed(int last) { return last + 1 < passage.tokens().size() && passage.tokens().sign(last + 1) && Marks.quotation(passage.tokens().firstChar(last + 1)) ? last + 1 : last; }

    /** The states of those who speak. */
    List<String> states(Said said) {
        if (said != saidAsked) {
            saidStates = new ArrayList<>(said.speakers().size());
            for (String speaker : said.speakers()) saidStates.add(stateOf(speaker));
            saidAsked = said;
        }
        return saidStates;
    }

    private String stateOf(String speaker) {
        Actor named = passage.named(speaker);
        if (named != null) return named.principal();
        int colon = speaker.indexOf(':');
        return colon > 0 && !speaker.startsWith("name:") ? speaker.substring(0, colon) : speaker;
    }

    boolean helped(String state) { return state.equals(dossier.recipient()); }

    boolean helped(Actor actor) { return actor.standsFor(dossier.recipient()); }

    /** "كل من": the word for each of those named. */
    boolean each(int t) { return eachOf.at(passage.words(), t); }

    /** Does a small word of this role stand before the actor? */
    boolean governedBy(Actor actor, Role role) { return governedBy(actor, role, role == Role.TO); }

    /** @param to "to" is among the roles, which may be written together with the name */
    private boolean governedBy(Actor actor, Role roles, boolean to) {
        int t = actor.first() - 1;
        if (t > 0 && passage.particles().is(t, Role.FROM) && each(t - 1)) return false;      // "كل من النمسا وأيرلندا"
        if (passage.particles().anywhere(roles)) {
            if (passage.particles().is(t, roles)) return true;
            if (passage.particles().is(t, Role.DETERMINERS) && passage.particles().is(--t, roles)) return true;
            for (int s = t - 1; s >= Math.max(0, t - LONGEST_PREPOSITION); s--) if (passage.particles().end(s) >= t && passage.particles().is(s, roles)) return true;
        }
        return to && Feature.TO.in(passage.words().features(actor.first())) && !passage.words().known(actor.first());
    }

    boolean governed(Actor actor) {
        if (dativeSubject(actor)) return false;
        // "إلى الاتحاد الأوروبي وحلف شمال الأطلسي": the preposition governs both.
        Actor before = passage.words().may(actor.first(), Feature.AND) ? passage.actorAt(actor.first() - 1) : null;
        return before != null && before.first() < actor.first() && governed(before) || governedBy(actor, PREPOSITIONS, true);
    }

    boolean nominative(Actor actor) {
        long features = passage.words().features(actor.head());
        boolean bareName = actor.person() && actor.head() == actor.core() && actor.office() == null;
        if (bareName && passage.words().known(actor.head()) && (!Feature.NAME.in(features) || passage.language().lists(passage.words().form(actor.head())))) return true;
        if (actor.kind() != Actor.Kind.PERSON && Feature.GENITIVE.in(features) && passage.ofSubject(actor.first())) return true;
        long anyCase = Feature.NOMINATIVE.bit() | Feature.GENITIVE.bit() | Feature.DATIVE.bit() | Feature.ACCUSATIVE.bit() | Feature.INSTRUMENTAL.bit() | Feature.LOCATIVE.bit();
        return (features & anyCase) == 0 || Feature.NOMINATIVE.in(features);
    }

    /** "Together with Denmark, the Czech Republic will supply": who opens the sentence beside the one who acts. */
    private @Nullable Actor beforehand(int first, Sentence sentence) {
        int with = sentence.first();
        if (!passage.particles().is(with, Role.WITH)) return null;
        int comma = passage.particles().is(first - 1, Role.ARTICLE) ? first - 2 : first - 1;
        if (comma < 1) return null;
        boolean parted = passage.tokens().sign(comma) && Marks.comma(passage.tokens().firstChar(comma));
        Actor companion = passage.actorAt(parted ? comma - 1 : comma);
        if (companion == null || companion.kind() == Actor.Kind.ADJECTIVE || !giver(companion) || companion.first() == first) return null;
        int opens = passage.particles().end(with) + 1;
        if (passage.particles().is(opens, Role.ARTICLE)) opens++;
        return companion.first() == opens ? companion : null;
    }

    /** All the actors of the list that this one belongs to. */
    Givers.Choice list(Actor actor, Sentence sentence, String rule) {
        int first = actor.first(), last = actor.last();
        Actor owner = owner(actor);
        if (owner != null) return new Givers.Choice(List.of(owner.principal()), rule, Math.min(first, owner.first()), Math.max(last, owner.last()));
        boolean alone = beside(first, -1, sentence) == null && beside(last, 1, sentence) == null && beforehand(first, sentence) == null;
        return alone ? new Givers.Choice(List.of(actor.principal()), rule, first, last) : several(actor, sentence, rule);
    }

    private Givers.Choice several(Actor actor, Sentence sentence, String rule) {
        List<String> ids = new ArrayList<>();
        int first = actor.first(), last = actor.last();
        for (Actor before = beside(first, -1, sentence); before != null; before = beside(first, -1, sentence)) {
            ids.remove(before.principal());
            ids.addFirst(before.principal());
            first = before.first();
        }
        if (!ids.contains(actor.principal())) ids.add(actor.principal());
        for (Actor next = beside(last, 1, sentence); next != null; next = beside(last, 1, sentence)) {
            if (!ids.contains(next.principal())) ids.add(next.principal());
            last = next.last();
        }
        Actor companion = beforehand(first, sentence);
        if (companion != null && !ids.contains(companion.principal())) ids.add(companion.principal());
        return new Givers.Choice(ids, rule, first, last);
    }

    /** "… countries: Norway, Canada and Albania", "… pays (la Pologne et l'Espagne)": the two or more whose list begins at a token, perhaps behind an article; else nobody. */
    Givers.Choice counted(int t, Sentence sentence) {
        Actor first = passage.actorAt(t) == null && passage.particles().is(t, Role.ARTICLE) ? passage.actorAt(passage.particles().end(t) + 1) : passage.actorAt(t);
        Givers.Choice named = first == null || !giver(first) ? Givers.Choice.NONE : list(first, sentence, "rule:named-after-their-number");
        return named.ids().size() > 1 ? named : Givers.Choice.NONE;
    }

    /** "Bulgaria's National Assembly", "l'Assemblée nationale bulgare": whose house it is, where the one known by that name is another state's; else null. */
    private @Nullable Actor owner(Actor house) {
        if (house.kind() != Actor.Kind.BODY || house.state() == null || house.state().equals(house.id())) return null;
        Actor before = possessive(house.first() - 1) ? passage.actorAt(house.first() - 2) : passage.actorAt(house.first() - 1), after = passage.actorAt(house.last() + 1);
        if (ofAnotherState(before, house)) return before;
        boolean behind = after != null && after.kind() == Actor.Kind.ADJECTIVE && !qualifierBefore;
        return behind && ofAnotherState(after, house) ? after : null;
    }

    private boolean ofAnotherState(@Nullable Actor owner, Actor house) {
        boolean state = owner != null && (owner.kind() == Actor.Kind.STATE || owner.kind() == Actor.Kind.ADJECTIVE) && owner.id().length() == 2;
        return state && !owner.principal().equals(house.state()) && (owner.kind() == Actor.Kind.ADJECTIVE || possessive(owner.last() + 1));
    }

    /** "British and French soldiers", "un contingent franco-britannique". */
    Givers.Choice adjectives(Actor adjective) {
        List<String> ids = new ArrayList<>(List.of(adjective.principal()));
        int first = adjective.first(), last = adjective.last();
        for (Actor before = adjectiveBefore(first); before != null; before = adjectiveBefore(first)) {
            if (!ids.contains(before.principal())) ids.addFirst(before.principal());
            first = before.first();
        }
        while (passage.actorAt(last + 1) instanceof Actor next && next.kind() == Actor.Kind.ADJECTIVE && passage.tokens().hyphened(next.first())) {
            if (!ids.contains(next.principal())) ids.add(next.principal());
            last = next.last();
        }
        return new Givers.Choice(ids, "rule:adjective-of-the-thing", first, last);
    }

    private @Nullable Actor adjectiveBefore(int first) {
        int t = first - 1;
        if (passage.tokens().hyphened(first)) return passage.actorAt(t) instanceof Actor half && half.kind() == Actor.Kind.ADJECTIVE ? half : null;
        if (t < 1 || !passage.particles().is(t, Role.AND) && !(passage.tokens().sign(t) && Marks.comma(passage.tokens().firstChar(t)))) return null;
        Actor before = passage.actorAt(t - 1);
        return before != null && before.kind() == Actor.Kind.ADJECTIVE && giver(before) ? before : null;
    }

    private @Nullable Actor beside(int edge, int step, Sentence sentence) {
        int t = edge + step;
        if (step > 0 && ends(t)) return null;
        int gap = 0;
        boolean joined = false, and = false;
        while (t >= sentence.first() && t <= sentence.last() && gap <= 3 && !passage.namedAt(t)) {
            if (step < 0 && possessive(t)) {
                t = passage.actorAt(t - 1).first() - 1;
                continue;
            }
            int companion = companion(t, step);
            if (companion > 0) {
                joined = true;
                t += step * companion;
                gap++;
                continue;
            }
            boolean joins = passage.particles().is(t, JOINTS) || passage.tokens().sign(t) && Marks.comma(passage.tokens().firstChar(t));
            if (!joins && !passage.particles().is(t, Role.ARTICLE) && !(passage.particles().is(t, Role.IN) && governedBy(passage.actorAt(edge), Role.IN))) return null;
            and |= passage.particles().is(t, Role.AND);
            joined |= joins;
            t += step;
            gap++;
        }
        Actor found = passage.actorAt(t);
        if (found == null || found.kind() == Actor.Kind.ADJECTIVE && !ofOneNoun(found, edge, step) || !giver(found)) return null;
        joined |= step > 0 ? passage.words().may(found.first(), Feature.AND) : passage.words().may(edge, Feature.AND);
        if (step < 0 && !and && (opening(found) || (found.kind() == Actor.Kind.BODY || found.kind() == Actor.Kind.GROUP) && governed(found) && passage.actorAt(edge) instanceof Actor giver && !governed(giver))) return null;   // "at the meeting of the Group, Canada …"
        return joined && t >= sentence.first() && t <= sentence.last() ? found : null;
    }

    /** Right behind a name: a word that joins nothing to it, and is no name either. */
    private boolean ends(int t) { return passage.tokens().word(t) && !passage.particles().any(t) && !passage.namedAt(t); }

    /** "The Danish and Dutch governments", "les gouvernements danois et néerlandais": houses of several states under one noun. */
    private boolean ofOneNoun(Actor adjective, int edge, int step) {
        boolean house = passage.actorAt(edge) instanceof Actor actor && actor.first() < actor.last() && actor.kind() != Actor.Kind.ADJECTIVE;
        boolean before = qualifierBefore;
        return house && (before ? step < 0 && adjective.last() == edge - 2 : step > 0 && adjective.first() <= edge + 2);
    }

    /** The house before "and" whose noun an adjective behind it shares; null where none stands there. */
    @Nullable Actor house(Actor adjective) {
        Actor before = passage.particles().is(adjective.first() - 1, Role.AND) ? passage.actorAt(adjective.first() - 2) : null;
        return before != null && before.kind().acts() && giver(before) && ofOneNoun(adjective, before.last(), 1) ? before : null;
    }

    /** "سبق لألمانيا أن سلّمت", "يتعين على برلين أن": where the preposition belongs to a verb before it, and what he does follows. */
    private boolean dativeSubject(Actor actor) {
        if (dativeVerbs.isEmpty() || !passage.particles().is(actor.last() + 1, Role.THAT)) return false;
        return dativeVerbs.at(passage.words(), actor.first() - 1) || dativeVerbs.at(passage.words(), actor.first() - 2);
    }

    /** "… and Ukraine's Volodymyr Zelensky": whose man the one before is. */
    private boolean possessive(int t) { return passage.namedAt(t - 1) && passage.tokens().is(t, "'s"); }

    /** How many words long the phrase is that joins two givers and of which this is the first or last word: "together with", "إلى جانب"; 0 where none is. */
    private int companion(int t, int step) {
        if (step > 0) return passage.particles().is(t, Role.WITH) ? passage.particles().end(t) - t + 1 : 0;
        if (passage.particles().anywhere(Role.WITH)) for (int s = t - 1; s > t - LONGEST_PREPOSITION && s >= 0; s--) if (passage.particles().end(s) == t && passage.particles().is(s, Role.WITH)) return t - s + 1;
        return 0;
    }

    /** "Under pressure from Washington, Greece agreed": what stands behind a preposition before the comma is no part of the list. */
    private boolean opening(Actor before) {
        String first = passage.language().setting("subject-first", "no");
        if (first.equals("no")) return cases && governed(before);                      // "На відміну від Польщі, Чехія"
        if (!governed(before) && !governedBy(before, Role.BY)) return false;
        int start = passage.clauseStart(before.first());
        return first.equals("yes") || passage.particles().is(start, Role.PREP) || passage.particles().is(start, Role.TO) || passage.particles().is(start, Role.ACCORDING);
    }
}
