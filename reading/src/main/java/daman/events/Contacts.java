package daman.events;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.measures.Measured;
import daman.names.Actor;
import daman.statements.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who spoke with or met whom ({@code contacts.tsv}; GUIDE.md, contacts and case 13): one per contact, at its first mention. */
public final class Contacts {
    /**
     * How a word makes a contact: a joint signature is one of persons and not of states, and what delegations do together ("узгоджували план") is one
     * where delegations are named; {@code OBJECT} is a verb whose object is a person ("called Putin", not "called the plan a mistake"), and
     * {@code SEPARATE} a noun or verb that makes one contact with each of those it names ("separate calls with").
     */
    private enum Part { VERB, NOUN, SIGNING, DELEGATION, OBJECT, SEPARATE }

    private record Word(Contact.Kind kind, Part part) {
        boolean noun() { return part == Part.NOUN || part == Part.SEPARATE; }

        boolean alone() { return part == Part.SIGNING || part == Part.DELEGATION; }
    }

    /** So many leaders who meet make a summit. */
    private static final int SUMMIT = 3;
    private static final int APART = 16;
    /** "If an initiative for a meeting were put forward". */
    private static final int SUPPOSED = 6;
    /** So many words stand at most between a verb and its object's name. */
    private static final int OBJECT = 3;
    private static final List<String> BEFORE_VERBS = List.of("he", "she", "they", "i", "we", "will", "may", "who", "not", "have", "infinitive");

    private final Lexicon<Word> lexicon;

    public Contacts(Language language) {
        this.lexicon = new Lexicon<>(language);
        Table table = language.find("contacts");
        if (table != null) for (Table.Row row : table.expect("form", "kind", "part").rows()) {
            lexicon.add(row.get("form"), new Word(row.one("kind", Contact.Kind.class), row.one("part", Part.class)), row.origin());
        }
    }

    public List<Contact> find(Passage passage, List<Said> said) {
        List<Lexicon.Hit<Word>> hits = lexicon.find(passage.words());
        if (hits.isEmpty()) return List.of();
        List<Contact> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Dating dating = new Dating(passage);
        for (int h = 0; h < hits.size(); h++) {
            Lexicon.Hit<Word> hit = hits.get(h);
            int s = passage.layout().sentenceAt(hit.first());
            if (s < 0 || !passage.layout().sentence(s).body() || passage.layout().spoken(hit.first()) || passage.actorAt(hit.first()) != null) continue;
            if (alsoNoun(hits, h) && !afterSubject(passage, hit.first())) continue;
            Contact contact = contact(passage, passage.layout().sentence(s), hit, said, dating);
            if (contact == null) continue;
            for (Contact one : apart(passage, hit, contact)) {
                if (!Collections.disjoint(told, pairs(one)) || mentioned(passage, hit, one, found)) continue;
                found.add(one);
                told.addAll(pairs(one));
            }
        }
        return found;
    }

    /** "Talks with" is a noun and a verb. */
    private static boolean alsoNoun(List<Lexicon.Hit<Word>> hits, int h) {
        if (hits.get(h).value().noun()) return false;
        for (int other = h + 1; other < hits.size() && hits.get(other).first() == hits.get(h).first(); other++) if (hits.get(other).value().noun()) return true;
        return false;
    }

    /** Where the subject stands first, a verb comes after it: after a name, a pronoun or an auxiliary. */
    private static boolean afterSubject(Passage passage, int verb) {
        if (!passage.language().setting("subject-first") || passage.actorAt(verb - 1) != null) return true;
        for (String role : BEFORE_VERBS) if (passage.particles().is(verb - 1, role)) return true;
        return passage.words().may(verb - 1, Feature.ADVERB) && !passage.particles().is(verb - 1, "prep");
    }

    /** "Called him on Saturday, after the talks": the noun alone speaks of a contact that its own sentence has told of. */
    private static boolean mentioned(Passage passage, Lexicon.Hit<Word> hit, Contact contact, List<Contact> found) {
        if (!hit.value().noun() || !passage.particles().is(hit.first() - 1, "article") || passage.actorsIn(hit.last() + 1, hit.last() + 3).stream().anyMatch(Actor::person)) return false;
        int sentence = passage.layout().sentence(passage.layout().sentenceAt(hit.first())).first();
        int start = passage.words().text().evidence(passage.tokens().span(sentence, hit.first())).start();
        return found.stream().anyMatch(c -> c.kind() != Contact.Kind.VISIT && c.evidence().start() >= start && c.participants().containsAll(contact.participants()));
    }

    /** A form that is a noun and at most an imperative ("переговори") is the noun. */
    private static boolean finite(long features) {
        return (features & (Feature.PAST.bit() | Feature.PRESENT.bit() | Feature.FUTURE.bit() | Feature.INFINITIVE.bit() | Feature.PARTICIPLE.bit() | Feature.GERUND.bit())) != 0;
    }

