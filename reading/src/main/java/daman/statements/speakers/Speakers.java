package daman.statements.speakers;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.clauses.Subjects;
import daman.clauses.ties.Documents;
import daman.clauses.ties.SideBySide;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.statements.Sayings;
import daman.statements.Speaker;
import daman.statements.verbs.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the one who speaks: each possible subject of the verb costs its distance and what the grammar says against it
 * (a preposition before it, a case that is no subject's, a clause in between); the cheapest wins.
 */
public final class Speakers {
    /** So far behind its verb a subject stands at most in a clause that is set in, where words have no cases. */
    private static final int INVERTED = 4;
    private static final Role BEFORE_VERBS = Role.any(Role.HAVE, Role.WILL, Role.CLITIC);
    private static final Role PERSONS = Role.any(Role.HE, Role.SHE, Role.THEY, Role.HIS);

    private final Passage passage;
    private final Weighing weighing;
    private final Insets insets;
    private final Candidates candidates;
    private final boolean verbFirst, cases;
    private final boolean subjectFirst;
    private final @Nullable Subjects subjects;
    private final boolean inverts;
    private final Order order;
    private final Agreement agreement;
    private final Referents referents;
    private final boolean verbLast;
    private final Outlets outlets;
    private final Titles titles;
    private final Listed him;
    private final SideBySide company;
    private final List<Lexicon.Hit<Attribution>> unnamed;
    private @Nullable List<Lexicon.Hit<Attribution>> written;          // made when first asked, since few reports quote documents
    private @Nullable Documents<Attribution> documents;

    public Speakers(Passage passage, List<Lexicon.Hit<Attribution>> unnamed, List<Lexicon.Hit<Sayings.Reference>> references) {
        this.passage = passage;
        this.verbFirst = passage.language().setting("verb-first");
        this.cases = passage.language().setting("cases");
        this.subjectFirst = passage.language().setting("subject-first");
        this.subjects = subjectFirst ? passage.subjects() : null;
        this.inverts = passage.language().setting("inverts");
        this.order = new Order(passage);
        this.agreement = new Agreement(passage, unnamed);
        this.referents = new Referents(passage, order, agreement, references);
        this.candidates = new Candidates(passage, referents, unnamed);
        this.insets = new Insets(passage, order, agreement, candidates);
        this.weighing = new Weighing(passage, order, agreement, candidates);
        this.verbLast = passage.language().setting("verb-last");
        this.outlets = new Outlets(passage, order);
        this.him = passage.language().listed("him-words");
        this.titles = new Titles(passage, order);
        this.company = new SideBySide(passage);
        this.unnamed = unnamed;
    }

    /** Where the text names documents. */
    private List<Lexicon.Hit<Attribution>> written() {
        if (written == null) {
            written = new ArrayList<>();
            for (int h = 0; h < unnamed.size(); h++) if (unnamed.get(h).value() == Attribution.DOCUMENT) written.add(unnamed.get(h));
        }
        return written;
    }

    private Documents<Attribution> documents() {
        if (documents == null) documents = new Documents<>(passage, written(), actor -> !order.governed(actor.first()));
        return documents;
    }

    /**
     * The subject of a verb of saying.
     *
     * @param says a verb that may stand before its subject: "…, said X", but not "thanked X"
     */
    public @Nullable Speaker of(int first, int last, boolean says, Sentence sentence, List<Said> before) {
        int auxiliary = verbLast && passage.words().may(first, Feature.PARTICIPLE) ? passage.particles().find(passage.clauseStart(first), first - 1, Role.HAVE) : -1;
        return auxiliary < 0 ? beside(first, last, says, sentence, before) : beside(auxiliary, auxiliary, says, sentence, before);
    }

    /** The subject of a verb, or of its auxiliary where the verb itself stands far off at the end. */
    private @Nullable Speaker beside(int first, int last, boolean says, Sentence sentence, List<Said> before) {
        if (inverts && order.nobodyBehind(last)) {
            Speaker house = house(last + 2, sentence);
            return house != null ? house : new Speaker(List.of(), Attribution.OFFICIAL, first, last, "rule:unnamed");
        }
        Agreement.Candidate subject = verbFirst ? null : insets.before(first, sentence);
        if (subject == null && subjects != null) subject = subjectOf(first, last, sentence);
        if (subject != null) return speaker(subject, first, sentence, before);
        Speaker they = subjectFirst && passage.particles().is(first - 1, Role.THEY) && !passage.layout().spoken(first - 1) ? referents.they(first - 1, sentence, before) : null;
        if (they != null) return they;
        if (inverts && passage.particles().is(last + 1, Role.THEY) && passage.tokens().hyphened(last + 1)) return theyBehind(last + 1, sentence, before);
        int pronoun = pronounBeside(first, last, says);
        Speaker meant = pronoun < 0 ? null : doubled(pronoun);
        if (meant == null && pronoun >= 0) meant = referents.of(pronoun, first, sentence, before);
        if (meant != null || pronoun >= 0 && !inverts) return meant;
        if (cases && Feature.PASSIVE.in(passage.words().features(first))) return null;
        Agreement.Candidate best = null;
        boolean behind = agreement.objectBehind(last);
        int least = Weighing.DEAREST, inset = inset(first, last, sentence);
        for (Agreement.Candidate candidate : candidates.in(sentence)) {
            if (outlets.told(candidate)) continue;
            if (subjectFirst && !says && candidate.first() > last) continue;
            if (inverts && candidate.unnamed() != null && order.governed(candidate.first()) && !order.nobody(first, last)) continue;
            if (inverts && !says && candidate.first() > last && object(candidate, first)) continue;
            if (behind && candidate.first() > last) continue;
            int cost = weighing.cost(candidate, first, last, sentence);
            boolean within = candidate.first() > last && candidate.last() <= inset && (cases || candidate.first() - last <= INVERTED && !order.governed(candidate.first()));
            if (within && cost < Weighing.DEAREST) cost -= Weighing.DEAREST;
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        if (best != null) return speaker(best, first, sentence, before);
        boolean quoted = hasSpeech(sentence) || passage.tokens().is(sentence.last(), ":");
        if (verbFirst && first - sentence.first() <= 1) return referents.goingOn(sentence, before);
        Speaker main = subjectFirst && passage.words().may(first, Feature.GERUND) ? subject(first, sentence, before) : null;   // "X went further, vowing: …"
        if (main != null) return main;
        boolean implied = (quoted || impliedSubject(first, sentence)) && !(subjectFirst && first == sentence.first());
        return implied ? Referents.lastSpeaker(before, "rule:speaker-goes-on") : null;
    }

    /** "Des juristes s'inquiètent : la Russie, préviennent-ils, …": several who are told of before, never the one named right beside the verb. */
    private @Nullable Speaker theyBehind(int they, Sentence sentence, List<Said> before) {
        Agreement.Candidate several = null;
        for (Agreement.Candidate candidate : candidates.in(sentence)) if (several == null && candidate.last() < they && candidate.unnamed() != null) several = candidate;
        return several != null ? speaker(several, they, sentence, before) : referents.they(they, sentence, before);
    }

    /** "Німеччина, сказав на відкритті Пісторіус, надасть …": where a clause that is set in between two commas and begins with the verb ends, else -1; who is named in it says so. */
    private int inset(int first, int last, Sentence sentence) {
        if (!inverts || verbFirst || !order.set(first)) return -1;
        int end = passage.clauseEnd(last, sentence.last());
        return end < sentence.last() - 1 && passage.tokens().is(end + 1, ",") ? end : -1;
    }

    /** The one named in the noun phrase that is the verb's subject, unless the verb stands before it: "…, said X". */
    private Agreement.@Nullable Candidate subjectOf(int first, int last, Sentence sentence) {
        List<Agreement.Candidate> all = candidates.in(sentence);
        if (!namedBefore(first, all) || namedBehind(first, last, all, sentence)) return null;
        Subjects.Phrase phrase = subjects.of(first, sentence.first());
        Agreement.Candidate found = null;
        for (int c = 0; c < all.size(); c++) {
            Agreement.Candidate candidate = all.get(c);
            boolean within = candidate.first() >= phrase.first() && candidate.first() <= phrase.last() && candidate.last() <= phrase.end();
            if (within && names(candidate) && (found == null || candidate.last() > found.last())) found = candidate;
        }
        return found;
    }

    private boolean namedBefore(int verb, List<Agreement.Candidate> all) {
        for (int c = 0; c < all.size(); c++) if (all.get(c).first() < verb && names(all.get(c))) return true;
        return false;
    }

    /** No pronoun that says no more than "he", nor "the same". */
    private boolean names(Agreement.Candidate candidate) { return !(candidate.pronoun() && pronoun(candidate.first())) && !passage.particles().is(candidate.first(), Role.SAME); }

    /** "…, said Kyiv was relieved": behind a sign, somebody stands right behind the verb, and none of his own verbs behind him. */
    private boolean namedBehind(int first, int last, List<Agreement.Candidate> all, Sentence sentence) {
        int start = -1;
        for (int c = 0; c < all.size(); c++) {
            Agreement.Candidate candidate = all.get(c);
            if (candidate.first() <= last || candidate.first() - last > 3) continue;
            if (start < 0) start = subjects.start(first, sentence.first());
            if (start == sentence.first() || passage.tokens().word(start - 1) || passage.tokens().number(start - 1)) return false;
            if (!subjects.finiteIn(candidate.last() + 1, candidate.last() + 1)) return true;
        }
        return false;
    }

    /** "A exhorté les sénateurs à voter": whom a verb names right after it, unless the clause is turned round. */
    private boolean object(Agreement.Candidate candidate, int first) {
        if (order.quoteEndsBefore(first) || order.objectBefore(first)) return false;
        for (int t = candidate.last() + 1; t <= candidate.last() + 3; t++) if (passage.words().may(t, Feature.INFINITIVE)) return true;
        return !order.set(first);
    }

    /** The first one named in the clause who may be its subject. */
    public @Nullable Speaker subject(int verb, Sentence sentence, List<Said> before) {
        Agreement.Candidate best = null;
        for (Agreement.Candidate candidate : candidates.in(sentence)) {
            if (candidate.last() >= verb || order.governed(candidate.first())) continue;
            if (best == null || candidate.first() < best.first()) best = candidate;
        }
        return best == null ? null : speaker(best, verb, sentence, before);
    }

    /** "He told", "it said", "a-t-il dit": a pronoun right beside the verb is its subject, whoever is named near. */
    private int pronounBeside(int first, int last, boolean says) {
        int t = first - 1;
        while (t >= 0 && first - t <= 3 && (passage.particles().is(t, BEFORE_VERBS) || order.onlyAdverb(t))) t--;
        int meant = referents.endingAt(t) >= 0 ? referents.endingAt(t) : referents.beginsAt(last + 1) ? last + 1 : -1;
        if (meant >= 0) return meant;
        if (t >= 0 && (pronoun(t) || says && passage.particles().is(t, Role.IT)) && !passage.layout().spoken(t)) return t;
        if (last + 1 >= passage.tokens().size() || inverts && !passage.tokens().hyphened(last + 1)) return -1;
        return pronoun(last + 1) && !passage.layout().spoken(last + 1) ? last + 1 : -1;
    }

    /** "Ainsi Macron a-t-il qualifié": the name right before the verb, which the pronoun only says again. */
    private @Nullable Speaker doubled(int pronoun) {
        int t = pronoun - 1;
        while (t >= 0 && pronoun - t <= 3 && passage.tokens().hyphened(t + 1)) t--;
        Actor actor = inverts && t < pronoun - 1 ? passage.actorAt(t) : null;
        return actor == null || !actor.kind().acts() ? null : new Speaker(List.of(actor.id()), attribution(actor), actor.first(), actor.last(), actor.origin());
    }

    private boolean pronoun(int t) { return passage.particles().is(t, Candidates.PRONOUNS); }

    /** The one named right after "according to". */
    public @Nullable Speaker after(int source, Sentence sentence, List<Said> before) {
        if (passage.particles().find(source - 1, source, Role.THEIR) >= 0) return Referents.lastSpeaker(before, "rule:pronoun");
        int pronoun = pronounIn(source - 1, source), lui = source + 1 <= sentence.last() && him.at(passage.words(), source + 1) ? source + 1 : -1;
        if (pronoun >= 0 || lui >= 0) {
            Actor.Gender gender = lui >= 0 ? Actor.Gender.MAN : referents.gender(pronoun, -1);
            Speaker his = referents.lastPerson(before, gender);
            return his != null ? his : referents.lastNamed(sentence.first(), gender);
        }
        Agreement.Candidate best = null;
        for (Agreement.Candidate candidate : candidates.in(sentence)) {
            if (candidate.first() <= source || candidate.first() - source > 4 && !(inverts && best == null && titles.apposed(source, candidate))) continue;
            if (best == null || candidate.first() < best.first() || candidate.unnamed() != null && best.unnamed() != Attribution.MEDIA && candidate.first() - best.last() <= 1) best = candidate;
        }
        if (best != null) return speaker(best, -1, sentence, before);
        boolean his = passage.words().may(source, Feature.THEIR) || passage.particles().find(source - 1, source + 2, PERSONS) >= 0;
        return his ? referents.lastPerson(before, Actor.Gender.OPEN) : null;
    }

    /** "Про це прем'єр-міністр сказав": who stands between the words of a phrase with a gap. */
    public @Nullable Speaker between(int first, int last, Sentence sentence, List<Said> before) {
        Agreement.Candidate best = null;
        for (Agreement.Candidate candidate : candidates.in(sentence)) {
            boolean inside = candidate.first() > first && candidate.last() < last && candidate.person();
            if (inside && !order.governed(candidate.first()) && (!cases || agreement.nominative(candidate))) best = candidate;
        }
        return best == null ? null : speaker(best, last, sentence, before);
    }

    /** "Цитували його чеські медіа", "an outlet quoted the minister": the one who is quoted, and not the one who quotes. */
    public @Nullable Speaker quoted(int first, int last, Sentence sentence, List<Said> before) {
        int pronoun = pronounIn(last + 1, last + 1);
        if (pronoun < 0) pronoun = pronounIn(first - 1, first - 1);
        if (pronoun >= 0) return referents.meant(pronoun, -1, sentence, before);
        for (Agreement.Candidate candidate : candidates.in(sentence)) {
            boolean near = candidate.first() > last && passage.partings(last, candidate.first()) == 0 || candidate.last() < first && passage.partings(candidate.last(), first) == 0;
            boolean house = candidate.actor() != null && candidate.actor().kind() == Actor.Kind.MINISTRY;
            if (near && (candidate.person() || house) && !(cases && agreement.subjectOnly(candidate))) return speaker(candidate, -1, sentence, before);
        }
        return null;
    }

    /** Whose words an outlet relays, else the outlet itself. */
    public Speaker relayed(Speaker outlet, Sentence sentence, List<Said> before) {
        Agreement.Candidate whose = verbFirst && outlet.last() >= 0 ? outlets.relayed(outlet.last(), candidates.in(sentence)) : null;
        return whose == null ? outlet : speaker(whose, -1, sentence, before);
    }

    private int pronounIn(int from, int to) {
        for (Role role : List.of(Role.HE, Role.SHE, Role.HIS)) {
            int at = passage.particles().find(from, to, role);
            if (at >= 0) return at;
        }
        return -1;
    }

    /** "Assure-t-on au ministère des Armées", "à l'Élysée": the house in which they say it. */
    public @Nullable Speaker house(int last, Sentence sentence) {
        for (Actor actor : passage.actorsIn(last + 1, Math.min(sentence.last(), last + 12))) {
            boolean body = actor.kind() == Actor.Kind.MINISTRY || actor.kind() == Actor.Kind.BODY;
            return body && actor.first() - last <= 4 && order.governed(actor.first()) ? new Speaker(List.of(actor.id()), Attribution.NAMED, actor.first(), actor.last(), actor.origin()) : null;
        }
        return null;
    }

    /** In a sentence whose speaker is not to be named nobody else speaks by name: "a colonel in Riga said on condition of anonymity". */
    public @Nullable Speaker nameless(@Nullable Speaker speaker, int first, int last, Sentence sentence) {
        if (!referents.anonymous(sentence) || speaker != null && (speaker.ids().isEmpty() || speaker.last() >= 0 && speaker.last() < first && unnamedIn(last + 1, sentence.last()) != null)) return speaker;
        return speaker == null ? new Speaker(List.of(), Attribution.OFFICIAL, first, last, "rule:anonymous") : new Speaker(List.of(), Attribution.OFFICIAL, speaker.first(), speaker.last(), "rule:anonymous");
    }

    /** A verb of these words only tells that somebody is not to be named. */
    public boolean asksForAnonymity(int verb, Sentence sentence) { return referents.anonymous(sentence) && referents.asksForAnonymity(verb); }

    /** "A senior European official was blunter: …", "مصدر في وزارة الدفاع لقناتنا: …": who is nobody by name in a range, and no title of one who is; or null. */
    public @Nullable Speaker unnamedIn(int first, int last) {
        for (Lexicon.Hit<Attribution> hit : candidates.unnamed(first, last)) {
            boolean one = hit.value() == Attribution.OFFICIAL || hit.value() == Attribution.LEAK || hit.value() == Attribution.OBSERVERS;
            boolean title = passage.actorAt(hit.last() + 1) instanceof Actor behind && behind.person() || passage.actorAt(hit.first()) instanceof Actor over && over.person();
            if (one && !title && !passage.layout().spoken(hit.first())) return new Speaker(List.of(), hit.value(), hit.first(), hit.last(), hit.origin());
        }
        return null;
    }

    public @Nullable Speaker lastNamed(int token) { return referents.lastNamed(token, Actor.Gender.OPEN); }

    /** The words of a document are its authors', where the text names them. */
    public Speaker document(int first, int last, Sentence sentence, String rule) {
        List<Lexicon.Hit<Attribution>> named = Lexicon.within(written(), first, last + 2);
        List<Actor> authors = named.isEmpty() ? documents().authors(first, last, sentence) : documents().authors(named.getFirst().first(), named.getFirst().last(), sentence);
        List<String> ids = Speaker.ids(authors);
        boolean joint = passage.particles().find(first - 2, named.isEmpty() ? last : named.getFirst().last(), Role.JOINT) >= 0;
        List<String> two = joint && ids.size() < 2 ? referents.lastTwo(first) : List.of();
        if (two.size() == 2) ids = two;
        boolean own = authors.size() == 1 && two.isEmpty() && authors.getFirst().first() > last && sentence.covers(authors.getFirst().first());   // "in a message of the ministry": it says so
        return new Speaker(ids, own ? Attribution.NAMED : Attribution.DOCUMENT, first, last, ids.isEmpty() ? rule : "rule:the-authors");
    }

    private Speaker speaker(Agreement.Candidate best, int verb, Sentence sentence, List<Said> before) {
        if (best.pronoun() && candidates.two(best.first())) {
            List<String> two = referents.lastTwo(best.first());
            if (two.size() == 2) return new Speaker(two, Attribution.NAMED, best.first(), passage.particles().end(best.first()), "rule:the-two");
        }
        if (best.pronoun()) {
            Speaker last = referents.meant(best.first(), verb, sentence, before);
            if (last != null) return last;
        }
        Actor bearer = titles.bearer(best, sentence);
        if (bearer != null) return named(Agreement.Candidate.of(bearer), verb < 0, sentence);
        Actor outlet = best.unnamed() != Attribution.MEDIA ? null : referents.outletBehind(best.last());
        if (outlet != null) best = Agreement.Candidate.of(outlet);
        Lexicon.Hit<Attribution> officials = agreement.qualifying(best, sentence);
        if (officials != null) return new Speaker(List.of(), officials.value(), Math.min(best.first(), officials.first()), Math.max(best.last(), officials.last()), officials.origin());
        Speaker unlisted = best.actor() == null && best.unnamed() == Attribution.MEDIA ? referents.outlet(best.first(), best.last()) : null;
        if (unlisted != null) return unlisted;
        Speaker outletBefore = best.actor() == null && best.unnamed() == Attribution.MEDIA && definite(best) ? referents.outletBefore(best.first(), before) : null;
        if (outletBefore != null) return outletBefore;
        if (best.unnamed() == Attribution.DOCUMENT) return document(best.first(), best.last(), sentence, "rule:unnamed");
        if (best.actor() == null) return new Speaker(List.of(), best.unnamed() == null ? Attribution.NAMED : best.unnamed(), best.first(), best.last(), "rule:unnamed");
        return named(best, verb < 0, sentence);
    }

    /** "The paper", "الصحيفة", "газета": one, and one told of before. */
    private boolean definite(Agreement.Candidate outlet) {
        if (Feature.PLURAL.in(passage.words().features(outlet.last())) && !Feature.SINGULAR.in(passage.words().features(outlet.last()))) return false;
        if (cases) return outlet.first() == outlet.last() && !described(outlet.first() - 1);
        return passage.words().may(outlet.first(), Feature.ARTICLE) || passage.particles().is(outlet.first(), Role.ARTICLE) || passage.particles().is(outlet.first() - 1, Role.ARTICLE);
    }

    /** "Інші видання", "одне видання": with a word of its own, an outlet is none told of before. */
    private boolean described(int t) {
        if (t < 0 || !passage.tokens().word(t)) return false;
        long features = passage.words().features(t);
        boolean many = Feature.PLURAL.in(features) && !Feature.SINGULAR.in(features) && !Feature.VERB.in(features) && !Feature.NOUN.in(features);
        return many || passage.actorAt(t) != null || Feature.ADJECTIVE.in(features) || Feature.NUMERAL.in(features);
    }

    private Speaker named(Agreement.Candidate best, boolean source, Sentence sentence) {
        List<Actor> members = source ? closed(company.around(best.actor(), best.first(), sentence.last(), other -> joins(best, other)), sentence) : company.around(best.actor(), sentence.first(), sentence.last(), other -> joins(best, other));
        List<String> ids = Speaker.ids(members);
        return new Speaker(ids, attribution(best.actor()), members.getFirst().first(), members.getLast().last(), best.actor().origin());
    }

    /** "According to the ministry, Prague and its partners have …": where no comma closes the list, the first one has closed the source. */
    private List<Actor> closed(List<Actor> members, Sentence sentence) {
        int behind = members.getLast().last() + 1;
        if (members.size() == 1 || behind > sentence.last() || passage.tokens().sign(behind)) return members;
        for (int m = 1; m < members.size(); m++) if (passage.partings(members.get(m - 1).last(), members.get(m).first()) > 0) return members.subList(0, m);
        return members;
    }

    /** Who stands behind a preposition is no subject beside one who stands free. */
    private boolean joins(Agreement.Candidate best, Actor other) {
        if (passage.layout().spoken(other.first())) return false;
        if (other.first() < best.first() && order.governed(other.first()) && !order.governed(best.first())) return false;
        return !cases || agreement.nominative(Agreement.Candidate.of(other)) || !agreement.nominative(best);
    }

    public static Attribution attribution(Actor actor) { return actor.kind() == Actor.Kind.MEDIA ? Attribution.MEDIA : Attribution.NAMED; }

    /** "Водночас додав": no noun that could be the subject stands before the verb. */
    private boolean impliedSubject(int verb, Sentence sentence) {
        if (!cases || verb - sentence.first() > 2) return false;
        for (int t = sentence.first(); t < verb; t++) {
            if (passage.words().may(t, Feature.NOUN) && passage.words().may(t, Feature.NOMINATIVE) && !passage.words().may(t, Feature.ADVERB)) return false;
        }
        return true;
    }

    private boolean hasSpeech(Sentence sentence) { return passage.layout().speechIn(sentence.first(), sentence.last()); }
}
