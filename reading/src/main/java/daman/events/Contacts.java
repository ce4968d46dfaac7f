package daman.events;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.languages.Table;
import daman.names.Actor;
import daman.statements.Said;
import daman.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who spoke with or met whom ({@code contacts.tsv}, {@code parties.tsv}; GUIDE.md, contacts and case 13): one per contact, at its first mention. */
public final class Contacts {
    /**
     * How a word makes a contact: a joint signature is one of persons and not of states, and what delegations do together ("узгоджували план") is one
     * where delegations are named; {@code OBJECT} is a verb whose object is a person ("called Putin", not "called the plan a mistake"), {@code HOST} one whose
     * object is a guest, and {@code SEPARATE} a noun or verb that makes one contact with each of those it names ("separate calls with").
     */
    enum Part { VERB, NOUN, SIGNING, DELEGATION, OBJECT, HOST, SEPARATE }

    record Word(Contact.Kind kind, Part part) {
        boolean noun() { return part == Part.NOUN || part == Part.SEPARATE; }

        boolean alone() { return part == Part.SIGNING || part == Part.DELEGATION; }
    }

    /** So many leaders who meet make a summit. */
    private static final int SUMMIT = 3;
    private static final int APART = 16;
    /** More contacts than these are held against each other by who took part. */
    private static final int FEW = 8;
    /** Where the verb stands first, so much of what follows a noun is told with it. */
    private static final int TOLD = 8;
    private static final Role BEFORE_VERBS = Role.any(Role.HE, Role.SHE, Role.THEY, Role.I, Role.WE, Role.WILL, Role.MAY, Role.NOT, Role.HAVE, Role.INFINITIVE);

    private final Lexicon<Word> lexicon;
    private final Signs signs;
    private final World world;

    public Contacts(Language language, World world) {
        this.lexicon = new Lexicon<>(language);
        this.signs = new Signs(language);
        this.world = world;
        Table table = language.find("contacts");
        if (table != null) for (Table.Row row : table.expect("form", "kind", "part").rows()) {
            lexicon.add(row.get("form"), new Word(row.one("kind", Contact.Kind.class), row.one("part", Part.class)), row.origin());
        }
    }

    public List<Contact> find(Passage passage, List<Said> said) {
        List<Lexicon.Hit<Word>> hits = lexicon.find(passage.words());
        return hits.isEmpty() ? List.of() : new Run(passage, said).run(hits);
    }

    private final class Run {
        private final Passage passage;
        private final Signs.Marks marks;
        private final Dating dating;
        private final Held held;
        private final Referred referred;
        private final Elsewhere elsewhere;
        private final List<Contact> found = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
        /** Contacts of which {@link #told} doesn't hold who took part yet: most reports have so few that each is held against the others itself. */
        private final List<Contact> untold = new ArrayList<>(1);
        /** The sentence of the contact found last. */
        private int toldAt = -2;
        /** The sentence that is read, and how many contacts were found before it. */
        private int reading = -1;
        private int foundBefore;

        Run(Passage passage, List<Said> said) {
            this.passage = passage;
            this.marks = signs.in(passage.words());
            this.dating = new Dating(passage);
            this.held = new Held(passage, marks);
            this.referred = new Referred(passage, marks, said);
            this.elsewhere = new Elsewhere(passage, said);
        }

        List<Contact> run(List<Lexicon.Hit<Word>> hits) {
            for (int h = 0; h < hits.size(); h++) {
                Lexicon.Hit<Word> hit = hits.get(h);
                int s = passage.layout().sentenceAt(hit.first());
                if (s < 0 || !passage.layout().sentence(s).body() || passage.layout().spoken(hit.first()) || nameAlone(hit)) continue;
                if (alsoNoun(hits, h) && !afterSubject(hit.first()) || !hit.value().noun() && hit.value().kind() == Contact.Kind.MEETING && called(hits, h)) continue;
                if (s != reading) foundBefore = found.size();
                reading = s;
                Contact contact = contact(passage.layout().sentence(s), hit);
                if (contact == null) continue;
                for (Contact one : apart(hit, contact)) add(one, hit);
            }
            return found;
        }

        private void add(Contact contact, Lexicon.Hit<Word> hit) {
            if (said(hit, contact)) found.removeLast();
            else if (!another(contact, hit) && (told(contact) || mentioned(hit, contact) || again(contact))) return;
            found.add(contact);
            untold.add(contact);
            toldAt = passage.layout().sentenceAt(hit.first());
        }

