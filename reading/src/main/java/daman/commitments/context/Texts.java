package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Pronouns;
import daman.clauses.Sentence;
import daman.clauses.Subjects;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.languages.Table;
import daman.names.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agreements, laws, contracts and their drafts, which lay down what is to be given ({@code texts.tsv}): "the accord covers", "under the pact", "il prévoit". */
public final class Texts {
    /**
     * What a text is: {@code TEXT} "the document" is any of them, {@code BILL} a law that may still be one to come; {@code UNDER} is a preposition right before one,
     * {@code WHOLE} a phrase that needs none ("under which"), {@code WHICH} one that stands for the text told of right before it ("in which").
     */
    public enum Kind { PACT, TEXT, LAW, BILL, DRAFT, CONTRACT, UNDER, WHOLE, WHICH }

    /** Words between "under" and the text: "under the bilateral security agreement". */
    private static final int QUALIFIED = 3;
    /** Words between an act and "under the pact" behind it. */
    private static final int BEHIND = 12;
    /** Words between a text and "in which", and from there to the act. */
    private static final int WHICH = 8;
    /** Words of a sentence within which its first noun stands. */
    private static final int OPENING = 2;
    /** Words between the verb of a clause and what it hangs on. */
    private static final int CLAUSE = 16;

    private final Lexicon<Kind> lexicon;

    public Texts(Language language) {
        this.lexicon = new Lexicon<>(language);
        Table table = language.find("texts");
        if (table != null) for (Table.Row row : table.expect("form", "kind").rows()) lexicon.add(row.get("form"), row.one("kind", Kind.class), row.origin());
    }

    public Told in(Passage passage) { return new Told(passage, lexicon.find(passage.words())); }

    /** The texts that one report tells of. */
    public static final class Told {
        /** What stands before a noun that is no subject. */
        private static final Role PREPOSITIONS = Role.any(Role.PREP, Role.TO, Role.FROM, Role.WITH, Role.BY, Role.IN);
        /** And before one who does nothing there himself. */
        private static final Role JOINING = Role.any(PREPOSITIONS, Role.BETWEEN, Role.AND);

        private final Passage passage;
        private final boolean cases;
        private final boolean verbFirst;
        private final List<Lexicon.Hit<Kind>> texts;
        private final @Nullable Subjects subjects;
        private final Pronouns pronouns;

        private Told(Passage passage, List<Lexicon.Hit<Kind>> texts) {
            this.passage = passage;
            this.cases = passage.language().setting("cases");
            this.verbFirst = passage.language().setting("verb-first");
            this.texts = texts;
            this.pronouns = new Pronouns(passage);
            this.subjects = passage.language().setting("cases") || passage.language().setting("verb-first") ? null : passage.subjects();
        }

        /** The kind of text that lays down what an act says, null where none does. */
        public @Nullable Kind behind(Act act, Sentence sentence) {
            if (texts.isEmpty()) return null;
            Kind under = under(act, sentence);
            if (under != null || act.noun() || !near(act, sentence)) return under;
            Lexicon.Hit<Kind> subject = subjects == null ? beside(act, sentence) : ofSubject(act, sentence);
            return subject == null ? agent(act, sentence) : subject.value();
        }

        /** A text is told of so near to an act of a sentence that it may be who does it: the subject of its verb is not walked to for nothing. */
        private boolean near(Act act, Sentence sentence) {
            if (!sentence.covers(act.first())) return true;
            boolean before = act.kind() == ActKind.LIST || act.kind() == ActKind.BIND || act.kind() == ActKind.PLAN;      // what a pronoun or nobody does, the text of the sentence before may
            int next = Lexicon.lowest(texts, before ? from(passage.layout().sentenceAt(act.first()), sentence) : sentence.first());
            return next < texts.size() && texts.get(next).first() <= Math.max(act.last() + QUALIFIED, sentence.first() + OPENING);
        }

        /** "Under the memorandum, Norway will give": what is given under a text, whoever gives it. */
        public @Nullable Kind under(Act act, Sentence sentence) {
            for (Lexicon.Hit<Kind> sign : Lexicon.within(texts, sentence.first(), Math.min(sentence.last(), act.last() + BEHIND))) {
                if (sign.value() != Kind.UNDER && sign.value() != Kind.WHOLE && sign.value() != Kind.WHICH || passage.layout().spoken(sign.first()) != passage.layout().spoken(act.first())) continue;
                if (sign.value() == Kind.WHOLE && (sign.last() < act.first() || sign.first() == act.last() + 1 && text(sentence.first(), act.first() - 1) != null)) return Kind.PACT;
                if (sign.value() == Kind.WHICH && which(sign, act, sentence) instanceof Kind text) return text;
                Lexicon.Hit<Kind> text = sign.value() == Kind.UNDER ? text(sign.last() + 1, Math.min(sentence.last(), sign.last() + QUALIFIED + 1)) : null;
                if (text != null && governs(sign, text)) return text.value();
            }
            return null;
        }

