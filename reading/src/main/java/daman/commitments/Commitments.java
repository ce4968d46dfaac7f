package daman.commitments;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.clauses.ties.BehindVerb;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Bearing;
import daman.commitments.acts.Frame;
import daman.commitments.acts.Houses;
import daman.commitments.acts.Implied;
import daman.commitments.acts.Timed;
import daman.commitments.acts.Vocabulary;
import daman.commitments.context.Deployed;
import daman.commitments.context.Entries;
import daman.commitments.context.Fit;
import daman.commitments.context.Introductions;
import daman.commitments.context.Meant;
import daman.commitments.context.Packages;
import daman.commitments.context.Programmes;
import daman.commitments.context.Promisable;
import daman.commitments.context.Recipients;
import daman.commitments.context.Texts;
import daman.commitments.context.Ungiven;
import daman.commitments.context.Wholes;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Around;
import daman.statements.Said;
import daman.text.Evidence;
import daman.text.Stretch;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gives, would give, asks for or refuses what (GUIDE.md, commitments): a thing opens the frame, the act nearest to it
 * says how far it is, the clause says who gives, when and on what condition.
 */
public final class Commitments {
    /** Words from "but" to what it denies. */
    private static final int DENIED = 3;

    private final Vocabulary vocabulary;
    private final Lexicon<Condition> conditions;
    private final Programmes programmes;
    private final Texts texts;
    private final Ungiven ungiven;
    private final Deployed deployed;

    public Commitments(Language language) {
        this.vocabulary = new Vocabulary(language);
        this.conditions = Condition.lexicon(language);
        this.programmes = new Programmes(language);
        this.texts = new Texts(language);
        this.ungiven = new Ungiven(language);
        this.deployed = new Deployed(language);
    }

    /** What the headline claims, whether or not the body says it again. */
    public record Claim(Evidence evidence, List<String> providers, Measure measure) {}

    /**
     * @param commitments    in the order of the text
     * @param headline       all that the headline claims
     * @param measuresOfBody every kind of support that the body names at all, promised or not
     */
    public record Found(List<Commitment> commitments, List<Claim> headline, Set<Measure> measuresOfBody) {
        public static final Found NOTHING = new Found(List.of(), List.of(), Set.of());
    }

    /**
     * Begins with a report; null where it doesn't speak of anybody at all whom the dossier keeps.
     *
     * @param dossier as this report has it, with the one whom it is about for its recipient
     * @param things  what each sentence names that can be given
     */
    public @Nullable Run begin(Passage passage, Dossier dossier, Around said, List<List<Thing>> things) {
        for (Actor actor : passage.actors()) if (actor.standsFor(dossier.recipient())) return new Run(passage, dossier, said, things);
        return null;
    }

    /**
     * One report's commitments: its acts are found when it is begun, then what is promised at all is {@link #framed}, then it is {@link #read} who gives it, then
     * its drafts become what is {@link #found}.
     */
    public final class Run {
        private final Passage passage;
        private final boolean cases;
        private final Recipients recipients;
        private final Dossier dossier;
        private final Around said;
        private final List<List<Thing>> things;
        private final Bearing bearing;
        private final Implied implied;
        private final Act[] words;
        /** The text has an act that is a promise by itself, and one that pays into what several pay for: most have none. */
        private boolean implying, sharing;
        private final Fit fit;
        private final Meant meant;
        private final Promisable promisable;
        private final Programmes.Told programmes;
        private final Entries entries;
        private final Wholes wholes;
        private final Packages packages;
        private final Introductions introductions;
        /** What the sentence before names, where it is a question. */
        private List<Thing> asked = List.of();
        private final Drafts drafts;
        private final Set<Measure> measuresOfBody = EnumSet.noneOf(Measure.class);
        /** In what act of saying the list stands: "the ministry listed what is being sent:". */
        private @Nullable Said introduced;