    /** "S'est entretenu avec Poutine, puis avec Zelensky", "separate meetings with Healey and Umerov": one contact with each. */
    private static List<Contact> apart(Passage passage, Lexicon.Hit<Word> hit, Contact contact) {
        if (hit.value().part() == Part.SEPARATE) return separate(passage, hit, contact);
        if (hit.value().noun() || contact.kind() == Contact.Kind.VISIT) return List.of(contact);
        for (Actor actor : passage.actorsIn(hit.last() + 1, Math.min(passage.words().size() - 1, hit.last() + APART))) {
            int with = actor.first() - 1;
            if (passage.particles().is(with, "article")) with--;
            if (!contact.participants().contains(actor.id()) || !passage.particles().is(with, "with") || !passage.particles().is(with - 1, "then")) continue;
            List<String> earlier = contact.participants().stream().filter(id -> !id.equals(actor.id())).toList();
            if (earlier.size() < 2) return List.of(contact);
            return List.of(contact.among(earlier), contact.among(List.of(earlier.getFirst(), actor.id())));
        }
        return List.of(contact);
    }

    /** Those named in a row after the word are each met by the one who is not in the row. */
    private static List<Contact> separate(Passage passage, Lexicon.Hit<Word> hit, Contact contact) {
        int end = passage.clauseEnd(hit.last(), passage.layout().sentence(passage.layout().sentenceAt(hit.first())).last());
        List<String> row = passage.actorsIn(hit.last() + 1, Math.min(end, hit.last() + APART)).stream().map(Actor::id).filter(contact.participants()::contains).distinct().toList();
        List<String> hosts = contact.participants().stream().filter(id -> !row.contains(id)).toList();
        if (hosts.size() != 1 || row.size() < 2) return List.of(contact);
        return row.stream().map(other -> contact.among(List.of(hosts.getFirst(), other))).toList();
    }

    /** "Did not speak", "не розмовляли". */
    private static boolean denied(Passage passage, int verb) {
        for (int t = verb - 1; t >= Math.max(0, verb - 3); t--) {
            if (passage.particles().is(t, "not")) return true;
            if (!passage.particles().is(t, "have") && !passage.particles().is(t, "will") && !passage.particles().is(t, "be")) return false;
        }
        return false;
    }

    /** "Called off a meeting with", "відмовився зустрітися": none takes place. */
    private static boolean calledOff(Passage passage, Sentence sentence, int hit) {
        if (passage.language().setting("verb-first") && passage.particles().find(Math.max(passage.clauseStart(hit, sentence.first()), hit - SUPPOSED), hit - 1, "if") >= 0) return true;
        int off = passage.particles().find(Math.max(passage.clauseStart(hit, sentence.first()), hit - 4), hit - 1, "called-off");
        return off >= 0 && !passage.particles().is(off - 1, "not");
    }

    /** "Called Pete Hegseth" and not "called the delay a mistake", "called Hegseth a danger": a person is the object, and nothing is said of him. */
    private static boolean person(Passage passage, Lexicon.Hit<Word> hit) {
        int t = hit.last() + 1;
        while (t <= hit.last() + OBJECT && passage.actorAt(t) == null && (passage.particles().is(t, "article") || passage.words().may(t, Feature.ADJECTIVE) || passage.particles().is(t, "his"))) t++;
        Actor object = passage.actorAt(t);
        if (object == null) return false;
        for (int next = 1; next <= 2 && !object.person(); next++) if (passage.actorAt(object.last() + next) instanceof Actor whose) object = whose;      // "Ukraine's Zelensky"
        int after = object.last() + 1;
        return object.person() && !(passage.particles().is(after, "article") && passage.measuredIn(after, after + 2).isEmpty());
    }