        /** "Un accord dans lequel Athènes s'engage", "نصاً تتعهد فيه باريس": the text named last before the sign, with nobody's deed in between. */
        private @Nullable Kind which(Lexicon.Hit<Kind> sign, Act act, Sentence sentence) {
            boolean beside = sign.last() < act.first() ? act.first() - sign.last() <= WHICH && passage.partings(sign.last(), act.first()) == 0 : sign.first() == act.last() + 1;
            Lexicon.Hit<Kind> text = beside ? text(Math.max(sentence.first(), Math.min(sign.first(), act.first()) - WHICH), Math.min(sign.first(), act.first()) - 1) : null;
            return text != null && passage.partings(text.last(), Math.min(sign.first(), act.first())) <= 1 ? text.value() : null;
        }

        /** "They signed a document: Berlin will pay": what stands behind a colon is what the text before it lays down. @param acts the sentence's */
        public @Nullable Kind spelledOut(int token, Sentence sentence, List<Act> acts) {
            Lexicon.Hit<Kind> text = texts.isEmpty() ? null : text(sentence.first(), token - 1);
            if (text == null) return null;
            int colon = token - 1;
            while (colon > sentence.first() && !passage.tokens().is(colon, ":")) colon--;
            if (colon <= sentence.first() || passage.layout().spoken(token) && !passage.layout().spoken(colon)) return null;
            if (text.last() >= colon) return null;
            for (Act act : acts) if (act.last() < colon && (act.kind() == ActKind.AGREE || act.kind().ofTexts())) return act.kind() == ActKind.AGREE && text.value() != Kind.DRAFT ? Kind.PACT : text.value();
            return null;
        }

        /** A text is named within a range of tokens. */
        public boolean at(int first, int last) { return text(first, last) != null; }

        /** "Under the pact London will give": the pact named within a range of tokens is no promise there. */
        public boolean governed(int first, int last) {
            for (Lexicon.Hit<Kind> sign : Lexicon.within(texts, first - QUALIFIED - 2, first)) {
                if (sign.value() == Kind.UNDER && text(sign.last() + 1, last) instanceof Lexicon.Hit<Kind> text && text.last() >= first && governs(sign, text)) return true;
            }
            return false;
        }

        /** "За угодою", but not "за угоду". */
        private boolean governs(Lexicon.Hit<Kind> sign, Lexicon.Hit<Kind> text) {
            boolean towards = cases && Feature.ACCUSATIVE.in(text.features()) && (text.features() & (Feature.GENITIVE.bit() | Feature.INSTRUMENTAL.bit() | Feature.LOCATIVE.bit())) == 0;
            return !towards && passage.partings(sign.last(), text.first()) == 0 && passage.actorsIn(sign.last() + 1, text.first() - 1).isEmpty();
        }

        /** "Prévu par l'accord", "передбачено угодою": the text behind a passive. */
        private @Nullable Kind agent(Act act, Sentence sentence) {
            Lexicon.Hit<Kind> text = text(act.last() + 1, Math.min(sentence.last(), act.last() + QUALIFIED));
            boolean passive = Feature.PARTICIPLE.in(act.features()) || Feature.PASSIVE.in(act.features());
            if (text == null && passive && covered(act, sentence)) text = last(act.first(), sentence);
            else if (text == null || passage.partings(act.last(), text.first()) > 0 || !passive) return null;
            else if (!by(act, text)) return null;
            return text == null ? null : text.value();
        }

        /** "Training is covered too", and not "Paris s'était engagé": a passive of what texts do, with nobody for its subject. */
        private boolean covered(Act act, Sentence sentence) {
            if (act.kind() != ActKind.BIND || passage.particles().find(act.first() - 3, act.first() - 1, Role.BE) < 0) return false;
            return !somebodyActs(passage.clauseStart(act.first(), sentence.first()), act.first() - 1);
        }

        private boolean by(Act act, Lexicon.Hit<Kind> text) {
            boolean by = passage.particles().is(act.last() + 1, Role.BY) || passage.particles().is(act.last() + 1, Role.IN);
            return by || Feature.INSTRUMENTAL.in(text.features()) && !Feature.NOMINATIVE.in(text.features());
        }

        /** Where subjects stand first: the head of the subject is a text, or a pronoun for one right behind it that only texts could be the subject of. */
        private Lexicon.@Nullable Hit<Kind> ofSubject(Act act, Sentence sentence) {
            if (contents(act) && pronouns.subjectOf(act.first()) >= 0) return last(act.first(), sentence);
            Lexicon.Hit<Kind> text = subjectOf(act.first(), sentence);
            int that = text == null ? that(act.first(), sentence) : -1;
            return that < 0 ? text : subjectOf(that, sentence);
        }

