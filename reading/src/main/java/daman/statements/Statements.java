package daman.statements;

import daman.clauses.Dialogue;
import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Quote;
import daman.clauses.Sentence;
import daman.clauses.Turn;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.measures.Measured;
import daman.names.Actor;
import daman.statements.Sayings.Act;
import daman.statements.verbs.Finite;
import daman.statements.verbs.VerbFirst;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Acts of saying (GUIDE.md, "Acts of saying"): a word of saying, the one who says it, the words said. One statement per
 * speaker and sentence; quotations without a tag belong to the statement before them.
 */
public final class Statements {
    /** "According to X, Kyiv asks …": a source so near the beginning governs the whole sentence. */
    private static final int OPENING = 4;

    private final Sayings sayings;

    public Statements(Language language) { this.sayings = new Sayings(language); }

    /**
     * In the order of the text.
     *
     * @param interviews where words stand that tell of an interview
     */
    public List<Said> find(Passage passage, List<Lexicon.Hit<Dialogue.Sign>> interviews) { return new Run(passage, interviews).run(); }

    private final class Run {
        private final Passage passage;
        private final Speakers speakers;
        private final Circumstances circumstances;
        private final Evidences evidences;
        private final Finite finite;
        private final boolean inverts;
        private final Untagged untagged;
        private final @Nullable VerbFirst verbFirst;
        private final List<Lexicon.Hit<Sayings.Saying>> verbs;
        private final Interview interview;
        private final List<Said> said = new ArrayList<>();

        Run(Passage passage, List<Lexicon.Hit<Dialogue.Sign>> interviews) {
            this.passage = passage;
            this.speakers = new Speakers(passage, sayings.unnamed.find(passage.words()), sayings.references.find(passage.words()));
            this.circumstances = new Circumstances(passage, sayings.channels.find(passage.words()));
            this.evidences = new Evidences(passage);
            this.finite = new Finite(passage);
            this.inverts = passage.language().setting("inverts");
            this.untagged = new Untagged(passage);
            this.verbFirst = passage.language().setting("verb-first") ? new VerbFirst(passage) : null;
            this.verbs = sayings.verbs.find(passage.words());
            this.interview = new Interview(passage, interviews);
        }

        List<Said> run() {
            int next = 0;
            List<Sentence> sentences = passage.layout().sentences();
            for (int s = 0; s < sentences.size(); s++) {
                Sentence sentence = sentences.get(s);
                List<Lexicon.Hit<Sayings.Saying>> here = new ArrayList<>();
                while (next < verbs.size() && verbs.get(next).first() <= sentence.last()) {
                    if (verbs.get(next).first() >= sentence.first()) here.add(verbs.get(next));
                    next++;
                }
                Turn answer = interview.answerAt(sentence.last());
                if (answer == null) {
                    if (sentence.body() && !(interview.announced(sentence) && !hasSpeech(sentence))) read(s, sentence, here);
                } else if (sentence.covers(answer.first())) said.add(interview.answered(answer, s));
            }
            return said;
        }

        private void read(int s, Sentence sentence, List<Lexicon.Hit<Sayings.Saying>> hits) {
            List<Act> acts = new ArrayList<>();
            boolean sourced = false;
            for (Lexicon.Hit<Sayings.Saying> hit : hits) {
                boolean source = hit.value().kind() == Sayings.Kind.SOURCE;
                if (overruled(hit, hits) || sourced && !source) continue;
                Act act = act(sentence, hit, acts);
                if (act != null) join(acts, act);
                sourced |= act != null && source && hit.first() - sentence.first() <= OPENING && !hasSpeech(sentence);
            }
            if (acts.isEmpty()) {
                Act tag = untagged.in(s, sentence);
                if (tag != null) acts.add(tag);
            }
            if (acts.isEmpty()) {
                follow(s, sentence);
                return;
            }
            if (acts.size() > 1 && tag(acts.getLast(), sentence)) acts.subList(0, acts.size() - 1).removeIf(act -> !act.speaker().rule().equals("self") && passage.layout().quoteAt(act.first()) < 0);
            leaked(acts, hits);
            mouthpiece(acts);
            if (!onlyMedia(acts)) acts.removeIf(act -> relays(act, sentence));
            for (int a = 0; a < acts.size(); a++) {
                Said made = made(s, sentence, acts, a);
                if (made != null) said.add(made);
            }
        }