    private static @Nullable Contact contact(Passage passage, Sentence sentence, Lexicon.Hit<Word> hit, List<Said> said, Dating dating) {
        if (!hit.value().noun() && Feature.NOUN.in(hit.features()) && !finite(hit.features())) return null;
        if ((passage.language().setting("verb-first") || !hit.value().noun() && passage.words().may(hit.first(), Feature.NOUN)) && Feature.IMPERATIVE.in(hit.features()) && !finite(hit.features())) return null;
        if (passage.particles().find(hit.first() - 3, hit.first() - 1, "margin") >= 0 || passage.tokens().is(hit.first() - 1, "#")) return null;
        if (hit.value().noun() ? passage.particles().is(hit.first() - 1, "not") : denied(passage, hit.first())) return null;
        if (calledOff(passage, sentence, hit.first()) || hit.value().part() == Part.OBJECT && !person(passage, hit)) return null;
        Contact.Kind kind = hit.value().kind();
        Parties parties = new Parties(passage, sentence, hit.first(), hit.last());
        Set<String> participants = new LinkedHashSet<>(switch (kind) {
            case VISIT -> parties.ofVisit();
            case SUMMIT -> parties.ofSummit();
            case MEETING, CALL -> switch (hit.value().part()) {
                case SIGNING -> parties.ofSigning();
                case DELEGATION -> parties.ofDelegations();
                case VERB, NOUN, OBJECT, SEPARATE -> parties.ofMeeting(hit.value().noun());
            };
        });
        boolean theirs = hit.value().noun() && passage.language().setting("verb-first") && passage.words().may(hit.last() + 1, Feature.TO);
        if (participants.size() == 1) parties.other(participants);
        if (participants.size() == 1 && !theirs && !hit.value().alone()) before(passage, sentence, hit, said, participants);
        if (participants.size() < 2 || kind == Contact.Kind.VISIT && !parties.destination()) return null;
        if (kind == Contact.Kind.MEETING && hit.value().part() != Part.SEPARATE && (hit.value().noun() && parties.coalition() || parties.leaders() >= SUMMIT)) kind = Contact.Kind.SUMMIT;
        int last = parties.last();
        if (hit.value().noun() && passage.language().setting("verb-first")) last = Math.max(last, Math.min(passage.clauseEnd(hit.last(), sentence.last()), hit.last() + 8));
        boolean planned = planned(passage, sentence, hit);
        return new Contact(passage.words().text().evidence(passage.tokens().span(parties.first(), last)), kind, List.copyOf(participants),
                dating.of(passage.layout().sentenceAt(hit.first()), hit.first(), hit.last(), planned, participants), planned, List.of(hit.origin()));
    }

    /** A person, in the singular, from elsewhere: nobody visits the own state, and "they arrived in Poland" is no one speaker. */
    private static boolean visits(Passage passage, Lexicon.Hit<Word> hit, String speaker, Set<String> hosts) {
        Actor named = passage.named(speaker);
        boolean many = Feature.PLURAL.in(hit.features()) && !Feature.SINGULAR.in(hit.features());
        return !many && (named == null || named.person() && (named.state() == null || !hosts.contains(named.state())));
    }

    /** "He met Scholz", "after meeting him": the other one is who spoke or was named last. */
    private static void before(Passage passage, Sentence sentence, Lexicon.Hit<Word> hit, List<Said> said, Set<String> participants) {
        int low = 0, high = said.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (said.get(middle).first() <= hit.last()) low = middle + 1;
            else high = middle;
        }
        for (int i = low - 1; i >= Math.max(0, low - 8); i--) {
            Said statement = said.get(i);
            if (statement.speakers().size() != 1 || passage.language().setting("verb-first") && participants.contains(statement.speakers().getFirst())) continue;
            if (hit.value().kind() == Contact.Kind.VISIT && !visits(passage, hit, statement.speakers().getFirst(), participants)) return;
            if (passage.layout().sentenceAt(hit.first()) - statement.sentence() <= 1) participants.add(statement.speakers().getFirst());
            return;
        }
    }

    private static boolean planned(Passage passage, Sentence sentence, Lexicon.Hit<Word> hit) {
        if (Feature.FUTURE.in(hit.features()) || Feature.WILL.in(hit.features())) return true;
        for (int t = hit.first() + 1; t <= hit.last() && !hit.value().noun(); t++) if (passage.words().may(t, Feature.FUTURE)) return true;
        int from = passage.language().setting("verb-last") ? passage.clauseStart(hit.first(), sentence.first()) : Math.max(sentence.first(), hit.first() - 4);
        if (passage.particles().find(from, hit.first() - 1, "will") >= 0 || toCome(passage, sentence, hit, from)) return true;
        if (past(hit)) return false;
        for (Measured value : passage.measuredIn(sentence.first(), sentence.last())) {
            if (value instanceof Measured.Day day && day.value() instanceof LocalDate date && passage.published() != null && date.isAfter(passage.published())) return true;
        }
        return false;
    }

    /** "Is due to meet", "is due in Washington for talks": before a verb or within it, before a noun anywhere in its clause. */
    private static boolean toCome(Passage passage, Sentence sentence, Lexicon.Hit<Word> hit, int from) {
        int start = hit.value().noun() ? passage.clauseStart(hit.first(), sentence.first()) : from;
        return passage.particles().find(start, hit.value().noun() ? hit.first() - 1 : hit.last(), "to-come") >= 0;
    }

    /** "كان قد اتصل يوم الخميس": it has taken place, whatever days to come its sentence names. */
    private static boolean past(Lexicon.Hit<Word> hit) {
        long later = Feature.PRESENT.bit() | Feature.FUTURE.bit() | Feature.INFINITIVE.bit() | Feature.PARTICIPLE.bit() | Feature.NOUN.bit();
        return !hit.value().noun() && Feature.PAST.in(hit.features()) && (hit.features() & later) == 0;
    }

    /** Each two who took part: the same two in the same kind of contact are not told twice. */
    private static Set<String> pairs(Contact contact) {
        Set<String> pairs = new HashSet<>();
        for (String a : contact.participants()) {
            for (String b : contact.participants()) if (a.compareTo(b) < 0) pairs.add(contact.kind() + " " + a + " " + b);
        }
        return pairs;
    }
}
