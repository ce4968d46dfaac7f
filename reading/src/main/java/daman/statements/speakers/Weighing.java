package daman.statements.speakers;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.verbs.Order;
import java.util.List;

/** What speaks against somebody as the subject of a verb: distance, a preposition before, a case that is no subject's, a clause in between. */
final class Weighing {
    /** Who costs as much is no subject. */
    static final int DEAREST = 16;
    /** What speaks against the one with whom the sentence opens. */
    private static final int TOPIC = 2;

    private static final long INFINITIVE = Feature.INFINITIVE.bit() | Feature.VERB.bit(), INFINITIVE_OR_NOUN = INFINITIVE | Feature.NOUN.bit();

    private final Passage passage;
    private final Order order;
    private final Agreement agreement;
    private final Candidates candidates;
    private final boolean verbFirst;
    private final boolean cases;
    private final boolean subjectFirst;
    private final boolean inverts;
    private final boolean verbLast;

    Weighing(Passage passage, Order order, Agreement agreement, Candidates candidates) {
        this.passage = passage;
        this.order = order;
        this.agreement = agreement;
        this.candidates = candidates;
        this.verbFirst = passage.language().setting("verb-first");
        this.cases = passage.language().setting("cases");
        this.subjectFirst = passage.language().setting("subject-first");
        this.inverts = passage.language().setting("inverts");
        this.verbLast = passage.language().setting("verb-last");
    }

    int cost(Agreement.Candidate candidate, int first, int last, Sentence sentence) {
        boolean after = candidate.first() > last;
        if (!after && candidate.last() >= first) return DEAREST;
        boolean object = after && cases && passage.words().may(candidate.head(), Feature.ACCUSATIVE) && !order.quoteEndsBefore(first);
        int from = after ? last + 1 : candidate.last() + 1;
        int to = after ? candidate.first() - 1 : first - 1;
        int cost = order.between(from, to) + (after ? afterCost(first, sentence) : beforeCost(first, sentence));
        if (cost >= DEAREST && !cases && (after || !verbFirst)) return DEAREST;                     // nothing below speaks for him
        for (int that = passage.particles().find(from, to, Role.THAT); that >= 0; that = passage.particles().find(that + 1, to, Role.THAT)) if (!passage.layout().spoken(that)) cost += after ? verbFirst ? DEAREST : 12 : 5;
        if (after) for (int t = from; t <= to; t++) if ((passage.words().features(t) & INFINITIVE_OR_NOUN) == INFINITIVE) cost += 4;
        if (object) cost += 4;
        if (after && verbLast && passage.partings(last, candidate.first()) > 0) cost += 10;
        if (verbFirst && after) cost += behindCost(candidate, first);
        boolean governed = order.governed(candidate.first());
        if (governed && inverts && !cases && place(candidate) && !order.nobody(first, last)) cost += DEAREST;
        if (governed && !(cases && agreement.saidIn(candidate, first))) cost += 9;
        if (cases && !agreement.agrees(candidate, first)) cost += 6;
        if (cases && !agreement.nominative(candidate) && !(passage.partings(from, to + 1) == 0 && agreement.ofSubject(candidate))) cost += agreement.saidIn(candidate, first) ? -3 : DEAREST;
        if (candidate.actor() != null && (candidate.actor().kind() == Actor.Kind.CAPITAL || candidate.actor().kind() == Actor.Kind.PEOPLE) && !(verbFirst && candidate.first() == last + 1)) cost += 2;
        if (verbFirst && candidate.first() - 1 > last && candidate.actor() != null && governed) return DEAREST;                     // "طلب من الحلفاء"
        if (verbFirst && !after && opens(candidate, first, sentence)) return -1;
        return verbFirst && !after && topic(candidate, sentence) ? Math.min(cost, TOPIC) : cost;
    }

    /** "رئيس الوزراء توسك ناشد أوروبا", "ستوب استقبل ضيفه، ثم نشر": the person whom a sentence opens with, right before its first verb; verbs that go on with "and" or "then" are his too. */
    private boolean opens(Agreement.Candidate candidate, int verb, Sentence sentence) {
        int t = candidate.first() - 1, first = candidate.last() + 1;
        while (t >= sentence.first() && passage.tokens().sign(t)) t--;
        if (t >= sentence.first() || !candidate.person() || passage.tokens().sign(first)) return false;
        if (verb == first) return true;
        boolean goesOn = passage.words().may(verb, Feature.AND) || passage.particles().is(verb - 1, Role.THEN);
        return goesOn && passage.words().may(first, Feature.VERB) && !order.governed(first) && passage.partings(first, verb) <= 2 && passage.actorsIn(first, verb).stream().noneMatch(Actor::person);
    }