        /** Two of them have met before in the same kind of contact. */
        private boolean told(Contact contact) {
            if (untold.size() > FEW) {
                for (Contact before : untold) told.addAll(pairs(before));
                untold.clear();
            }
            for (Contact before : untold) if (before.kind() == contact.kind() && shareTwo(before, contact)) return true;
            return !told.isEmpty() && !Collections.disjoint(told, pairs(contact));
        }

        /** One more of those who met before, on a day to come. */
        private boolean another(Contact contact, Lexicon.Hit<Word> hit) {
            if (!contact.planned() || contact.date() == null || !hit.value().noun() || marks.find(hit.first() - 2, hit.last() + 1, Signs.Sign.AGAIN) < 0) return false;
            for (Contact before : found) if (contact.date().equals(before.date())) return false;
            return true;
        }

        /** "The NATO summit" is a contact, "Ramstein" a name. */
        private boolean nameAlone(Lexicon.Hit<Word> hit) {
            Actor name = passage.actorAt(hit.first());
            return name != null && (name.last() >= hit.last() || hit.value().kind() != Contact.Kind.SUMMIT);
        }

        /** "Have chaired a meeting of the coalition": the verb and its object tell of one contact, and the object of all who take part. */
        private boolean said(Lexicon.Hit<Word> hit, Contact contact) {
            if (found.isEmpty() || !hit.value().noun() || contact.kind() == Contact.Kind.VISIT) return false;
            Contact before = found.getLast();
            if (before.kind() == Contact.Kind.VISIT || before.evidence().start() < start(passage.clauseStart(hit.first())) || !contact.participants().containsAll(before.participants())) return false;
            boolean more = false;
            for (String id : contact.participants()) {
                if (before.participants().contains(id)) continue;
                if (!(passage.named(id) instanceof Actor actor) || actor.person()) return false;
                more = true;
            }
            return more;
        }

        /** Where evidence that begins at a token starts. */
        private int start(int token) { return passage.words().text().codePoint(passage.tokens().span(token, token).start()); }

        /** "A summit that Costa chaired": the same who met, by another word of the sentence. */
        private boolean again(Contact contact) {
            return contact.kind() != Contact.Kind.VISIT && contact.kind() != Contact.Kind.CALL && toldBySummit(contact);
        }

        private boolean toldBySummit(Contact contact) {
            for (int c = foundBefore; c < found.size(); c++) if (found.get(c).kind() == Contact.Kind.SUMMIT && found.get(c).participants().containsAll(contact.participants())) return true;
            return false;
        }

        /** Where the subject stands first, a verb comes after it: after a name, a pronoun or an auxiliary. */
        private boolean afterSubject(int verb) {
            if (!passage.language().setting("subject-first") || passage.actorAt(verb - 1) != null) return true;
            if (passage.particles().is(verb - 1, BEFORE_VERBS)) return true;
            if (passage.particles().is(verb - 1, Role.WHO)) return !passage.words().may(verb - 1, Feature.ADVERB);      // "where talks"
            return passage.words().may(verb - 1, Feature.ADVERB) && !passage.particles().is(verb - 1, Role.PREP);
        }

        /** "Called him on Saturday, after the talks": the noun alone speaks of a contact that its own sentence has told of. */
        private boolean mentioned(Lexicon.Hit<Word> hit, Contact contact) {
            if (!hit.value().noun() || foundBefore == found.size() || !passage.particles().is(hit.first() - 1, Role.ARTICLE)) return false;
            for (Actor actor : passage.actorsIn(hit.last() + 1, hit.last() + 3)) if (actor.person()) return false;
            for (int c = foundBefore; c < found.size(); c++) if (found.get(c).kind() != Contact.Kind.VISIT && found.get(c).participants().containsAll(contact.participants())) return true;
            return false;
        }

        /** "S'est entretenu avec Poutine, puis avec Zelensky", "separate meetings with Healey and Umerov": one contact with each. */
        private List<Contact> apart(Lexicon.Hit<Word> hit, Contact contact) {
            if (hit.value().part() == Part.SEPARATE) return separate(hit, contact);
            if (hit.value().noun() || contact.kind() == Contact.Kind.VISIT) return List.of(contact);
            for (Actor actor : passage.actorsIn(hit.last() + 1, Math.min(passage.words().size() - 1, hit.last() + APART))) {
                int with = actor.first() - 1;
                if (passage.particles().is(with, Role.ARTICLE)) with--;
                if (!contact.participants().contains(actor.id()) || !passage.particles().is(with, Role.WITH) && !passage.particles().is(with, Role.BY) || !passage.particles().is(with - 1, Role.THEN)) continue;
                List<String> earlier = contact.participants().stream().filter(id -> !id.equals(actor.id())).toList();
                if (earlier.size() < 2) return List.of(contact);
                return List.of(contact.among(earlier), contact.among(List.of(earlier.getFirst(), actor.id())));
            }
            return List.of(contact);
        }