        private static boolean onlyMedia(List<Act> acts) {
            for (Act act : acts) if (act.speaker().attribution() != Attribution.MEDIA) return false;
            return true;
        }

        /** "Washington told its allies that …, according to people familiar with the talks": Washington speaks, a leak says so. */
        private void leaked(List<Act> acts, List<Lexicon.Hit<Sayings.Saying>> hits) {
            if (acts.size() < 2) return;
            Act last = acts.getLast(), named = acts.get(acts.size() - 2);
            boolean source = hits.stream().anyMatch(hit -> hit.first() == last.first() && hit.value().kind() == Sayings.Kind.SOURCE);
            if (!source || !last.speaker().ids().isEmpty() || last.speaker().attribution() != Attribution.LEAK || named.speaker().ids().isEmpty()) return;
            acts.removeLast();
            acts.set(acts.size() - 1, new Act(named.first(), named.last(), named.speaker().as(Attribution.LEAK), named.origin()));
        }

        /** "The Kremlin warned through its spokesman": one statement, and his. */
        private void mouthpiece(List<Act> acts) {
            for (int a = acts.size() - 1; a > 0; a--) {
                Act house = acts.get(a - 1), mouth = acts.get(a);
                if (!passage.particles().is(mouth.first(), "mouth") || mouth.first() - Math.max(house.last(), house.speaker().last()) > 1) continue;
                acts.set(a - 1, new Act(house.first(), house.last(), mouth.speaker(), house.origin()));
                acts.remove(a);
            }
        }

        /** "Biden called Johnson to thank him, the White House said": all before the tag is what the White House said. */
        private boolean tag(Act act, Sentence sentence) {
            int start = passage.clauseStart(act.first(), sentence.first());
            if (inverts && start > sentence.first() && act.first() - start <= 4 && act.speaker().first() > act.last()) {
                return passage.tokens().is(start - 1, ",") && passage.clauseEnd(act.speaker().last(), sentence.last()) >= sentence.last() - 1 && !hasSpeech(sentence);
            }
            return passage.language().setting("subject-first") && start > sentence.first() && act.speaker().first() >= start && act.speaker().first() - start <= 2 && act.speaker().last() < act.first()
                    && passage.tokens().is(start - 1, ",") && passage.clauseEnd(act.last(), sentence.last()) >= sentence.last() - 1 && !hasSpeech(sentence);
        }

        /** "يقال" may be "says" and "it is said": what needs no speaker comes first. */
        private boolean overruled(Lexicon.Hit<Sayings.Saying> hit, List<Lexicon.Hit<Sayings.Saying>> hits) {
            return (verbFirst != null || inverts) && hits.size() > 1 && !silent(hit) && hits.stream().anyMatch(other -> other.first() == hit.first() && silent(other));
        }

        private static boolean silent(Lexicon.Hit<Sayings.Saying> hit) {
            return hit.value().kind() == Sayings.Kind.SELF || hit.value().kind() == Sayings.Kind.CONTINUE;
        }

