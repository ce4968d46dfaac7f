package daman.statements.speakers;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.clauses.ties.BehindVerb;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Attribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the forms of the words say against a subject: its case, its gender and number, the place it is in. */
final class Agreement {
    private final Passage passage;
    private final List<Lexicon.Hit<Attribution>> unnamed;
    private final @Nullable BehindVerb behind;                         // null where the verb doesn't come first

    Agreement(Passage passage, List<Lexicon.Hit<Attribution>> unnamed) {
        this.passage = passage;
        this.unnamed = unnamed;
        this.behind = passage.language().setting("verb-first") ? new BehindVerb(passage) : null;
    }

    /** A possible subject. {@code ids} null for a pronoun. */
    record Candidate(int first, int last, int head, @Nullable Actor actor, @Nullable Attribution unnamed, boolean pronoun) {
        static Candidate of(Actor actor) { return new Candidate(actor.first(), actor.last(), actor.head(), actor, null, false); }

        boolean person() { return actor != null && actor.person(); }
    }

    boolean ofSubject(Candidate candidate) {
        return candidate.actor() != null && !candidate.actor().person() && passage.words().may(candidate.head(), Feature.GENITIVE) && passage.ofSubject(candidate.first());
    }

    static boolean bareName(Candidate candidate) {
        return candidate.person() && candidate.head() == candidate.actor().core() && candidate.actor().office() == null;
    }

    /** A name without cases has that of the noun before it: "агентству Associated Press". */
    boolean nominative(Candidate candidate) {
        long features = passage.words().features(candidate.head());
        boolean likeAnotherWord = passage.words().known(candidate.head()) && (!Feature.NAME.in(features) || passage.language().lists(passage.words().form(candidate.head())));
        if (bareName(candidate) && likeAnotherWord) return true;
        if (features == 0) for (Lexicon.Hit<Attribution> hit : Lexicon.within(unnamed, candidate.first() - 1, candidate.first() - 1)) features = passage.words().features(hit.first());
        if (counted(candidate.first())) return true;
        if (features == 0 && oblique(candidate.first() - 1)) return false;
        long anyCase = Feature.NOMINATIVE.bit() | Feature.GENITIVE.bit() | Feature.DATIVE.bit() | Feature.ACCUSATIVE.bit() | Feature.INSTRUMENTAL.bit() | Feature.LOCATIVE.bit();
        return (features & anyCase) == 0 || Feature.NOMINATIVE.in(features);
    }

