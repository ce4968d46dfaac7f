package daman.statements.speakers;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor.Gender;
import daman.names.Actor;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.statements.Sayings;
import daman.statements.Speaker;
import daman.statements.verbs.Order;
import daman.text.Folding;
import daman.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a word without a name means: a pronoun, "the guest", "the two governments", a verb without a subject. */
final class Referents {
    /** So many statements back somebody may still be "he". */
    private static final int MEMORY = 4;
    private static final int BOTH = 120;
    private static final int OUTLET_WORDS = 4;
    /** So many names back somebody may have been given the title of courtesy that means him now. */
    private static final int TITLED = 100;
    /** So many names back somebody may be the one who answers. */
    private static final int NAMED = 1000;

    private final Passage passage;
    private final Order order;
    private final Agreement agreement;
    private final boolean subjectFirst;
    private final boolean inverts;
    private final boolean cases;
    private final List<Lexicon.Hit<Sayings.Reference>> references;
    private final long[] begun;
    /** Somebody asks not to be named. */
    private final boolean nobody;

    Referents(Passage passage, Order order, Agreement agreement, List<Lexicon.Hit<Sayings.Reference>> references) {
        this.references = references;
        this.begun = new long[(passage.words().size() >> 6) + 1];
        boolean nobody = false;
        for (Lexicon.Hit<Sayings.Reference> hit : references) {
            begun[hit.first() >> 6] |= 1L << hit.first();
            nobody |= hit.value().means() == Sayings.Means.NOBODY;
        }
        this.nobody = nobody;
        this.passage = passage;
        this.order = order;
        this.agreement = agreement;
        this.subjectFirst = passage.language().setting("subject-first");
        this.inverts = passage.language().setting("inverts");
        this.cases = passage.language().setting("cases");
    }

    /** The first token from one on at which words of the table begin, and before an end, which is given if there is none. */
    int next(int t, int end) { return references.isEmpty() ? end : Tokens.next(begun, t, end); }

    private boolean begins(int t) { return t >> 6 < begun.length && (begun[t >> 6] & 1L << t) != 0; }

    /** Words that mean a person named before begin here, whatever stands beside them. */
    boolean named(int t) {
        for (Lexicon.Hit<Sayings.Reference> hit : Lexicon.from(references, t)) if (hit.value().means() != Sayings.Means.OTHER && hit.value().means() != Sayings.Means.NOBODY) return true;
        return passage.particles().is(t, Role.GUEST);
    }

    boolean beginsAt(int t) {
        return t >= 0 && begins(t) && !passage.layout().spoken(t) && Lexicon.from(references, t).stream().anyMatch(hit -> hit.value().means() != Sayings.Means.NOBODY);
    }

    /** "On condition of anonymity": whoever speaks in the sentence is not to be named. */
    boolean anonymous(Sentence sentence) {
        if (nobody) for (Lexicon.Hit<Sayings.Reference> hit : Lexicon.within(references, sentence.first(), sentence.last())) if (hit.value().means() == Sayings.Means.NOBODY && !passage.layout().spoken(hit.first())) return true;
        return false;
    }

    /** "Who asked not to be named": the words that hold a token say only that. */
    boolean asksForAnonymity(int t) { return Lexicon.within(references, Math.max(0, t - 3), Math.min(passage.words().size() - 1, t + 9)).stream().anyMatch(hit -> hit.value().means() == Sayings.Means.NOBODY && hit.first() <= t && t <= hit.last()); }

    /** Where the words begin that end at a token and mean a person named before, or -1. */
    int endingAt(int t) {
        if (references.isEmpty()) return -1;
        for (int from = t; from >= Math.max(0, t - 2); from--) {
            if (begins(from)) for (Lexicon.Hit<Sayings.Reference> hit : Lexicon.from(references, from)) if (hit.last() == t && beginsAt(from)) return from;
        }
        return -1;
    }

    /** Whom the words of the table mean that begin at a token. */
    private @Nullable Speaker reference(int token, List<Said> before) {
        for (Lexicon.Hit<Sayings.Reference> hit : Lexicon.from(references, token)) {
            Sayings.Reference words = hit.value();
            Actor meant = switch (words.means()) {
                case LATTER, OTHER -> latter(token, words.gender());
                case COURTESY -> courtesy(token, words);
                case HOST -> passage.actorAt(hit.last() + 1) instanceof Actor named && named.person() ? named : passage.host(token);
                case GUEST, NOBODY -> null;
            };
            if (words.means() == Sayings.Means.GUEST) return guest(token, before);
            if (meant != null) return new Speaker(List.of(meant.id()), Attribution.NAMED, hit.first(), hit.last(), hit.origin());
        }
        return null;
    }