        private @Nullable Act act(Sentence sentence, Lexicon.Hit<Sayings.Saying> hit, List<Act> before) {
            int verb = hit.first();
            if (passage.layout().spoken(verb) && !tagInside(verb)) return null;
            Sayings.Saying saying = hit.value();
            Actor named = verbFirst == null ? null : passage.actorAt(verb);
            if (named != null && named.person()) return null;
            return switch (saying.kind()) {
                case SELF -> {
                    if (verbFirst != null && verbFirst.meant(verb)) yield null;
                    Attribution own = orElse(saying.attribution(), Attribution.HEARSAY);
                    Speaker house = own == Attribution.OFFICIAL ? speakers.house(hit.last(), sentence) : null;
                    if (own == Attribution.DOCUMENT) house = speakers.document(hit.first(), hit.last(), sentence, "self");
                    yield new Act(hit.first(), hit.last(), house != null ? house : new Speaker(List.of(), own, hit.first(), hit.last(), "self"), hit.origin());
                }
                case SOURCE -> {
                    if (inverts && passage.particles().find(verb - 2, verb - 1, "one") >= 0) yield null;   // "assure-t-on dans l'entourage de": nobody by name
                    Speaker speaker = speakers.after(hit.last(), sentence, said);
                    yield speaker == null ? null : new Act(hit.first(), hit.last(), speaker.as(saying.attribution()), hit.origin());
                }
                case OPINION -> {
                    if (hit.first() != sentence.first()) yield null;
                    Speaker speaker = speakers.after(hit.last(), sentence, said);
                    yield speaker == null || speaker.first() - hit.last() > 2 || !passage.tokens().is(speaker.last() + 1, ",") ? null : new Act(hit.first(), hit.last(), speaker, hit.origin());
                }
                case CONTINUE -> null;
                case QUOTER -> {
                    Speaker speaker = finite.tells(hit) ? speakers.quoted(hit.first(), hit.last(), sentence, said) : null;
                    yield speaker == null ? null : new Act(hit.first(), hit.last(), speaker.as(saying.attribution()), hit.origin());
                }
                case SAY, CLAUSE, ACT, REACTION, PLEDGE, TAG -> {
                    if (saying.kind() == Sayings.Kind.TAG && !speakers.besideSpeech(hit.first(), hit.last(), sentence)) yield null;
                    Speaker agent = saying.kind() == Sayings.Kind.SAY ? agent(hit, sentence) : null;
                    if (agent != null && !agent.ids().isEmpty()) yield new Act(hit.first(), hit.last(), agent, hit.origin());
                    if (verbFirst != null && !verbFirst.says(hit, sentence, saying.kind() == Sayings.Kind.SAY)) yield null;
                    if (saying.kind() == Sayings.Kind.CLAUSE && !(verbFirst != null ? verbFirst.clause(hit.last(), sentence) : clause(hit, sentence))) yield null;
                    if (passage.language().setting("cases") && saying.kind() == Sayings.Kind.SAY && sumBehind(hit.last())) yield null;
                    if (!finite.tells(hit) || finite.negated(verb) || finite.relative(hit, sentence) || finite.bareNoun(verb)) yield null;
                    if (coordinated(verb) && !before.isEmpty() && passage.layout().quoteAt(before.getLast().first()) < 0) yield null;
                    Speaker speaker = coordinated(verb) ? speakers.subject(verb, sentence, said) : null;
                    if (speaker == null) speaker = speakers.of(hit.first(), hit.last(), saying.kind() == Sayings.Kind.SAY || saying.kind() == Sayings.Kind.TAG || passage.language().setting("verb-last") || tagTurnedRound(hit), sentence, said);
                    if (before.isEmpty()) speaker = speakers.nameless(speaker, hit.first(), hit.last(), sentence);
                    if (speaker == null || verbFirst != null && !before.isEmpty() && verbFirst.goesOn(hit, speaker.first())) yield null;
                    if (speaker.rule().equals("rule:pronoun") && sameSentence(before)) speaker = before.getLast().speaker();
                    if (saying.kind() == Sayings.Kind.PLEDGE && !pledged(hit, sentence, speaker)) yield null;
                    if (saying.kind() == Sayings.Kind.SAY && !hasContent(sentence)) yield null;
                    if (saying.kind() == Sayings.Kind.ACT && !passage.language().setting("cases") && (verbFirst == null || verb - sentence.first() > 1) && state(speaker) && !clauseFollows(hit, sentence)) yield null;
                    yield new Act(hit.first(), hit.last(), speaker.as(saying.attribution()), hit.origin());
                }
            };
        }

        /** "The loan would prolong the war, argued Kinga Gal": behind a comma, the one who speaks stands right after the verb. */
        private boolean tagTurnedRound(Lexicon.Hit<Sayings.Saying> hit) {
            if (!passage.language().setting("subject-first") || hit.first() != hit.last() || !passage.tokens().is(hit.first() - 1, ",")) return false;
            return passage.actorAt(hit.last() + 1) instanceof Actor actor && actor.person();
        }

