package daman.statements.acts;

import daman.clauses.Passage;
import daman.clauses.Quote;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.names.Actor;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.statements.Sayings.Act;
import daman.statements.Sayings;
import daman.statements.Speaker;
import daman.statements.speakers.Speakers;
import daman.statements.speakers.Tagging;
import daman.statements.verbs.Finite;
import daman.statements.verbs.VerbFirst;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a word of saying makes an act of its own where it stands, and whose. */
final class Acts {
    /** So many words may stand between a verb and the sum that is given and not said: "додає до програми 12 млн доларів". */
    private static final int GIFT = 8;
    /** Words from "et de" to the infinitive that tells. */
    private static final int NARRATIVE = 3;
    /** Words from the verb to that of the clause behind it, where nothing opens the clause. */
    private static final int BARE = 5;
    /** Tokens of a question that says nothing. */
    private static final int QUESTION = 10;

    /** Small words that open no clause without a sign: "claims of", "claims to". */
    private static final Role TIED = Role.any(Role.PREP, Role.WHO, Role.IF, Role.TO, Role.FROM, Role.IN, Role.WITH, Role.AND);

    private static final Role HAVE_OR_CLITIC = Role.any(Role.HAVE, Role.CLITIC);
    private static final long INFINITIVE_OR_NOUN = Feature.INFINITIVE.bit() | Feature.NOUN.bit();

    private final Passage passage;
    private final Speakers speakers;
    private final Finite finite;
    private final Tagging tagging;
    private final boolean inverts, subjectFirst, cases, verbLast;
    /** Plurals that stand without a subject. */
    private final Listed theySay;
    private final @Nullable VerbFirst verbFirst;
    /** What has been said so far, which the run goes on filling. */
    private final List<Said> said;

    Acts(Passage passage, Speakers speakers, List<Said> said) {
        this.passage = passage;
        this.speakers = speakers;
        this.finite = new Finite(passage);
        this.tagging = new Tagging(passage);
        this.inverts = passage.language().setting("inverts");
        this.subjectFirst = passage.language().setting("subject-first");
        this.cases = passage.language().setting("cases");
        this.verbLast = passage.language().setting("verb-last");
        this.theySay = passage.language().listed("they-say");
        this.verbFirst = passage.language().setting("verb-first") ? new VerbFirst(passage) : null;
        this.said = said;
    }