        private Lexicon.@Nullable Hit<Kind> subjectOf(int verb, Sentence sentence) {
            Subjects.Phrase subject = subjects.of(verb, sentence.first());
            if (subject.found() && text(subject.first(), subject.last()) instanceof Lexicon.Hit<Kind> text) return text;
            int start = passage.clauseStart(verb, sentence.first());
            if (start == verb && start > sentence.first()) return text(sentence.first(), sentence.first() + OPENING); // "Le texte, qui vaut pour dix ans, fixe"
            return subject.found() ? null : subject(start, verb - 1);
        }

        /** "Le projet d'accord prévoit que le Canada livrera": the verb whose clause this is, -1 where it is none's. */
        private int that(int verb, Sentence sentence) {
            for (int t = verb - 1; t > Math.max(sentence.first(), verb - CLAUSE); t--) {
                if (passage.particles().is(t, Role.THAT)) return passage.tokens().sign(t - 1) ? t - 2 : t - 1;
                if (passage.partings(t - 1, t + 1) > 0) return -1;
            }
            return -1;
        }

        /** Holding, or foreseeing something that is no deed: what persons do not do. */
        private boolean contents(Act act) {
            return act.kind() == ActKind.LIST || act.kind() == ActKind.BIND || act.kind() == ActKind.PLAN && !passage.particles().is(act.last() + 1, Role.PREP) && !passage.particles().is(act.last() + 1, Role.INFINITIVE) && !passage.words().may(act.last() + 1, Feature.INFINITIVE);
        }

        /** The text named last in this sentence or the one before. */
        private Lexicon.@Nullable Hit<Kind> last(int token, Sentence sentence) {
            int from = from(passage.layout().sentenceAt(token), sentence);
            Lexicon.Hit<Kind> last = null;
            for (Lexicon.Hit<Kind> text : Lexicon.within(texts, from, token - 1)) if (names(text)) last = text;
            return last;
        }

        /** Where the sentence before one begins, by whose number, in the line of another; without one, where that other begins. */
        private int from(int number, Sentence sentence) {
            Sentence before = number > 0 ? passage.layout().sentence(number - 1) : sentence;
            return before.line() == sentence.line() ? before.first() : sentence.first();
        }

        /** "ينص الاتفاق على", "Угода, підписана в Мадриді, передбачає": right behind the verb, or before it with nobody between who could do what it says. */
        private Lexicon.@Nullable Hit<Kind> beside(Act act, Sentence sentence) {
            Lexicon.Hit<Kind> own = beside(act.first(), act.last(), sentence);
            int that = own == null ? that(act.first(), sentence) : -1;
            return that < 0 ? own : beside(that, that, sentence);
        }

        private Lexicon.@Nullable Hit<Kind> beside(int first, int last, Sentence sentence) {
            Lexicon.Hit<Kind> behind = text(last + 1, Math.min(sentence.last(), last + QUALIFIED));
            if (behind != null && behind.first() > last + 1) behind = null;
            if (behind != null && (verbFirst || Feature.NOMINATIVE.in(behind.features()) && !Feature.ACCUSATIVE.in(behind.features()))) return behind;
            int start = passage.clauseStart(first, sentence.first());
            Lexicon.Hit<Kind> before = subject(start, first - 1);
            if (before != null || start <= sentence.first() || passage.tokens().is(start - 1, ":")) return before;
            int inset = passage.clauseStart(start - 1, sentence.first());
            return inset <= sentence.first() ? null : subject(passage.clauseStart(inset - 1, sentence.first()), inset - 2);
        }

        private Lexicon.@Nullable Hit<Kind> subject(int first, int last) {
            Lexicon.Hit<Kind> text = text(first, last);
            if (text == null || passage.particles().is(text.first() - 1, PREPOSITIONS)) return null;
            if (cases && !Feature.NOMINATIVE.in(text.features())) return null;
            return passage.particles().is(text.last() + 1, Role.WHO) || !somebodyActs(text.last() + 1, last) ? text : null;
        }

        private boolean somebodyActs(int first, int last) {
            for (Actor actor : passage.actorsIn(first, last)) if (mayAct(actor)) return true;
            return false;
        }

        private boolean mayAct(Actor actor) {
            if (!actor.kind().acts() || cases && !passage.words().may(actor.head(), Feature.NOMINATIVE)) return false;
            return !passage.particles().is(actor.first() - 1, JOINING);
        }

        /** The first text named within a range of tokens. */
        private Lexicon.@Nullable Hit<Kind> text(int first, int last) {
            for (Lexicon.Hit<Kind> text : Lexicon.within(texts, first, last)) if (names(text)) return text;
            return null;
        }

        /** No sign, and no verb of the same lemma: "according". */
        private static boolean names(Lexicon.Hit<Kind> text) {
            if (text.first() == text.last() && Feature.VERB.in(text.features()) && !Feature.NOUN.in(text.features())) return false;
            return text.value() != Kind.UNDER && text.value() != Kind.WHOLE && text.value() != Kind.WHICH;
        }
    }
}