    /** The person named last, in this sentence or the two before. */
    private @Nullable Actor latter(int token, Gender gender) {
        int s = passage.layout().sentenceAt(token);
        List<Actor> named = passage.actorsIn(passage.layout().sentence(Math.max(0, s - 2)).first(), token - 1);
        for (int a = named.size() - 1; a >= 0; a--) if (named.get(a).person() && named.get(a).gender().fits(gender)) return named.get(a);
        return null;
    }

    /** "فخامته": the last person with that title of courtesy before the name; without one, the last named. */
    private @Nullable Actor courtesy(int token, Sayings.Reference words) {
        List<Actor> named = passage.actorsIn(0, token - 1);
        for (int a = named.size() - 1; a >= Math.max(0, named.size() - TITLED); a--) {
            Actor actor = named.get(a);
            for (int t = Math.max(0, actor.first() - 2); actor.person() && t <= actor.last(); t++) if (passage.tokens().form(t).endsWith(words.title())) return actor;
        }
        return latter(token, words.gender());
    }

    /** The one who spoke last, unless the sentence before tells of somebody else. */
    @Nullable Speaker of(int pronoun, int verb, Sentence sentence, List<Said> before) {
        Speaker referred = reference(pronoun, before);
        if (referred != null) return referred;
        int number = passage.layout().sentenceAt(pronoun);
        Gender gender = gender(pronoun, verb);
        Speaker own = cases ? subjectBefore(pronoun, sentence, gender) : null;
        if (own != null) return own;
        boolean topic = inverts && passage.particles().is(sentence.first(), Role.ASFOR);
        boolean near = topic || (subjectFirst ? passage.tokens().word(pronoun - 1) : inverts && passage.tokens().hyphened(pronoun));
        Actor inside = near && pronoun > sentence.first() ? personBefore(sentence, pronoun, topic) : null;
        if (inside != null && inside.gender().fits(gender)) return new Speaker(List.of(inside.id()), Attribution.NAMED, pronoun, pronoun, "rule:pronoun-of-the-sentence");
        boolean spokeJustNow = !before.isEmpty() && before.getLast().sentence() >= number - 1 && (!inverts || !before.getLast().speakers().isEmpty()) && fits(before.getLast(), gender);
        if (!spokeJustNow && !passage.particles().is(pronoun, Role.IT) && number > 0 && passage.layout().sentence(number - 1).line() == sentence.line()) {
            int spoke = before.isEmpty() || !fits(before.getLast(), gender) ? -1 : before.getLast().sentence();
            for (int s = number - 1; s > spoke && s >= number - 3 && passage.layout().sentence(s).line() == sentence.line(); s--) {
                Actor subject = personOf(passage.layout().sentence(s), gender);
                if (subject != null) return new Speaker(List.of(subject.id()), Attribution.NAMED, pronoun, pronoun, "rule:pronoun-of-the-subject");
            }
        }
        Actor thing = state(pronoun, sentence);
        if (thing != null) return new Speaker(List.of(thing.id()), Attribution.NAMED, pronoun, pronoun, "rule:pronoun-of-the-state");
        if (inverts && before.isEmpty()) return subjectAbove(number, gender, pronoun) instanceof Speaker above ? above : lastNamed(sentence.first(), gender);
        return cases ? lastPerson(before, gender) : lastSpeaker(before, "rule:pronoun");
    }

    /** "Mark Carney a passé le dimanche aux côtés de X. ¶ « … », a-t-il promis": where nobody has spoken yet, whom the sentences above are about, whatever the paragraph. */
    private @Nullable Speaker subjectAbove(int number, Gender gender, int pronoun) {
        for (int s = number - 1; s > 0 && s >= number - 3; s--) {
            Actor subject = personOf(passage.layout().sentence(s), gender);
            if (subject != null) return new Speaker(List.of(subject.id()), Attribution.NAMED, pronoun, pronoun, "rule:pronoun-of-the-subject");
        }
        return null;
    }