    @Nullable Act act(Sentence sentence, Lexicon.Hit<Sayings.Saying> hit, List<Act> before) {
        int verb = hit.first();
        Sayings.Saying saying = hit.value();
        if (saying.kind() == Sayings.Kind.CONTINUE || passage.layout().spoken(verb) && !tagInside(verb)) return null;
        if (verbFirst == null && asked(sentence)) return null;
        Actor named = passage.actorAt(verb);
        if (named != null && named.person() && (verbFirst != null || passage.tokens().capital(verb))) return null;               // "Grant Shapps"
        return switch (saying.kind()) {
            case SELF -> {
                if (verbFirst != null && (verbFirst.meant(verb) || passage.words().may(verb, Feature.TO))) yield null;
                Attribution own = orElse(saying.attribution(), Attribution.HEARSAY);
                Speaker house = own == Attribution.OFFICIAL ? speakers.house(hit.last(), sentence) : null;
                if (own == Attribution.DOCUMENT && !before.isEmpty() && before.getLast().last() < hit.first() && passage.partings(before.getLast().last(), hit.first()) == 0) yield null;   // "conceded in a written statement"
                if (own == Attribution.DOCUMENT) house = speakers.document(hit.first(), hit.last(), sentence, "self");
                yield of(hit, house != null ? house : new Speaker(List.of(), own, hit.first(), hit.last(), "self"));
            }
            case SOURCE -> {
                if (inverts && passage.particles().find(verb - 2, verb - 1, Role.ONE) >= 0) yield null;   // "assure-t-on dans l'entourage de": nobody by name
                Speaker speaker = inverts && hit.last() - hit.first() > 3 ? speakers.between(hit.first(), hit.last(), sentence, said) : null;
                if (speaker == null) speaker = speakers.after(hit.last(), sentence, said);
                if (speaker == null && verbFirst != null && passage.words().may(hit.last(), Feature.VERB)) speaker = person(speakers.subject(hit.first(), sentence, said));   // "…، على ما أعلنت أمام الصحافيين"
                yield speaker == null ? null : of(hit, speaker.as(saying.attribution()));
            }
            case OPINION -> {
                if (hit.first() != sentence.first()) yield null;
                Speaker speaker = speakers.after(hit.last(), sentence, said);
                yield speaker == null || speaker.first() - hit.last() > 2 || !passage.tokens().is(speaker.last() + 1, ",") && !setApart(speaker) ? null : of(hit, speaker);
            }
            case CONTINUE -> null;
            case QUOTER -> {
                Speaker speaker = finite.tells(hit) ? speakers.quoted(hit.first(), hit.last(), sentence, said) : null;
                yield speaker == null ? null : of(hit, speaker.as(saying.attribution()));
            }
            case SAY, CLAUSE, ACT, REACTION, PLEDGE, TAG -> {
                if (saying.kind() == Sayings.Kind.TAG && !tagging.besideSpeech(hit.first(), hit.last(), sentence) && !tagging.closing(hit.first(), hit.last(), sentence)) yield null;
                if (saying.kind() == Sayings.Kind.SAY && theySay(hit, sentence)) yield of(hit, new Speaker(List.of(), Attribution.HEARSAY, hit.first(), hit.last(), "rule:they-say"));
                Speaker agent = saying.kind() == Sayings.Kind.SAY ? agent(hit, sentence) : null;
                if (agent != null && !agent.ids().isEmpty()) yield of(hit, agent);
                if (verbFirst != null && !verbFirst.says(hit, sentence, saying.kind() == Sayings.Kind.SAY)) yield null;
                if (saying.kind() == Sayings.Kind.CLAUSE && !(verbFirst != null ? verbFirst.ownClause(hit.last(), sentence) : clause(hit, sentence))) yield null;
                if (cases && saying.kind() == Sayings.Kind.SAY && sumBehind(hit.last())) yield null;
                if (!said.isEmpty() && narrative(verb, sentence)) yield of(hit, new Speaker(said.getLast().speakers(), said.getLast().attribution(), hit.first(), hit.first(), "rule:speaker-goes-on").as(saying.attribution()));
                if (!finite.tells(hit) || finite.negated(verb) || speakers.asksForAnonymity(verb, sentence) || finite.relative(hit, sentence) || finite.bareNoun(verb)) yield null;
                boolean coordinated = coordinated(verb);
                if (coordinated && !before.isEmpty() && passage.layout().quoteAt(before.getLast().first()) < 0) yield null;
                Speaker speaker = coordinated ? speakers.subject(verb, sentence, said) : null;
                if (speaker == null) speaker = speakers.of(hit.first(), hit.last(), saying.kind() == Sayings.Kind.SAY || saying.kind() == Sayings.Kind.TAG || verbLast || tagTurnedRound(hit), sentence, said);
                if (before.isEmpty()) speaker = speakers.nameless(speaker, hit.first(), hit.last(), sentence);
                if (speaker == null || verbFirst != null && !before.isEmpty() && verbFirst.goesOn(hit, speaker.first())) yield null;
                if (sameSentence(before) && (speaker.rule().equals("rule:pronoun") || speaker.rule().equals("rule:speaker-goes-on"))) speaker = before.getLast().speaker();
                if (saying.kind() == Sayings.Kind.PLEDGE && !pledged(hit, sentence, speaker)) yield null;
                if (saying.kind() == Sayings.Kind.SAY && !hasContent(sentence)) yield null;
                if (saying.kind() == Sayings.Kind.ACT && !cases && (verbFirst == null || verb - sentence.first() > 1) && state(speaker) && !clauseFollows(hit, sentence)) yield null;
                Speaker relayed = saying.attribution() == Attribution.MEDIA ? speakers.relayed(speaker.as(saying.attribution()), sentence, said) : speaker.as(saying.attribution());
                yield of(hit, relayed);
            }
        };
    }