        /** Those named in a row after the word are each met by the one who is not in the row. */
        private List<Contact> separate(Lexicon.Hit<Word> hit, Contact contact) {
            int end = passage.clauseEnd(hit.last());
            List<String> row = passage.actorsIn(hit.last() + 1, Math.min(end, hit.last() + APART)).stream().map(Actor::id).filter(contact.participants()::contains).distinct().toList();
            List<String> hosts = contact.participants().stream().filter(id -> !row.contains(id)).toList();
            if (hosts.size() != 1 || row.size() < 2) return List.of(contact);
            return row.stream().map(other -> contact.among(List.of(hosts.getFirst(), other))).toList();
        }

        private @Nullable Contact contact(Sentence sentence, Lexicon.Hit<Word> hit) {
            if (!held.told(sentence, hit)) return null;
            Parties parties = new Parties(world, passage, marks, elsewhere, sentence, hit);
            Set<String> participants = participants(parties, hit);
            if (participants.size() == 1 && parties.coalition()) participants.addAll(referred.attending(passage.layout().sentenceAt(hit.first())));
            Contact.Kind kind = parties.goesTo() ? Contact.Kind.VISIT : hit.value().kind();
            if (participants.size() < 2 || atHome(participants) || kind == Contact.Kind.VISIT && !parties.goesTo()) return null;
            if (kind == Contact.Kind.CALL && parties.groupsOwn()) kind = Contact.Kind.MEETING; // a group meets by video
            if (kind == Contact.Kind.MEETING && hit.value().part() != Part.SEPARATE && summit(parties)) kind = Contact.Kind.SUMMIT;
            if (parties.onlyStates() && hit.value().noun() && dating.days(sentence).isEmpty()) return null;
            boolean planned = held.planned(sentence, hit) || follows(sentence, hit);
            return new Contact(passage.words().text().evidence(passage.tokens().span(parties.first(), end(parties, hit))), kind, List.copyOf(participants),
                    dating.of(passage.layout().sentenceAt(hit.first()), hit.first(), hit.last(), planned, participants, kind != Contact.Kind.CALL), planned, List.of(hit.origin()));
        }

        /** "من المقرر أن ينتقل إلى بروكسل حيث يجتمع": what goes on from something still to come is to come as well. */
        private boolean follows(Sentence sentence, Lexicon.Hit<Word> hit) {
            if (found.isEmpty() || Held.past(hit) || hit.value().noun()) return false;
            return found.getLast().planned() && found.getLast().evidence().start() >= start(sentence.first());
        }

        /** Those who act for one state alone meet as its own: "the king and the crown prince", a minister and his government. */
        private boolean atHome(Set<String> participants) {
            String state = null;
            for (String id : participants) {
                Actor actor = passage.named(id);
                boolean ofState = actor != null && (actor.person() || actor.id().indexOf(':') > 0);
                if (!ofState || actor.state() == null || state != null && !state.equals(actor.state())) return false;
                state = actor.state();
            }
            return state != null && !world.body(state);
        }

        private int end(Parties parties, Lexicon.Hit<Word> hit) {
            boolean verbFirst = hit.value().noun() && passage.language().setting("verb-first");
            return verbFirst ? Math.max(parties.last(), Math.min(passage.clauseEnd(hit.last()), hit.last() + TOLD)) : parties.last();
        }

        private Set<String> participants(Parties parties, Lexicon.Hit<Word> hit) {
            Set<String> found = switch (hit.value().kind()) {
                case VISIT -> parties.ofVisit();
                case SUMMIT -> parties.ofSummit(referred);
                case MEETING, CALL -> switch (hit.value().part()) {
                    case SIGNING -> parties.ofSigning(referred);
                    case DELEGATION -> parties.ofDelegations();
                    case HOST -> parties.ofHost(referred);
                    case VERB, NOUN, OBJECT, SEPARATE -> parties.ofMeeting(referred);
                };
            };
            if (found.size() == 1) parties.other(referred, found);
            if (found.size() == 1) visitor(hit, found);
            else if (found.size() > 1 && parties.first() == hit.first() && !hit.value().noun() && referred.meant(hit.first(), found.iterator().next()) instanceof String meant) found.add(meant); // "he met Macron, with Scholz"
            if (found.size() == 1) speaker(parties, hit, found);
            if (found.isEmpty() && hit.value().noun()) found.addAll(metBefore(hit));
            return found;
        }