        private Run(Passage passage, Dossier dossier, Around said, List<List<Thing>> things) {
            this.passage = passage;
            this.cases = passage.language().setting("cases");
            this.recipients = new Recipients(passage, dossier);
            this.dossier = dossier;
            this.said = said;
            this.things = things;
            BehindVerb behind = new BehindVerb(passage);
            Timed timed = new Timed(passage);
            this.bearing = new Bearing(passage, timed);
            this.programmes = Commitments.this.programmes.in(passage);
            Givers givers = new Givers(passage, dossier, programmes, behind);
            Texts.Told texts = Commitments.this.texts.in(passage);
            Settings settings = new Settings(passage, conditions.find(passage.words()));
            this.implied = new Implied(passage, dossier.recipient());
            boolean training = false;
            List<Act> named = implied.acts(new Houses(passage, dossier.recipient()).acts(vocabulary.in(passage, behind))), acts = new ArrayList<>(named.size());
            for (Act act : named) {
                implying |= act.kind().implies();
                sharing |= act.share();
                training |= act.kind() == ActKind.TRAIN;
                if (!settings.conditional(act) && !settings.awaited(act) && !timed.awaited(act) && !(act.kind().ofTexts() && texts.behind(act, passage.layout().sentence(passage.layout().sentenceAt(act.first()))) == null)) acts.add(act);
            }
            Bearing.withoutNamed(passage, acts);
            this.words = acts.toArray(new Act[0]);
            this.fit = new Fit(passage, dossier, texts);
            this.meant = new Meant(passage);
            this.promisable = new Promisable(passage, dossier, ungiven, training);
            this.entries = givers.entries();
            this.introductions = new Introductions(passage, dossier);
            this.wholes = new Wholes(passage);
            this.packages = new Packages(passage);
            this.drafts = new Drafts(passage, dossier, givers, settings, texts, behind, recipients, wholes);
        }

        /** Sentence by sentence: each thing with the act that bears on it. Once. */
        public void framed() {
            int next = 0;
            for (int s = 0; s < passage.layout().sentences().size(); s++) {
                Sentence sentence = passage.layout().sentence(s);
                while (next < words.length && words[next].first() < sentence.first()) next++;
                int begun = next;
                while (next < words.length && words[next].first() <= sentence.last()) next++;
                boolean opens = passage.tokens().is(sentence.last(), ":");
                if (sentence.place() != Sentence.Place.CROSSHEAD) frame(s, sentence, begun == next ? Stretch.none() : new Stretch<>(words, begun, next), opens);
                if (opens) introduced = said.at(sentence.last());
            }
        }

        /** Who gives each of them, and how far it is. A step of its own, since it and the one before hold more code than the processor has at hand. */
        public void read() { drafts.read(); }

        /** After it was read. */
        public Found found() {
            List<Claim> headline = new ArrayList<>();
            for (Listing.Draft draft : drafts.all()) {
                if (draft.sentence().place() == Sentence.Place.HEADLINE) headline.add(new Claim(passage.words().text().evidence(passage.tokens().span(draft.sentence().first(), draft.sentence().last())), draft.givers().ids(), draft.thing().measure()));
            }
            return new Found(new Listing(passage, recipients).commitments(drafts.all()), headline, measuresOfBody);
        }

        /** @param opens it ends with a colon */
        private void frame(int s, Sentence sentence, List<Act> acts, boolean opens) {
            Thing last = null;
            Frame lastFrame = null;
            List<Thing> found = given(s, sentence, acts);
            programmes.enter(s, sentence, found, entries.at(sentence.last()) != null || entries.at(sentence.last() + 1) != null, opens);
            asked = !found.isEmpty() && sentence.body() && drafts.question(sentence) ? found : List.of();
            if (opens) introductions.enter(s, sentence, acts, found);
            List<Thing> all = wholes.without(!sharing || acts.isEmpty() ? found : meant.shares(found, sentence, acts, programmes));
            if (all.isEmpty()) return;
            List<Act> able = promisable.able(acts, all);
            for (int n = 0; n < all.size(); n++) {
                Thing named = all.get(n);
                if (programmes.source(named, all) || promisable.not(named, sentence, n + 1 < all.size() ? all.get(n + 1).first() - 1 : sentence.last())) continue;
                if (sentence.body()) measuresOfBody.add(named.measure());
                Thing thing = packages.of(programmed(named, sentence), s);
                Entries.Entry entry = entries.at(thing.first());
                Frame frame = bearing.on(named, all, able, sentence);
                if (frame == null && entry == null && last != null && lastFrame.governor().kind() != ActKind.MAKE && listed(last, thing, acts)) frame = lastFrame;
                if (entry != null && (frame == null || frame.governor().kind() == ActKind.TOTAL && !finite(entry.opens() + 1, entry.last()))) frame = introductions.frame(entry, acts, frame);
                if (frame == null && acts.isEmpty() && sentence.body() && thing.amount() != null && !wholes.sum(thing, sentence) && !finite(comma(thing.first(), -1, sentence), comma(thing.last(), 1, sentence))) frame = new Frame(new Act(thing.first(), thing.last(), ActKind.LIST, false, false, 0, Frame.WITHOUT_VERB), null, 0);
                if (last != null && passage.particles().anywhere(Role.BUT) && denied(thing.first(), last.last())) frame = new Frame(lastFrame.governor().as(ActKind.REFUSE), null, 0);
                if (frame == null || onlyNamed(frame, thing, sentence) || wholes.holds(frame.governor(), named, n + 1 < all.size() ? all.get(n + 1) : null, sentence)) continue;
                Thing before = last;
                last = named;
                lastFrame = frame;
                if (thing.measure() == Measure.FORCES) frame = frame.forForces();
                thing = fit.of(thing, frame);
                if (thing == null || fit.usedInTraining(thing, frame, before)) continue;
                thing = deployed.in(passage, dossier, thing, frame);
                Said around = said.at(thing.core());
                if (around == null && entry != null && frame.governor().last() < sentence.first()) around = introduced;
                drafts.add(new Drafts.Promise(s, sentence, acts, named, thing, frame, introductions.around(frame.governor(), sentence), around, entry != null && entry.under() >= 0));
            }
        }