    /** "The minister was blunter, adding that none would come": a participle that goes on with what is no saying tells what its subject said. */
    @Nullable Act goingOn(Sentence sentence, Lexicon.Hit<Sayings.Saying> hit) {
        boolean participle = hit.value().kind() == Sayings.Kind.CONTINUE && subjectFirst && passage.words().may(hit.first(), Feature.GERUND);
        if (!participle || !passage.tokens().is(hit.first() - 1, ",") || passage.layout().spoken(hit.first())) return null;
        if (!passage.particles().is(hit.last(), Role.THAT) && !passage.particles().is(hit.last() + 1, Role.THAT) && passage.layout().quoteAt(hit.last() + 1) < 0 && !passage.tokens().is(hit.last() + 1, ":")) return null;
        Speaker speaker = speakers.subject(hit.first(), sentence, said);
        return speaker == null ? null : of(hit, speaker);
    }

    /** "Que dit Moscou ?": a short question without words said. */
    private boolean asked(Sentence sentence) {
        if (!passage.tokens().is(sentence.last(), "?") || sentence.last() - sentence.first() > QUESTION || hasSpeech(sentence)) return false;
        for (int t = sentence.first(); t < sentence.last(); t++) if (passage.tokens().sign(t) && !passage.tokens().is(t, "'") && !passage.tokens().is(t, "’")) return false;
        return true;
    }

    /** "Pour Léa Marchaix, chercheuse à l'Ifri, …": the name holds the comma before its title. */
    private boolean setApart(Speaker speaker) {
        for (int t = speaker.first() + 1; t < speaker.last(); t++) if (passage.tokens().is(t, ",")) return true;
        return false;
    }

    private static Act of(Lexicon.Hit<Sayings.Saying> hit, Speaker speaker) { return new Act(hit.first(), hit.last(), speaker, hit.origin()); }

    /** "Кажуть, план перейменують": a plural without a subject, before the comma that ends its clause. */
    private boolean theySay(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence) {
        return hit.first() == sentence.first() && passage.tokens().is(hit.last() + 1, ",") && theySay.at(passage.words(), hit.first());
    }

    /** "Et d'ajouter que …": an infinitive that tells, of whoever spoke in the sentence before. */
    private boolean narrative(int verb, Sentence sentence) {
        if (!inverts || !passage.words().may(verb, Feature.INFINITIVE) || verb - sentence.first() > NARRATIVE || !passage.particles().is(sentence.first(), Role.AND)) return false;
        return passage.particles().is(sentence.first() + 1, Role.OF) && passage.layout().sentenceAt(said.getLast().last()) >= passage.layout().sentenceAt(verb) - 1;
    }

    private @Nullable Speaker person(@Nullable Speaker speaker) {
        return speaker != null && speaker.first() >= 0 && passage.actorAt(speaker.first()) instanceof Actor actor && actor.person() ? speaker : null;
    }

    /** "The loan would prolong the war, argued Kinga Gal": behind a comma, the one who speaks stands right after the verb. */
    private boolean tagTurnedRound(Lexicon.Hit<Sayings.Saying> hit) {
        if (!subjectFirst || hit.first() != hit.last() || !passage.tokens().is(hit.first() - 1, ",")) return false;
        return passage.actorAt(hit.last() + 1) instanceof Actor actor && actor.person();
    }

    /** "Норвегія додала 700 млн доларів": money is given and not said. */
    private boolean sumBehind(int verb) {
        return passage.measuredIn(verb + 1, Math.min(passage.words().size() - 1, verb + GIFT)).stream().anyMatch(value -> value instanceof Measured.Money money && passage.partings(verb, money.first()) == 0 && passage.particles().find(verb + 1, money.first(), Role.THAT) < 0);
    }

    /** "Zelensky said he was grateful: the vote, he writes, …". */
    private static boolean sameSentence(List<Act> before) { return !before.isEmpty() && before.getLast().speaker().first() >= 0 && !before.getLast().speaker().ids().isEmpty(); }

    /** A dash line holds both the words said and its tag. */
    private boolean tagInside(int verb) {
        Quote quote = passage.layout().quotes().get(passage.layout().quoteAt(verb));
        return quote.dash() && verb > quote.first() + 1 && passage.clauseStart(verb, quote.first()) > quote.first() + 1;
    }

    /** "Was also confirmed by Pistorius": the one after "by" says it. */
    private @Nullable Speaker agent(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence) {
        if (!subjectFirst || !finite.passivePast(hit)) return null;
        int by = passage.particles().find(hit.last() + 1, Math.min(hit.last() + 3, sentence.last()), Role.BY);
        return by < 0 ? null : speakers.after(by, sentence, said);
    }