    /**
     * "Latvia has begun to deliver. It said …", "La Turquie n'entend pas être en reste : elle se dit prête": the subject of the clause or the sentence before,
     * where it is no person; of a pronoun that may mean a person too, only in a clause of the same sentence behind a sign.
     */
    private @Nullable Actor state(int pronoun, Sentence sentence) {
        boolean it = passage.particles().is(pronoun, Role.IT);
        if (!it && (!inverts || cases)) return null;
        int s = passage.layout().sentenceAt(pronoun);
        Actor subject = firstOf(sentence.first(), pronoun - 1);
        if (subject == null && s > 0 && pronoun - sentence.first() <= 2 && passage.layout().sentence(s - 1).line() == sentence.line()) {
            subject = firstOf(passage.layout().sentence(s - 1).first(), passage.layout().sentence(s - 1).last());
        }
        if (subject == null || subject.person() || passage.particles().is(pronoun, Role.HE) && passage.language().listed("feminine-articles").at(passage.words(), subject.first() - 1)) return null;
        return it || subject.first() >= sentence.first() && passage.partings(subject.last(), pronoun) > 0 ? subject : null;
    }

    /** The first one named in a range who may be a subject. */
    private @Nullable Actor firstOf(int first, int last) {
        for (Actor actor : passage.actorsIn(first, last)) {
            if (actor.kind().acts() && actor.kind() != Actor.Kind.MEDIA && !order.governed(actor.first()) && !passage.layout().spoken(actor.first())) return actor;
        }
        return null;
    }

    /** "They said in a statement": those who spoke together last, else the two persons of the sentence before. */
    @Nullable Speaker they(int token, Sentence sentence, List<Said> before) {
        int s = passage.layout().sentenceAt(token);
        boolean justNow = !before.isEmpty() && before.getLast().sentence() >= s - 2;
        if (justNow && before.getLast().speakers().size() != 1) return lastSpeaker(before, "rule:they");
        if (s == 0 || passage.layout().sentence(s - 1).line() != sentence.line()) return null;
        List<String> two = passage.actorsIn(passage.layout().sentence(s - 1).first(), token - 1).stream().filter(Actor::person).map(Actor::id).distinct().toList();
        return two.size() == 2 ? new Speaker(two, Attribution.NAMED, token, token, "rule:they") : null;
    }

    /** A verb that opens its sentence and names no subject has that of the sentence before, where somebody was named after the last one who spoke. */
    @Nullable Speaker goingOn(Sentence sentence, List<Said> before) {
        int number = passage.layout().sentenceAt(sentence.first());
        boolean spoke = number > 0 && !before.isEmpty() && before.getLast().sentence() >= number - 1;
        Actor subject = spoke || number == 0 || passage.layout().sentence(number - 1).line() != sentence.line() ? null : personOf(passage.layout().sentence(number - 1), Gender.OPEN);
        return subject == null ? lastSpeaker(before, "rule:speaker-goes-on") : new Speaker(List.of(subject.id()), Attribution.NAMED, sentence.first(), sentence.first(), "rule:subject-goes-on");
    }

    /** A pronoun or a noun far from its verb: the subject before it in its own sentence, the visitor, or whom a pronoun means. */
    @Nullable Speaker meant(int token, int verb, Sentence sentence, List<Said> before) {
        Speaker referred = reference(token, before);
        if (referred != null) return referred;
        if (passage.particles().is(token, Role.GUEST)) {
            Speaker guest = guest(token, before);
            if (guest != null) return guest;
        }
        if (!cases) return lastPerson(before, Gender.OPEN);
        Speaker subject = subjectBefore(token, sentence, gender(token, verb));
        if (subject != null) return subject;
        Speaker referent = of(token, verb, sentence, before);
        return referent != null ? referent : lastNamed(sentence.first(), gender(token, verb));
    }

    /** "Пише газета Aftenposten": a paper that the world doesn't list, by the name in Latin letters right behind its noun; its id is that name in small letters. */
    @Nullable Speaker outlet(int first, int noun) {
        int from = noun + 1;
        if (!cases) while (from - noun <= OUTLET_WORDS && from + 1 < passage.tokens().size() && passage.tokens().word(from) && !passage.tokens().capital(from) && (passage.particles().is(from, Role.OF) || order.describes(from))) from++;   // "l'agence de presse KCNA"
        if (from < passage.tokens().size() && passage.tokens().sign(from) && Marks.quotation(passage.tokens().firstChar(from))) from++;
        StringBuilder id = new StringBuilder();
        int end = from;
        for (; end < passage.tokens().size() && end - from < OUTLET_WORDS && latin(end); end++) id.append(id.isEmpty() ? "" : "-").append(Folding.plain(passage.tokens().form(end)));
        return id.isEmpty() ? null : new Speaker(List.of(id.toString()), Attribution.MEDIA, first, end - 1, "rule:name-of-the-outlet");
    }