        /** What a sentence names that can be promised, and what its acts imply or mean. */
        private List<Thing> given(int s, Sentence sentence, List<Act> acts) {
            List<Thing> named = things.get(s).isEmpty() && acts.isEmpty() ? List.of() : promisable.of(things.get(s), sentence, acts);
            if (acts.isEmpty()) return named;
            List<Thing> implied = implying ? this.implied.with(named, acts) : named;
            return !meant.in(sentence) ? implied : meant.with(implied, sentence, acts, asked.isEmpty() ? () -> drafts.toldBefore(s) : () -> asked, !asked.isEmpty());
        }

        /** "Will give missiles but no batteries", "des obus, mais pas de chars": what the same verb denies. */
        private boolean denied(int first, int before) {
            int not = first;
            while (not - 1 > before && first - not < DENIED && !passage.particles().is(not - 1, Role.BUT)) not--;
            return not - 1 > before && passage.particles().is(not - 1, Role.BUT) && passage.particles().is(not, Role.NOT) && !finite(not, first - 1);
        }

        /** A bare sum is for what the programme buys that it is paid into; "sur ce total, 3 milliards viendront d'Italie": for what the sum is whose part it is. */
        private Thing programmed(Thing sum, Sentence sentence) {
            if (sum.measure() != Measure.FINANCING) return sum;
            Listing.Draft whole = passage.particles().is(sentence.first(), Role.OUT_OF) && sum.sumAlone() ? drafts.last() : null;
            if (whole != null && whole.thing().amount() != null && passage.layout().sentenceAt(sentence.first()) - whole.number() <= 2) return sum.as(whole.thing().measure());
            Measure measure = sum.amount() == null ? null : programmes.of(sentence, sum.first());
            return measure != null && (sum.sumAlone() || programmes.sum(sum)) ? sum.as(measure) : sum;
        }

        /** The next thing of a list that has grown long: no other act in between. */
        private boolean listed(Thing before, Thing thing, List<Act> acts) {
            if (thing.first() - before.last() > 8) return false;
            for (Act act : acts) if (act.first() > before.last() && act.last() < thing.first()) return false;
            return true;
        }

        /** "This is the first payment of the programme": a noun without a verb or a number promises nothing new. */
        private boolean onlyNamed(Frame frame, Thing thing, Sentence sentence) {
            return cases && sentence.body() && frame.governor().noun() && !thing.counted() && !finite(sentence.first(), sentence.last());
        }

        /** The end of the part between commas that a token lies in. */
        private int comma(int token, int step, Sentence sentence) {
            int t = token;
            while (t + step >= sentence.first() && t + step <= sentence.last() && !passage.tokens().is(t + step, ",")) t += step;
            return t;
        }

        private boolean finite(int first, int last) {
            for (int t = first; t <= last; t++) {
                long features = passage.words().features(t);
                boolean noun = Feature.NOUN.in(features) && !(Feature.NAME.in(features) && !passage.tokens().capital(t));
                if (Feature.VERB.in(features) && !noun && (Feature.PAST.in(features) || Feature.PRESENT.in(features) || Feature.FUTURE.in(features))) return true;
            }
            return false;
        }
    }
}