        /** "A second round is planned for Sunday", "наступна зустріч": those who met before, once more; a day of its own makes it another contact. */
        private List<String> metBefore(Lexicon.Hit<Word> hit) {
            Sentence sentence = passage.layout().sentence(passage.layout().sentenceAt(hit.first()));
            boolean more = marks.find(hit.first() - 2, hit.last() + 1, Signs.Sign.AGAIN) >= 0;
            return more && !this.found.isEmpty() && this.found.getLast().kind() != Contact.Kind.VISIT && held.planned(sentence, hit) && !dating.days(sentence).isEmpty() ? this.found.getLast().participants() : List.of();
        }

        /** "Se rendra à Berlin, où il s'entretiendra avec Merz", "it was his first visit to Ukraine": the visitor told of right before; else whom a pronoun means. */
        private void visitor(Lexicon.Hit<Word> hit, Set<String> found) {
            String named = found.iterator().next();
            int s = passage.layout().sentenceAt(hit.first());
            if (hit.value().kind() == Contact.Kind.VISIT) {
                if (hit.value().noun() && referred.his(hit.first(), hit.last()) && referred.elsewhere(hit.first(), named) instanceof String guest) found.add(guest);
                return;
            }
            if (hit.value().alone() || !referred.leftOpen(hit)) return;
            String visitor = !this.found.isEmpty() && toldAt >= s - 1 && this.found.getLast().kind() == Contact.Kind.VISIT ? referred.visitor(this.found.getLast(), named) : null;
            if (visitor == null) visitor = referred.meant(hit.first(), named);
            if (visitor != null) found.add(visitor);
        }

        /** The other one is who spoke last, where the word leaves room for one. */
        private void speaker(Parties parties, Lexicon.Hit<Word> hit, Set<String> found) {
            boolean theirs = hit.value().noun() && passage.language().setting("verb-first") && passage.words().may(hit.last() + 1, Feature.TO);
            boolean host = hit.value().part() == Part.HOST && !passage.language().setting("verb-first") && parties.last() == hit.last();
            if (theirs || host || hit.value().alone() || !hit.value().noun() && elsewhere.ownSubject(hit.first())) return;
            boolean many = Feature.PLURAL.in(hit.features()) && !Feature.SINGULAR.in(hit.features());
            String speaker = referred.speaker(hit, elsewhere.standsAlone(hit), found, many);
            if (speaker != null) found.add(speaker);
        }

        /** Three leaders; a coalition whose leaders, and not whose ministers, are named. */
        private boolean summit(Parties parties) {
            if (parties.ofHeads()) return true;
            List<Actor> persons = parties.persons();
            if (persons.isEmpty()) return false;
            boolean coalition = parties.coalition();
            if (!coalition && persons.size() < SUMMIT) return false;
            long leaders = persons.stream().filter(this::leads).map(Actor::state).distinct().count();
            return leaders >= SUMMIT || coalition && parties.convened() && leaders > 0 && leaders == persons.stream().map(Actor::state).distinct().count();
        }

        private boolean leads(Actor person) { return person.state() != null && passage.published() != null && world.leads(person.id(), passage.published()); }
    }

    /** "S'est entretenu au téléphone avec": the same verb by a medium is a call and no meeting besides. */
    private static boolean called(List<Lexicon.Hit<Word>> hits, int h) {
        int from = h, first = hits.get(h).first();
        while (from > 0 && hits.get(from - 1).first() == first) from--;
        for (int other = from; other < hits.size() && hits.get(other).first() == first; other++) if (hits.get(other).value().kind() == Contact.Kind.CALL && !hits.get(other).value().noun()) return true;
        return false;
    }

    /** "Talks with" is a noun and a verb. */
    private static boolean alsoNoun(List<Lexicon.Hit<Word>> hits, int h) {
        if (hits.get(h).value().noun()) return false;
        for (int other = h + 1; other < hits.size() && hits.get(other).first() == hits.get(h).first(); other++) if (hits.get(other).value().noun()) return true;
        return false;
    }

    private static boolean shareTwo(Contact one, Contact other) {
        int shared = 0;
        for (String id : one.participants()) if (other.participants().contains(id)) shared++;
        return shared > 1;
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
