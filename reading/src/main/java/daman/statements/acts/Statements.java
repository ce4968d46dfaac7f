package daman.statements.acts;

import daman.clauses.Dialogue;
import daman.clauses.Passage;
import daman.clauses.Quote;
import daman.clauses.Sentence;
import daman.clauses.Turn;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.statements.Attribution;
import daman.statements.Form;
import daman.statements.Said;
import daman.statements.Sayings.Act;
import daman.statements.Sayings;
import daman.statements.Speaker;
import daman.statements.speakers.Speakers;
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
        private final Acts opened;
        private final boolean inverts;
        private final Untagged untagged;
        private final boolean verbFirst;
        private final List<Lexicon.Hit<Sayings.Saying>> verbs;
        private final @Nullable Interview interview;                   // null where it is none
        private final List<Said> said = new ArrayList<>();
        /** The dash speech that was asked last for a tag, since each of its sentences asks; and the last token of its tags, or its first where it has none. */
        private @Nullable Quote dashed;
        private int lastTag;

        Run(Passage passage, List<Lexicon.Hit<Dialogue.Sign>> interviews) {
            this.passage = passage;
            this.speakers = new Speakers(passage, sayings.unnamed.find(passage.words()), sayings.references.find(passage.words()));
            this.circumstances = new Circumstances(passage, sayings.channels.find(passage.words()));
            this.evidences = new Evidences(passage);
            this.opened = new Acts(passage, speakers, said);
            this.inverts = passage.language().setting("inverts");
            this.untagged = new Untagged(passage, speakers);
            this.verbFirst = passage.language().setting("verb-first");
            this.verbs = sayings.verbs.find(passage.words());
            this.interview = passage.layout().turns().isEmpty() ? null : new Interview(passage, interviews);
        }

        List<Said> run() {
            int next = 0;
            List<Sentence> sentences = passage.layout().sentences();
            for (int s = 0; s < sentences.size(); s++) {
                Sentence sentence = sentences.get(s);
                int begin = next;                                      // sentences lie side by side
                while (next < verbs.size() && verbs.get(next).first() <= sentence.last()) next++;
                List<Lexicon.Hit<Sayings.Saying>> here = verbs.subList(begin, next);
                Turn answer = interview == null ? null : interview.answerAt(sentence.last());
                if (answer == null) {
                    if (sentence.body() && (interview == null || !interview.question(sentence.last()) && !(interview.announced(sentence) && !opened.hasSpeech(sentence)))) read(s, sentence, here);
                } else {
                    if (sentence.covers(answer.first())) said.add(interview.answered(answer, s));
                    if (!here.isEmpty() && !said.isEmpty()) others(s, sentence, here);
                }
            }
            return said;
        }

        /** What others have said, in an answer. */
        private void others(int s, Sentence sentence, List<Lexicon.Hit<Sayings.Saying>> hits) {
            for (Lexicon.Hit<Sayings.Saying> hit : hits) {
                Act act = hit.value().kind() == Sayings.Kind.SAY ? opened.act(sentence, hit, List.of()) : null;
                if (act == null || !interview.another(act, sentence, said.getLast())) continue;
                Said made = made(s, sentence, List.of(act), 0);
                Said answer = said.removeLast();
                if (made != null) said.add(made);
                said.add(answer);
                return;
            }
        }

        private void read(int s, Sentence sentence, List<Lexicon.Hit<Sayings.Saying>> hits) {
            List<Act> acts = new ArrayList<>();
            boolean sourced = false;
            for (int h = 0; h < hits.size(); h++) {
                Lexicon.Hit<Sayings.Saying> hit = hits.get(h);
                boolean source = hit.value().kind() == Sayings.Kind.SOURCE;
                if (hits.size() > 1 && overruled(hits, h) || sourced && !source) continue;
                Act act = opened.act(sentence, hit, acts);
                if (act != null) join(acts, act);
                sourced |= act != null && source && hit.first() - sentence.first() <= OPENING && !opened.hasSpeech(sentence);
            }
            if (acts.isEmpty()) {
                Act tag = untagged.in(s, sentence);
                if (tag == null) for (Lexicon.Hit<Sayings.Saying> hit : hits) if (tag == null) tag = opened.goingOn(sentence, hit);
                if (tag != null) acts.add(tag);
            }
            if (acts.isEmpty()) {
                follow(s, sentence);
                return;
            }
            if (acts.size() > 1 && tag(acts.getLast(), sentence) && passesOn(acts)) acts.removeLast();
            else if (acts.size() > 1 && tag(acts.getLast(), sentence)) acts.subList(0, acts.size() - 1).removeIf(act -> !act.speaker().rule().equals("self") && passage.layout().quoteAt(act.first()) < 0);
            if (acts.size() > 1) {
                leaked(acts, hits);
                mouthpiece(acts);
            }
            if (!onlyMedia(acts)) acts.removeIf(act -> relays(act, sentence));
            for (int a = 0; a < acts.size(); a++) {
                Said made = made(s, sentence, acts, a);
                if (made != null) said.add(made);
            }
        }

        /** "Nations agreed, Macron announced, the Associated Press reported": the outlet that comes last only passes on what somebody else is named for. */
        private static boolean passesOn(List<Act> acts) {
            return acts.getLast().speaker().attribution() == Attribution.MEDIA && acts.subList(0, acts.size() - 1).stream().anyMatch(act -> act.speaker().attribution() == Attribution.NAMED && !act.speaker().ids().isEmpty());
        }

        private static boolean onlyMedia(List<Act> acts) {
            for (Act act : acts) if (act.speaker().attribution() != Attribution.MEDIA) return false;
            return true;
        }

        /** "Washington told its allies that …, according to people familiar with the talks": Washington speaks, a leak says so. */
        private void leaked(List<Act> acts, List<Lexicon.Hit<Sayings.Saying>> hits) {
            Act last = acts.getLast(), named = acts.get(acts.size() - 2);
            if (!last.speaker().ids().isEmpty() || last.speaker().attribution() != Attribution.LEAK || named.speaker().ids().isEmpty()) return;
            if (hits.stream().noneMatch(hit -> hit.first() == last.first() && hit.value().kind() == Sayings.Kind.SOURCE)) return;
            acts.removeLast();
            acts.set(acts.size() - 1, new Act(named.first(), named.last(), named.speaker().as(Attribution.LEAK), named.origin()));
        }

        /** "The Kremlin warned through its spokesman": one statement, and his. */
        private void mouthpiece(List<Act> acts) {
            for (int a = acts.size() - 1; a > 0; a--) {
                Act house = acts.get(a - 1), mouth = acts.get(a);
                if (!passage.particles().is(mouth.first(), Role.MOUTH) || mouth.first() - Math.max(house.last(), house.speaker().last()) > 1) continue;
                acts.set(a - 1, new Act(house.first(), house.last(), mouth.speaker(), house.origin()));
                acts.remove(a);
            }
        }

        /** "Biden called Johnson to thank him, the White House said": all before the tag is what the White House said. */
        private boolean tag(Act act, Sentence sentence) {
            int start = passage.clauseStart(act.first(), sentence.first());
            if (inverts && start > sentence.first() && act.first() - start <= 4 && act.speaker().first() > act.last()) {
                return passage.tokens().is(start - 1, ",") && closes(passage.clauseEnd(act.speaker().last(), sentence.last()), sentence) && !opened.hasSpeech(sentence);
            }
            return passage.language().setting("subject-first") && start > sentence.first() && act.speaker().first() >= start && act.speaker().first() - start <= 2 && act.speaker().last() < act.first()
                    && passage.tokens().is(start - 1, ",") && (passage.clauseEnd(act.last(), sentence.last()) >= sentence.last() - 1 || passage.tokens().is(act.last() + 1, ";")) && !opened.hasSpeech(sentence);
        }

        /** Nothing follows a tag, or only what is said of who was there: "…, a annoncé X, qui recevait Y". */
        private boolean closes(int end, Sentence sentence) {
            return end >= sentence.last() - 1 || passage.tokens().is(end + 1, ",") && (passage.particles().is(end + 2, Role.WHO) || passage.particles().is(end + 3, Role.WHO) || passage.particles().is(end + 2, Role.PREP));
        }

        /** "يقال" may be "says" and "it is said": what needs no speaker comes first. */
        private boolean overruled(List<Lexicon.Hit<Sayings.Saying>> hits, int h) {
            int first = hits.get(h).first();
            if (!verbFirst && !inverts || silent(hits.get(h))) return false;
            for (int other = h - 1; other >= 0 && hits.get(other).first() == first; other--) if (silent(hits.get(other))) return true;
            for (int other = h + 1; other < hits.size() && hits.get(other).first() == first; other++) if (silent(hits.get(other))) return true;
            return false;
        }

        private static boolean silent(Lexicon.Hit<Sayings.Saying> hit) {
            return hit.value().kind() == Sayings.Kind.SELF || hit.value().kind() == Sayings.Kind.CONTINUE;
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
            if (passage.layout().quotes().isEmpty()) return;
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
            if (dashed != quote) {
                dashed = quote;
                for (lastTag = quote.last(); lastTag > quote.first() && passage.layout().spoken(lastTag); ) lastTag--;
            }
            return lastTag > sentence.last();
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
            return end - start <= 6 && passage.particles().find(act.last() + 1, end, Role.THAT) < 0;
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
            return act.speaker().ids().size() > 1 && act.speaker().attribution() == Attribution.NAMED && passage.particles().find(range.first(), Math.min(range.last(), act.last() + 12), Role.JOINT) >= 0;
        }

    }
}