    /** "Germany pledged €7bn" is a commitment and no statement; a person's pledge and one with a clause of its own are both (GUIDE.md, case 2). */
    private boolean pledged(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence, Speaker speaker) {
        Actor actor = speaker.first() < 0 ? null : passage.actorAt(speaker.first());
        if (actor == null || actor.person() || actor.kind() == Actor.Kind.MINISTRY) return true;
        int end = Math.min(sentence.last(), passage.clauseEnd(hit.last(), sentence.last()) + 2);
        boolean binds = passage.particles().is(hit.first(), Role.SELF);   // "s'engage à livrer" is the promise itself
        for (int t = hit.last() + 1; t <= end; t++) {
            if (passage.particles().is(t, Role.THAT) || passage.layout().spoken(t) || !binds && passage.words().may(t, Feature.INFINITIVE) && passage.words().may(t, Feature.VERB)) return true;
        }
        return passage.layout().spoken(Math.max(0, hit.first() - 2)) || inverts && speaker.first() > hit.last();
    }

    /** A sentence of three words says nothing beside that somebody spoke. */
    private static boolean hasContent(Sentence sentence) { return sentence.last() - sentence.first() >= 3; }

    /** "Germany pledged €7bn": a state and a noun for what it gives is a promise, not a statement (GUIDE.md, case 2). */
    private static boolean state(Speaker speaker) {
        for (String id : speaker.ids()) if (id.length() != 2) return false;
        return !speaker.ids().isEmpty();
    }

    /** "Welcomed the news and said …": the second verb has the subject of the first. */
    private boolean coordinated(int verb) {
        if (!inverts && !subjectFirst && !verbLast) return false;
        for (int t = verb - 1; t >= Math.max(1, verb - (inverts ? 4 : 3)); t--) {
            if (passage.particles().is(t, Role.AND)) return true;
            if (!passage.particles().is(t, inverts ? HAVE_OR_CLITIC : Role.HAVE) && !passage.words().may(t, Feature.ADVERB)) return false;
        }
        return false;
    }

    /** "Про можливість закупити снаряди заговорив Павел": words said, a clause or an infinitive tell what was said; "заговорив про солдатів" doesn't. */
    private boolean clause(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence) {
        if (clauseFollows(hit, sentence) || bareClause(hit, sentence) || tagging.besideSpeech(hit.first(), hit.last(), sentence) || inverts && (tagging.turnedRound(hit.first(), hit.last()) || quoted(sentence))) return true;
        for (int t = sentence.first(); t < hit.first(); t++) if (infinitive(t)) return true;
        return false;
    }

    /** A form that is an infinitive and no noun. */
    private boolean infinitive(int t) { return (passage.words().features(t) & INFINITIVE_OR_NOUN) == Feature.INFINITIVE.bit(); }

    /** "The Kremlin claims its drones weren't aimed at Poland": a clause without a word that opens it, its verb near. */
    private boolean bareClause(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence) {
        if (!subjectFirst) return false;
        for (int t = hit.last() + 1; t <= Math.min(hit.last() + BARE, sentence.last()); t++) {
            if (passage.tokens().sign(t) || passage.particles().is(t, TIED)) return false;
            if (t > hit.last() + 1 && passage.subjects().finiteIn(t, t)) return true;
        }
        return false;
    }

    private boolean clauseFollows(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence) {
        int end = Math.min(hit.last() + 8, sentence.last());
        if (passage.particles().find(hit.first() + 1, end, Role.THAT) >= 0) return true;                      // "warn that": the sign may be a word of the phrase itself
        boolean quotes = !passage.layout().quotes().isEmpty();
        for (int t = hit.first() + 1; t <= end; t++) if (quotes && passage.layout().quoteAt(t) >= 0 || passage.tokens().is(t, ":") || infinitive(t)) return true;
        return hasSpeech(sentence);
    }

    private boolean quoted(Sentence sentence) {
        if (!passage.layout().quotes().isEmpty()) for (int t = sentence.first(); t <= sentence.last(); t++) if (passage.layout().quoteAt(t) >= 0) return true;
        return false;
    }

    private static Attribution orElse(@Nullable Attribution given, Attribution otherwise) { return given == null ? otherwise : given; }

    boolean hasSpeech(Sentence sentence) { return passage.layout().speechIn(sentence.first(), sentence.last()); }
}