    /** "В ефірі TVP": a name without cases right behind a noun that is no subject's says whose that is. */
    private boolean oblique(int t) {
        if (t < 0 || !passage.tokens().word(t) || passage.actorAt(t) != null) return false;
        return passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.NOMINATIVE) && !passage.words().may(t, Feature.VERB) && !passage.particles().is(t, Role.PREP);
    }

    /** A form that is a subject's and no object's. */
    boolean subjectOnly(Candidate candidate) {
        long features = passage.words().features(candidate.head());
        return Feature.NOMINATIVE.in(features) && !Feature.ACCUSATIVE.in(features);
    }

    /** "Троє європейських дипломатів", "двоє посадовців": what a number counts stands in the genitive, the number is the subject. */
    private boolean counted(int first) {
        int t = first - 1;
        while (t > 0 && first - t <= 3 && passage.words().may(t, Feature.ADJECTIVE)) t--;
        long number = t < 0 ? 0 : passage.words().features(t);
        return Feature.NUMERAL.in(number) && Feature.NOMINATIVE.in(number);
    }

    /** "Уточнили в Міністерстві фінансів": a plural verb without a subject, and the house in which they say it. */
    boolean saidIn(Candidate candidate, int verb) {
        Actor actor = candidate.actor();
        if (actor == null || actor.person() || !passage.words().may(candidate.head(), Feature.LOCATIVE) && passage.words().known(candidate.head())) return false;
        long features = passage.words().features(verb);
        return Feature.PLURAL.in(features) && !Feature.SINGULAR.in(features) && housed(candidate.first() - 1)
                && Math.min(Math.abs(candidate.first() - verb), Math.abs(verb - candidate.last())) <= 3;
    }

    /** "У міністерстві", "на Банковій", with the state before it too; not "біля парламенту". */
    private boolean housed(int t) {
        while (t > 0 && passage.actorAt(t) == null && passage.words().may(t, Feature.ADJECTIVE)) t--;
        return passage.particles().is(t, Role.TO) || passage.particles().is(t, Role.PURPOSE);
    }

    /** A woman's verb has no man for its subject, a plural verb no single one, as far as the forms tell; bare names often look like other words. */
    boolean agrees(Candidate candidate, int verb) {
        long said = passage.words().features(verb), subject = passage.words().features(candidate.head());
        boolean woman = Feature.FEMININE.in(said) && !Feature.MASCULINE.in(said), man = Feature.MASCULINE.in(said) && !Feature.FEMININE.in(said);
        if (bareName(candidate)) woman = man = false;
        if (woman && Feature.MASCULINE.in(subject) && !Feature.FEMININE.in(subject)) return false;
        if (man && Feature.FEMININE.in(subject) && !Feature.MASCULINE.in(subject)) return false;
        boolean neuter = Feature.PAST.in(said) && Feature.SINGULAR.in(said) && !Feature.FEMININE.in(said) && !Feature.MASCULINE.in(said) && !Feature.PLURAL.in(said);
        if (neuter && (Feature.FEMININE.in(subject) != Feature.MASCULINE.in(subject))) return false;
        boolean many = Feature.PLURAL.in(said) && !Feature.SINGULAR.in(said), one = Feature.SINGULAR.in(said) && !Feature.PLURAL.in(said);
        return !(one && Feature.PLURAL.in(subject) && !Feature.SINGULAR.in(subject))
                && !(many && Feature.SINGULAR.in(subject) && !Feature.PLURAL.in(subject) && candidate.pronoun());
    }

    /** "Pentagon officials", "مسؤول في البيت الأبيض": the body only says whose the unnamed speaker is. */
    Lexicon.@Nullable Hit<Attribution> qualifying(Candidate best, Sentence sentence) {
        if (best.actor() == null || best.actor().person()) return passage.language().setting("inverts") && best.actor() != null ? around(best.actor(), sentence) : null;
        for (Lexicon.Hit<Attribution> hit : Lexicon.within(unnamed, sentence.first(), sentence.last())) {
            if (hit.value() == Attribution.MEDIA && best.actor().kind() == Actor.Kind.MEDIA || titleOfNamed(hit)) continue;
            boolean around = hit.first() > best.last() && hit.first() - best.last() <= 1 || best.first() > hit.last() && best.first() - hit.last() <= 3;
            if (around && hit.value() != Attribution.DOCUMENT && passage.partings(Math.min(hit.last(), best.last()), Math.max(hit.first(), best.first())) == 0) return hit;
            boolean cited = best.actor().kind() == Actor.Kind.MEDIA && hit.first() > best.last() && passage.particles().find(hit.first() - 2, hit.first() - 1, Role.NOT) < 0 && (hit.value() == Attribution.OFFICIAL || hit.value() == Attribution.LEAK);
            if (cited) return hit;
        }
        return null;
    }

    /** "Речник польського уряду Адам Шлапка": the noun is the title of one who has a name. */
    private boolean titleOfNamed(Lexicon.Hit<Attribution> hit) {
        return passage.actorAt(hit.first()) instanceof Actor named && named.person() && named.last() > hit.last();
    }

    /** "شكر برلين", "طالب الأوروبيين": the name behind the verb is its object; its subject stands before it, or was told of before. */
    boolean objectBehind(int verb) { return behind != null && behind.object(verb); }

    /** "Un conseiller du président polonais": of a person, and of no name. */
    private Lexicon.@Nullable Hit<Attribution> around(Actor person, Sentence sentence) {
        for (Lexicon.Hit<Attribution> hit : Lexicon.within(unnamed, sentence.first(), person.first() - 1)) {
            boolean of = person.first() - hit.last() <= 3 && passage.particles().find(hit.last() + 1, person.first() - 1, Role.OF) == hit.last() + 1;
            if (of && (hit.value() == Attribution.OFFICIAL || hit.value() == Attribution.LEAK) && passage.partings(hit.last(), person.first()) == 0) return hit;
        }
        return null;
    }
}