        /** "Норвегія додала 700 млн доларів": money is given and not said. */
        private boolean sumBehind(int verb) {
            return passage.measuredIn(verb + 1, Math.min(passage.words().size() - 1, verb + 6)).stream().anyMatch(value -> value instanceof Measured.Money money && money.first() - verb <= 2);
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
            if (!passage.language().setting("subject-first") || !finite.passivePast(hit)) return null;
            int by = passage.particles().find(hit.last() + 1, Math.min(hit.last() + 3, sentence.last()), "by");
            return by < 0 ? null : speakers.after(by, sentence, said);
        }

        /** "Germany pledged €7bn" is a commitment and no statement; a person's pledge and one with a clause of its own are both (GUIDE.md, case 2). */
        private boolean pledged(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence, Speaker speaker) {
            Actor actor = speaker.first() < 0 ? null : passage.actorAt(speaker.first());
            if (actor == null || actor.person() || actor.kind() == Actor.Kind.MINISTRY) return true;
            int end = Math.min(sentence.last(), passage.clauseEnd(hit.last(), sentence.last()) + 2);
            boolean binds = passage.particles().is(hit.first(), "self");   // "s'engage à livrer" is the promise itself
            for (int t = hit.last() + 1; t <= end; t++) {
                if (passage.particles().is(t, "that") || passage.layout().spoken(t) || !binds && passage.words().may(t, Feature.INFINITIVE) && passage.words().may(t, Feature.VERB)) return true;
            }
            return passage.layout().spoken(Math.max(0, hit.first() - 2)) || inverts && speaker.first() > hit.last();
        }

        /** A sentence of three words says nothing beside that somebody spoke. */
        private static boolean hasContent(Sentence sentence) { return sentence.last() - sentence.first() >= 3; }

        /** "Germany pledged €7bn": a state and a noun for what it gives is a promise, not a statement (GUIDE.md, case 2). */
        private static boolean state(Speaker speaker) { return !speaker.ids().isEmpty() && speaker.ids().stream().allMatch(id -> id.length() == 2); }

        /** "Welcomed the news and said …": the second verb has the subject of the first. */
        private boolean coordinated(int verb) {
            int t = verb - 1;
            int reach = inverts ? 4 : 3;
            while (t > verb - reach && t > 0 && (passage.words().may(t, Feature.ADVERB) || passage.particles().is(t, "have") || inverts && passage.particles().is(t, "clitic")) && !passage.particles().is(t, "and")) t--;
            boolean before = inverts || passage.language().setting("subject-first") || passage.language().setting("verb-last");
            return before && t > 0 && passage.particles().is(t, "and");
        }

        /** "Про можливість закупити снаряди заговорив Павел": words said, a clause or an infinitive tell what was said; "заговорив про солдатів" doesn't. */
        private boolean clause(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence) {
            if (clauseFollows(hit, sentence) || speakers.besideSpeech(hit.first(), hit.last(), sentence) || inverts && (speakers.turnedRound(hit.first(), hit.last()) || quoted(sentence))) return true;
            for (int t = sentence.first(); t < hit.first(); t++) if (passage.words().may(t, Feature.INFINITIVE) && !passage.words().may(t, Feature.NOUN)) return true;
            return false;
        }

        private boolean clauseFollows(Lexicon.Hit<Sayings.Saying> hit, Sentence sentence) {
            int end = Math.min(hit.last() + 8, sentence.last());
            for (int t = hit.last() + 1; t <= end; t++) {
                if (passage.particles().is(t, "that") || passage.layout().quoteAt(t) >= 0 || passage.tokens().is(t, ":")) return true;
                if (passage.words().may(t, Feature.INFINITIVE) && !passage.words().may(t, Feature.NOUN)) return true;
            }
            return hasSpeech(sentence);
        }

        private boolean hasSpeech(Sentence sentence) {
            for (int t = sentence.first(); t <= sentence.last(); t++) if (passage.layout().spoken(t)) return true;
            return false;
        }

        private boolean quoted(Sentence sentence) {
            for (int t = sentence.first(); t <= sentence.last(); t++) if (passage.layout().quoteAt(t) >= 0) return true;
            return false;
        }

