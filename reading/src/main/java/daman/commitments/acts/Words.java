package daman.commitments.acts;

import daman.clauses.Passage;
import daman.clauses.ties.BehindVerb;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.names.Actor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acts a text names, in its order. A form that is a verb and a noun ("aid", "plan", "livre") is read as what its
 * neighbours make of it: after an article, a preposition or an adjective it is no verb.
 */
final class Words {
    /** Words between such a verb and its sum: "додає до PURL 12 млн". */
    private static final int SUM = 4;

    /** Words from "ready" or "refused" to the verb it governs. */
    private static final int LEADS = 3;

    /** A form with none of the others is an adjective and nothing else. */
    private static final long ADJECTIVES = Feature.ADJECTIVE.bit() | Feature.NOUN.bit() | Feature.ADVERB.bit() | Feature.VERB.bit();
    /** What a noun stands behind; where verbs come first, behind other prepositions too. */
    private static final Role BEFORE_NOUN = Role.any(Role.DETERMINERS, Role.PREP), BEFORE_OBJECT = Role.any(BEFORE_NOUN, Role.PREPOSITIONS);

    private final Passage passage;
    private final boolean subjectFirst;
    private final boolean verbFirst;
    private final BehindVerb behind;

    Words(Passage passage, BehindVerb behind) {
        this.passage = passage;
        this.subjectFirst = passage.language().setting("subject-first");
        this.behind = behind;
        this.verbFirst = passage.language().setting("verb-first");
    }

    List<Act> in(List<Lexicon.Hit<Vocabulary.Word>> hits) {
        List<Act> acts = new ArrayList<>(hits.size());
        for (int i = 0; i < hits.size(); ) {
            int end = i;
            while (end < hits.size() && hits.get(end).first() == hits.get(i).first()) end++;
            Lexicon.Hit<Vocabulary.Word> hit = chosen(hits.subList(i, end));
            if (hit != null && (hit.value().sum() && !sumBehind(hit.last()) || named(hit))) hit = null;
            if (hit != null && hit.value().kind() == null && !hit.value().noun()) while (!acts.isEmpty() && leads(acts.getLast(), hit.first())) acts.removeLast();
            if (hit != null && hit.value().kind() != null) acts.add(new Act(hit.first(), hit.last(), hit.value().kind(), noun(hit), hit.value().share(), features(hit), hit.origin()));
            i = end;
        }
        return acts;
    }

    /** "Is to be paid back", "refused to give an interview": what governs a phrase that gives nothing is no act either. */
    private boolean leads(Act act, int phrase) {
        if (act.noun() || phrase - act.last() > LEADS || passage.partings(act.last(), phrase) > 0) return false;
        return act.kind() == ActKind.PLAN || act.kind() == ActKind.DISCUSS || act.kind() == ActKind.REFUSE || act.kind() == ActKind.CONTINUE || act.kind() == ActKind.BEGIN || act.kind() == ActKind.PROMISE;
    }

    /** "The Swedish Armed Forces", "the coalition of the willing": a word of somebody's name. */
    private boolean named(Lexicon.Hit<Vocabulary.Word> hit) { return passage.actorAt(hit.first()) instanceof Actor actor && actor.first() < actor.last() && actor.last() >= hit.last(); }

    /** "Додала 700 млн": a verb that gives only where a sum stands right behind it. */
    private boolean sumBehind(int verb) {
        for (Measured value : passage.measuredIn(verb + 1, Math.min(passage.words().size() - 1, verb + 6))) if (value instanceof Measured.Money && value.first() - verb <= SUM) return true;
        return false;
    }

    private Lexicon.@Nullable Hit<Vocabulary.Word> chosen(List<Lexicon.Hit<Vocabulary.Word>> all) {
        List<Lexicon.Hit<Vocabulary.Word>> meanings = verbFirst ? fitting(all) : all;
        if (meanings.isEmpty()) return null;
        int first = meanings.getFirst().first();
        boolean both = passage.words().may(first, Feature.NOUN) && passage.words().may(first, Feature.VERB);
        if (!both) return meanings.getFirst();
        boolean noun = nounBefore(first);
        for (Lexicon.Hit<Vocabulary.Word> hit : meanings) if (hit.value().noun() == noun) return hit;
        boolean gerund = subjectFirst && passage.words().may(first, Feature.GERUND) && !passage.particles().is(first - 1, Role.ARTICLE) && !adjective(first - 1);
        return noun && !gerund && meanings.getFirst().first() == meanings.getFirst().last() ? null : meanings.getFirst();
    }

    /** A form that the table spells out brings none of its own: what the dictionary says of the word, of a phrase its verb ("set aside"). */
    private long features(Lexicon.Hit<Vocabulary.Word> hit) {
        if (hit.features() != 0) return hit.features();
        if (hit.first() == hit.last()) return passage.words().features(hit.first());
        for (int t = hit.first(); t <= hit.last() && !hit.value().noun() && hit.value().kind() != ActKind.LIST; t++) if (passage.words().may(t, Feature.VERB)) return passage.words().features(t);
        return 0;
    }

    private List<Lexicon.Hit<Vocabulary.Word>> fitting(List<Lexicon.Hit<Vocabulary.Word>> all) {
        List<Lexicon.Hit<Vocabulary.Word>> fitting = new ArrayList<>(all.size());
        for (Lexicon.Hit<Vocabulary.Word> hit : all) if (fits(hit)) fitting.add(hit);
        if (fitting.size() > 1 && behind.subject(fitting.getFirst().last()) && fitting.stream().anyMatch(Words::ofAWomanNow)) fitting.removeIf(hit -> Feature.PAST.in(hit.features()));
        return fitting;
    }

    /** "تقدم النرويج", "تسلم روما": with a woman's name behind it, no past of a man ("has advanced", "has received"), which is spelled alike. */
    private static boolean ofAWomanNow(Lexicon.Hit<Vocabulary.Word> hit) {
        return hit.value().kind() != null && !hit.value().noun() && Feature.FEMININE.in(hit.features()) && Feature.PRESENT.in(hit.features()) && !Feature.PAST.in(hit.features());
    }

    /** Without vowels a verb's letters are those of many nouns (جمع gathered, الجمعة Friday): the form must be what the table says. */
    private boolean fits(Lexicon.Hit<Vocabulary.Word> hit) {
        for (Measured value : passage.measuredIn(hit.first(), hit.last())) if (value instanceof Measured.Day) return false;
        boolean noun = Feature.NOUN.in(hit.features()), verb = Feature.VERB.in(hit.features());
        return hit.first() < hit.last() || noun == verb || (hit.value().noun() || hit.value().adjective() ? noun : verb);
    }

    private boolean noun(Lexicon.Hit<Vocabulary.Word> hit) {
        return hit.value().noun() || !passage.particles().is(hit.first(), Role.CLITIC) && Feature.NOUN.in(hit.features()) && !Feature.VERB.in(hit.features());
    }

    private boolean adjective(int t) {
        return t >= 0 && (passage.words().features(t) & ADJECTIVES) == Feature.ADJECTIVE.bit();
    }

    private boolean nounBefore(int token) {
        int t = token - 1;
        if (t < 0 || passage.tokens().sign(t)) return false;
        if (passage.particles().is(t, verbFirst ? BEFORE_OBJECT : BEFORE_NOUN) || passage.tokens().number(t) || passage.words().may(t, Feature.NUMERAL) && !passage.words().may(t, Feature.ADVERB)) return true;
        return adjective(t) || passage.tokens().is(t, "'s");
    }
}