    /** "بيد أن زيلينسكي، الذي استقبل روته، ذهب أبعد حين قال": whom the sentence opens with before a relative clause, its verbs are his. */
    private boolean topic(Agreement.Candidate candidate, Sentence sentence) {
        int that = candidate.first() - 1, comma = candidate.last() + 1;
        boolean opens = that - sentence.first() <= 2 && that >= sentence.first() && (passage.particles().is(that, Role.THAT) || passage.particles().is(that, Role.ASFOR) || passage.particles().is(that, Role.BUT));
        return opens && candidate.person() && passage.tokens().sign(comma) && Marks.comma(passage.tokens().firstChar(comma)) && passage.particles().is(comma + 1, Role.WHO);
    }

    /** Where the verb comes first: the subject has been named, or who stands behind it is another noun's. */
    private int behindCost(Agreement.Candidate candidate, int verb) {
        if (ofAnother(candidate)) return order.governed(candidate.first() - 1) ? DEAREST : DEAREST - 3;
        return subjectNamed(verb, candidate) ? DEAREST - 3 : 0;
    }

    /** "Agace à Ankara": where something is said says nobody. */
    private static boolean place(Agreement.Candidate candidate) {
        return candidate.actor() != null && (candidate.actor().kind() == Actor.Kind.CAPITAL || candidate.actor().kind() == Actor.Kind.STATE || candidate.actor().kind() == Actor.Kind.PLACE);
    }

    /** "As for X, he said", "X had said": the subject has been named. */
    private boolean subjectNamed(int verb, Agreement.Candidate candidate) {
        if (passage.particles().is(verb - 1, Role.HAVE) && !passage.particles().is(verb - 2, Role.BE)) return true;
        Sentence sentence = passage.layout().sentence(passage.layout().sentenceAt(verb));
        List<Actor> topic = passage.actorsIn(sentence.first(), verb);
        // "As for Germany, its chancellor said": the topic is his country and not himself.
        boolean his = candidate.person() && !topic.isEmpty() && !topic.getFirst().person();
        return passage.particles().is(sentence.first(), Role.ASFOR) && passage.words().may(verb, Feature.AND) && !his;
    }

    /** The second noun of two: "the readiness of Kyiv", where the verb's subject is not Kyiv. */
    private boolean ofAnother(Agreement.Candidate candidate) {
        int t = candidate.first() - 1;
        if (t < 0 || !passage.tokens().word(t) || candidate.actor() != null && candidate.actor().kind() == Actor.Kind.MEDIA || passage.actorAt(t) != null) return false;
        long features = passage.words().features(t);
        long definite = Feature.ARTICLE.bit() | Feature.OUR.bit() | Feature.THEIR.bit() | Feature.VERB.bit() | Feature.NAME.bit();
        return Feature.NOUN.in(features) && !Feature.ADJECTIVE.in(features) && (features & definite) == 0 && candidates.unnamed(t, t).isEmpty()
                && passage.measuredIn(t, t).isEmpty() && !passage.particles().is(t, Role.HONORIFIC);
    }

    private int afterCost(int verb, Sentence sentence) {
        if (verbFirst) return 0;
        if (order.quoteEndsBefore(verb) || inverts && (order.turned(verb) || order.set(verb)) || order.commaBefore(verb) && !closesHisName(verb, sentence)) return 1;
        if (inverts) return 5;
        return subjectFirst ? DEAREST : 4;
    }

    /** "The minister, X, told NBC": the comma before the verb ends what was set between two of them, and who stands before it speaks. */
    private boolean closesHisName(int verb, Sentence sentence) {
        Actor before = passage.actorAt(verb - 2);
        if (before == null || !before.person()) return false;
        int opens = before.first() - 1;
        return opens < sentence.first() || passage.tokens().sign(opens) && Marks.parts(passage.tokens().firstChar(opens));
    }

    private int beforeCost(int verb, Sentence sentence) {
        if (verbFirst) return verb == sentence.first() ? 8 : 3;
        boolean opens = inverts && (verb > 0 && passage.tokens().sign(verb - 1) && Marks.parts(passage.tokens().firstChar(verb - 1)) || order.set(verb));
        if (opens && !order.quoteEndsBefore(verb)) return 4;
        return order.quoteEndsBefore(verb) ? 4 : 0;
    }
}
