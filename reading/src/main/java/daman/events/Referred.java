package daman.events;

import daman.clauses.Passage;
import daman.clauses.Pronouns;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Said;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who takes part and was named before: "the two presidents", "his guest", "received him", "after meeting Scholz". */
final class Referred {
    /** How many words back someone may have been named. */
    private static final int BACK = 80;
    /** So many statements and sentences back someone may have spoken. */
    private static final int STATEMENTS = 8;

    /** So many sentences on, a report tells who took part in a meeting. */
    private static final int ATTENDED = 10;
    /** Words between a possessive and what is his: "sa toute première visite". */
    private static final int HIS = 3;

    private final Passage passage;
    private final Pronouns pronouns;
    private final Signs.Marks signs;
    private final List<Said> said;

    Referred(Passage passage, Signs.Marks signs, List<Said> said) {
        this.passage = passage;
        this.pronouns = new Pronouns(passage);
        this.signs = signs;
        this.said = said;
    }

    /** So many persons named last before a token, each of another state; fewer where there are not so many. */
    Set<String> last(int token, int number) {
        Set<String> few = new LinkedHashSet<>(), states = new HashSet<>();
        for (Actor actor : passage.actorsIn(Math.max(0, token - BACK), token - 1).reversed()) {
            if (few.size() == number) break;
            if (actor.person() && actor.state() != null && states.add(actor.state())) few.add(actor.id());
        }
        return few;
    }

    /**
     * Who is meant beside one who is named: "his guest" is at home elsewhere and named most; "received him", "a quarrel with his counterpart" mean him who was named
     * last as a subject, at home elsewhere.
     */
    @Nullable String other(String named, int hitFirst, boolean guest, boolean sameSentence) {
        Actor one = passage.named(named);
        int from = guest ? Math.max(0, hitFirst - BACK) : beginning(hitFirst, sameSentence ? 0 : 1);
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (Actor actor : passage.actorsIn(from, hitFirst - 1)) {
            boolean elsewhere = actor.person() && !actor.id().equals(named) && (one == null || one.state() == null || !one.state().equals(actor.state()));
            if (elsewhere) mentions.merge(actor.id(), 1, Integer::sum);
        }
        String most = null;
        for (var each : mentions.entrySet()) if (most == null || guest && each.getValue() >= mentions.get(most)) most = each.getKey();
        return most;
    }

    /** Where the sentence before begins, or the one of the token itself. */
    private int beginning(int token, int back) {
        int s = passage.layout().sentenceAt(token), before = Math.max(0, s - back);
        return passage.layout().sentence(passage.layout().sentence(before).body() ? before : s).first();
    }

    /** Who is told, in the sentences from one on, to have chaired, addressed or left the meeting that it tells of. */
    Set<String> attending(int sentence) {
        Set<String> found = new LinkedHashSet<>();
        for (int s = sentence; s < Math.min(passage.layout().sentences().size(), sentence + ATTENDED); s++) {
            Sentence one = passage.layout().sentence(s);
            if (!one.body() || signs.find(one.first(), one.last(), Signs.Sign.ATTEND) < 0) continue;
            for (Actor actor : passage.actorsIn(one.first(), one.last())) if (actor.person() && actor.state() != null && !passage.layout().spoken(actor.first())) found.add(actor.id());
        }
        return found;
    }

    /** A possessive stands before the noun, or ends it: "his first visit", "زيارته". */
    boolean his(int first, int last) { return passage.particles().find(first - HIS, first - 1, Role.HIS) >= 0 || passage.words().may(last, Feature.THEIR); }

    /** The person named last, in this sentence or the one before, who is at home elsewhere than in a state. */
    @Nullable String elsewhere(int token, String state) {
        for (Actor actor : passage.actorsIn(beginning(token, 1), token - 1).reversed()) if (actor.person() && actor.state() != null && !actor.state().equals(state)) return actor.id();
        return null;
    }

    /** The word's clause begins with "where", or has only a pronoun for its subject: "où il s'entretiendra", "там він зустрінеться". */
    boolean leftOpen(Lexicon.Hit<Contacts.Word> hit) {
        int start = passage.clauseStart(hit.first());
        return passage.particles().is(start, Role.WHERE) || passage.particles().is(start, Role.WHO) && passage.words().may(start, Feature.ADVERB) || !hit.value().noun() && pronouns.subjectOf(hit.first()) >= 0;
    }

    /** Who visited, unless he is at home where the other one is. */
    @Nullable String visitor(Contact visit, String other) {
        for (String id : visit.participants()) if (passage.named(id) instanceof Actor actor && actor.person()) return differ(actor, other) ? id : null;
        return null;
    }

    /** The person whom the verb's pronoun means. */
    @Nullable String meant(int verb, String other) {
        int pronoun = pronouns.subjectOf(verb);
        Actor actor = pronoun < 0 || passage.particles().is(pronoun, Role.THEY) || passage.particles().is(pronoun, Role.IT) ? null : pronouns.referent(pronoun);
        return actor != null && actor.person() && differ(actor, other) ? actor.id() : null;
    }

    private boolean differ(Actor actor, String other) {
        Actor named = passage.named(other);
        return !actor.id().equals(other) && (named == null || named.state() == null || !named.state().equals(actor.state()));
    }

    boolean him(int hitFirst, int hitLast) {
        return passage.words().may(hitLast, Feature.THEIR) || signs.find(hitFirst - 3, hitLast + 1, Signs.Sign.HIM) >= 0;
    }

    /**
     * "He met Scholz", "after meeting him": the other one is who spoke last; null where that was long ago or is no one person.
     *
     * @param alone who has his tag behind the word takes no part
     */
    @Nullable String speaker(Lexicon.Hit<Contacts.Word> hit, boolean alone, Set<String> taking, boolean many) {
        int hitLast = hit.last();
        boolean visit = hit.value().kind() == Contact.Kind.VISIT;
        int low = 0, high = said.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (said.get(middle).first() <= hitLast) low = middle + 1;
            else high = middle;
        }
        for (int i = low - 1; i >= Math.max(0, low - STATEMENTS); i--) {
            Said statement = said.get(i);
            if (statement.speakers().size() != 1 || alone && statement.verb() > hitLast || passage.language().setting("verb-first") && taking.contains(statement.speakers().getFirst())) continue;
            String speaker = statement.speakers().getFirst();
            Actor named = passage.named(speaker);
            if (named != null && (!named.person() || woman(hit) && named.gender() == Actor.Gender.MAN) || visit && !visits(speaker, taking, many)) return null;
            return passage.layout().sentenceAt(hitLast) - statement.sentence() <= 1 ? speaker : null;
        }
        return null;
    }

    /** "ستصل إلى كييف": a verb in a woman's form has no man for its subject, and things take it as well. */
    private static boolean woman(Lexicon.Hit<Contacts.Word> hit) { return !hit.value().noun() && Feature.FEMININE.in(hit.features()) && !Feature.MASCULINE.in(hit.features()); }

    /** A person, in the singular, from elsewhere: nobody visits the own state, and "they arrived in Poland" is no one speaker. */
    private boolean visits(String speaker, Set<String> hosts, boolean many) {
        Actor named = passage.named(speaker);
        return !many && (named == null || named.state() == null || !hosts.contains(named.state()));
    }
}