        private void join(List<Act> acts, Act act) {
            for (Act other : acts) {
                if (other.speaker().ids().equals(act.speaker().ids()) && other.speaker().attribution() == act.speaker().attribution()
                        && (!act.speaker().ids().isEmpty() || passage.partings(other.last(), act.first()) < 3)) return;
            }
            acts.add(act);
        }

        /** A quotation without a tag belongs to the statement before it; so does dash speech. */
        private void follow(int s, Sentence sentence) {
            int q = passage.layout().quoteAt(quoteStart(sentence));
            if (q < 0 || !passage.layout().quotes().get(q).speech()) return;
            Quote quote = passage.layout().quotes().get(q);
            if (quote.dash() && tagLater(sentence, quote)) return;
            if (said.isEmpty() && quote.dash()) answer(s, sentence, quote);
            if (said.isEmpty() || tagged(quote)) return;
            Said before = said.getLast();
            if (before.covers(sentence.last())) return;
            boolean near = passage.layout().sentenceAt(before.last()) >= s - 1;
            boolean sameLine = passage.layout().sentence(passage.layout().sentenceAt(before.last())).line() == sentence.line();
            if (quote.dash()) {
                said.add(new Said(quote.first(), quote.last(), -1, s, before.speakers(), Form.DIRECT, before.attribution(), null, null, List.of("rule:dash-speech")));
            } else if (near && (sameLine || passage.tokens().is(before.last(), ":"))) {
                said.removeLast();
                said.add(new Said(before.first(), Math.max(before.last(), Math.max(sentence.last(), quote.last())), before.verb(), before.sentence(), before.speakers(), Form.DIRECT,
                        before.attribution(), before.channel(), before.date(), before.rules()));
            }
        }

        private boolean tagLater(Sentence sentence, Quote quote) {
            for (int t = sentence.last() + 1; t <= quote.last(); t++) if (!passage.layout().spoken(t)) return true;
            return false;
        }

        /** The first answer of an interview: the person whom the introduction names. */
        private void answer(int s, Sentence sentence, Quote quote) {
            Speaker speaker = speakers.lastNamed(sentence.first());
            if (speaker != null) {
                said.add(new Said(quote.first(), quote.last(), -1, s, speaker.ids(), Form.DIRECT, speaker.attribution(), null, null, List.of("rule:dash-speech", speaker.rule())));
            }
        }

        /** "…, said the minister, Ukrinform reports": the outlet that only passes on is no second source (GUIDE.md, case 4). */
        private boolean relays(Act act, Sentence sentence) {
            if (act.speaker().attribution() != Attribution.MEDIA) return false;
            int start = passage.clauseStart(act.first(), sentence.first()), end = passage.clauseEnd(act.last(), sentence.last());
            return end - start <= 6 && passage.particles().find(act.last() + 1, end, "that") < 0;
        }

        /** Its last sentence goes on after the closing mark: the tag stands there. */
        private boolean tagged(Quote quote) {
            return !quote.dash() && passage.layout().sentence(passage.layout().sentenceAt(quote.last())).last() - quote.last() > 2;
        }

        private int quoteStart(Sentence sentence) {
            int t = sentence.first();
            while (t < sentence.last() && passage.tokens().is(t, ">")) t++;
            return t;
        }

        private @Nullable Said made(int s, Sentence sentence, List<Act> acts, int a) {
            Act act = acts.get(a);
            Evidences.Range range = evidences.of(s, sentence, acts, a);
            boolean direct = evidences.direct(range, act);
            List<String> rules = List.of(act.origin(), act.speaker().rule());
            return new Said(range.first(), range.last(), act.first(), s, act.speaker().ids(), direct ? Form.DIRECT : Form.INDIRECT,
                    !direct && joint(act, range) ? Attribution.DOCUMENT : act.speaker().attribution(), circumstances.channel(act, sentence, range), circumstances.date(act, sentence, range), rules);
        }

        /** "The two governments said in a joint statement": the text says so. */
        private boolean joint(Act act, Evidences.Range range) {
            return act.speaker().ids().size() > 1 && act.speaker().attribution() == Attribution.NAMED && passage.particles().find(range.first(), Math.min(range.last(), act.last() + 12), "joint") >= 0;
        }

        private static Attribution orElse(@Nullable Attribution given, Attribution otherwise) { return given == null ? otherwise : given; }
    }
}