    /** "Le quotidien espagnol El País", "the agency Anadolu": the outlet right behind its noun, perhaps behind the adjective of its state or a mark; or null. */
    @Nullable Actor outletBehind(int noun) {
        int t = noun + 1;
        while (t - noun <= OUTLET_WORDS && t < passage.tokens().size()) {
            Actor actor = passage.actorAt(t);
            if (actor != null && actor.kind() == Actor.Kind.MEDIA) return actor;
            boolean between = actor != null ? actor.kind() == Actor.Kind.ADJECTIVE : passage.tokens().sign(t) ? Marks.quotation(passage.tokens().firstChar(t)) : passage.words().may(t, Feature.ADJECTIVE) && !passage.words().may(t, Feature.VERB);
            if (!between) return null;
            t++;
        }
        return null;
    }

    /** "The paper": the only outlet that spoke just before, else the one named last. */
    @Nullable Speaker outletBefore(int token, List<Said> before) {
        for (int b = before.size() - 1; b >= Math.max(0, before.size() - MEMORY); b--) {
            Said said = before.get(b);
            if (said.attribution() == Attribution.MEDIA && said.speakers().size() == 1) return new Speaker(said.speakers(), Attribution.MEDIA, token, token, "rule:the-outlet");
        }
        List<Actor> named = passage.actorsIn(Math.max(0, token - BOTH), token - 1);
        for (int a = named.size() - 1; a >= 0; a--) if (named.get(a).kind() == Actor.Kind.MEDIA) return new Speaker(List.of(named.get(a).id()), Attribution.MEDIA, token, token, "rule:the-outlet");
        return null;
    }

    /** "Le quotidien Hürriyet", "the daily Kathimerini": capitalised words that no dictionary knows. */
    private boolean unknownName(int t) {
        boolean latin = !cases && passage.language().setting("script", "").equals("latin") && !passage.language().setting("nouns-capital");
        return latin && passage.tokens().word(t) && passage.tokens().capital(t) && !passage.words().known(t) && passage.actorAt(t) == null;
    }

    /** A name in another script than the text's. */
    private boolean latin(int t) {
        if (unknownName(t)) return true;
        if (!cases || !passage.tokens().word(t) || passage.actorAt(t) != null) return false;
        char c = passage.tokens().firstChar(t);
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Who is at home elsewhere than the place named last: "Sunak came to Kyiv … the guest wrote"; "his guest" is of another state than the one who spoke. */
    private @Nullable Speaker guest(int token, List<Said> before) {
        if (passage.actorAt(token) instanceof Actor told && told.person() && told.first() == token) return new Speaker(List.of(told.id()), Attribution.NAMED, token, told.last(), "rule:the-guest");
        if (passage.actorAt(token + 1) instanceof Actor whose && whose.kind() == Actor.Kind.ADJECTIVE) return visitor(token, whose);
        Actor spoke = before.isEmpty() || before.getLast().speakers().size() != 1 ? null : passage.named(before.getLast().speakers().getFirst());
        Actor guest = passage.guest(token, spoke == null ? null : spoke.state());
        return guest == null ? null : new Speaker(List.of(guest.id()), Attribution.NAMED, token, token, "rule:the-guest");
    }

    /** "الضيف الكندي": the person of that state named last. */
    private @Nullable Speaker visitor(int token, Actor whose) {
        Actor guest = passage.guestFrom(token, whose.id());
        return guest == null ? null : new Speaker(List.of(guest.id()), Attribution.NAMED, token, whose.last(), "rule:the-guest");
    }

    /** The last person named before a token: who answers where nobody has spoken yet. */
    @Nullable Speaker lastNamed(int token, Gender gender) {
        List<Actor> named = passage.actorsIn(0, token - 1);
        for (int a = named.size() - 1; a >= Math.max(0, named.size() - NAMED); a--) {
            Actor actor = named.get(a);
            if (actor.person() && actor.gender().fits(gender)) return new Speaker(List.of(actor.id()), Attribution.NAMED, actor.first(), actor.last(), actor.origin());
        }
        return null;
    }

    /** "Підсумував посадовець": a noun that stands for the one who spoke last, with nothing beside it that would make him another. */
    boolean sameAgain(int t) {
        return passage.particles().is(t, Role.SAME) && !passage.layout().spoken(t) && passage.actorAt(t) == null && passage.actorAt(t - 1) == null && passage.actorAt(t + 1) == null
                && !passage.words().may(t - 1, Feature.ADJECTIVE) && !passage.particles().is(t + 1, Role.FROM) && !ofOthers(t + 1);
    }

    /** "Дипломат однієї з країн": what follows says whose man he is. */
    private boolean ofOthers(int t) {
        return cases && t < passage.words().size() && passage.words().may(t, Feature.NUMERAL) && passage.words().may(t, Feature.GENITIVE) && !passage.words().may(t, Feature.NOMINATIVE);
    }

    static @Nullable Speaker lastSpeaker(List<Said> before, String rule) {
        if (before.isEmpty()) return null;
        Said last = before.getLast();
        return new Speaker(last.speakers(), last.attribution(), -1, -1, rule);
    }

    /** Whom "he" or "she" means: the last speaker who is a person. */
    @Nullable Speaker lastPerson(List<Said> before, Gender gender) {
        for (int b = before.size() - 1; b >= Math.max(0, before.size() - MEMORY); b--) {
            Said said = before.get(b);
            boolean one = said.speakers().size() == 1 && Character.isLowerCase(said.speakers().getFirst().charAt(0));
            if (one && fits(said, gender)) return new Speaker(said.speakers(), said.attribution(), -1, -1, "rule:pronoun");
        }
        return !before.isEmpty() && fits(before.getLast(), gender) ? lastSpeaker(before, "rule:pronoun") : null;
    }

    /** "The two governments": the last two states named. */
    List<String> lastTwo(int token) {
        if (passage.particles().is(token, Role.THE_TWO)) return lastTwoPersons(token);
        List<String> two = new ArrayList<>();
        List<Actor> named = passage.actorsIn(Math.max(0, token - BOTH), token - 1);
        String suffix = passage.particles().is(token, Role.GOVERNMENTS) ? ":government" : "";
        for (int a = named.size() - 1; a >= 0 && two.size() < 2; a--) {
            Actor actor = named.get(a);
            boolean state = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL || actor.kind() == Actor.Kind.ADJECTIVE;
            String id = actor.principal();
            if (state && id.length() == 2 && !two.contains(id + suffix)) two.addFirst(id + suffix);
        }
        return two;
    }

    private List<String> lastTwoPersons(int token) {
        List<String> two = new ArrayList<>();
        List<Actor> named = passage.actorsIn(Math.max(0, token - BOTH), token - 1);
        for (int a = named.size() - 1; a >= 0 && two.size() < 2; a--) if (named.get(a).person() && !two.contains(named.get(a).id())) two.addFirst(named.get(a).id());
        return two;
    }

    /** What the pronoun says of a person, or where it is a noun, the verb: "запевнила вона", "сказала гостя". */
    Gender gender(int token, int verb) {
        if (passage.particles().is(token, Role.SHE) || passage.particles().is(token, Role.HER)) return Gender.WOMAN;
        if (!cases) return Gender.OPEN;
        if (passage.particles().is(token, Role.HE) || passage.particles().is(token, Role.HIS)) return Gender.MAN;
        long said = verb < 0 ? 0 : passage.words().features(verb);
        boolean woman = Feature.FEMININE.in(said), man = Feature.MASCULINE.in(said);
        return woman == man ? Gender.OPEN : woman ? Gender.WOMAN : Gender.MAN;
    }

    private boolean fits(Said said, Gender gender) {
        if (gender == Gender.OPEN || said.speakers().size() != 1) return true;
        Actor actor = passage.named(said.speakers().getFirst());
        return actor == null || actor.gender().fits(gender);
    }

    /** The person who is the subject of the clause before the pronoun. */
    private @Nullable Speaker subjectBefore(int pronoun, Sentence sentence, Gender gender) {
        List<Actor> named = passage.actorsIn(sentence.first(), pronoun - 1);
        for (int a = named.size() - 1; a >= 0; a--) {
            Actor actor = named.get(a);
            if (actor.person() && nominative(actor) && actor.gender().fits(gender) && !order.governed(actor.first()) && !passage.layout().spoken(actor.first())) {
                return new Speaker(List.of(actor.id()), Attribution.NAMED, actor.first(), actor.last(), "rule:pronoun");
            }
        }
        return null;
    }

    /** "Confirmed by Pistorius, as he said": not "Putin, he said". */
    private @Nullable Actor personBefore(Sentence sentence, int pronoun, boolean topic) {
        for (Actor actor : passage.actorsIn(sentence.first(), pronoun - 1)) {
            if (actor.person() && !passage.layout().spoken(actor.first()) && (topic || !(inverts && order.governed(actor.first())))) return actor;
        }
        return null;
    }

    /** The first person of a sentence who may be its subject. */
    private @Nullable Actor personOf(Sentence sentence, Gender gender) {
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            if (!actor.person() || !actor.gender().fits(gender) || order.governed(actor.first()) || passage.layout().spoken(actor.first())) continue;
            if (!cases || nominative(actor)) return actor;
        }
        return null;
    }

    private boolean nominative(Actor actor) { return agreement.nominative(Agreement.Candidate.of(actor)); }
}
