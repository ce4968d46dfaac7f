package daman.commitments;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.commitments.context.Texts;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far what a frame claims is: its act and tense say so first ({@link Stages}), then the thing, the givers, the sentence and what was told before correct it. */
final class HowFar {
    /** Drafts back to one that is approved or agreed. */
    private static final int DECIDED = 12;
    /** Sentences back to what "the rest" is the rest of. */
    private static final int ANTECEDENT = 8;
    /** Words from "must" to the act. */
    private static final int MUST = 4;

    private final Passage passage;
    private final boolean presentGoesOn;
    private final Dossier dossier;
    private final Settings settings;
    /** What was told so far, which the run goes on filling. */
    private final List<Listing.Draft> drafts;
    private final boolean inverts;

    HowFar(Passage passage, Dossier dossier, Settings settings, List<Listing.Draft> drafts) {
        this.passage = passage;
        this.presentGoesOn = passage.language().setting("present-goes-on");
        this.dossier = dossier;
        this.settings = settings;
        this.drafts = drafts;
        this.inverts = passage.language().setting("inverts");
    }

    /** @return null where nothing is claimed */
    @Nullable Stage claimed(Frame frame, Thing thing, Givers.Choice choice, @Nullable Said around, Stages.Mood mood, Sentence sentence) {
        Act act = frame.governor();
        Stage stage = leavesOut(act, mood) ? thing.measure() == Measure.FORCES ? Stage.REFUSED : null : Stages.of(act.kind(), frame.giving() == null ? null : frame.giving().kind(), mood);
        if ((stage == Stage.REFUSED || stage == null && act.kind() == ActKind.PROMISE) && atMost(thing)) stage = Stages.of(act.kind(), null, mood.affirmed());
        if (stage == null || thing.measure() == Measure.GUARANTEE && stage == Stage.DELIVERED && !passage.layout().spoken(thing.core())) return null;
        if (stage == Stage.APPROVED && jointly(choice, thing) || stage == Stage.DELIVERED && thing.measure() == Measure.AGREEMENT && act.kind() == ActKind.RECEIVE) stage = Stage.AGREED;
        if (stage == Stage.ANNOUNCED && goesOn(sentence, thing, act, mood)) stage = Stage.ALLOCATED;
        if (stage == Stage.ALLOCATED && act.kind() == ActKind.RESUME && thing.measure() == Measure.INTELLIGENCE) stage = Stage.DELIVERED; // a service that goes on is in force
        if (stage == Stage.ANNOUNCED && act.kind() == ActKind.PROMISE && mood.past() && thing.amount() != null && settings.since(act) && runningTotal(sentence)) stage = Stage.ALLOCATED;
        if (stage == Stage.ANNOUNCED && due(frame, choice, around)) stage = Stage.REQUESTED;
        return sentence.body() && question(sentence) ? inQuestion(stage, act) : stage;
    }

    /** The same, by who says so and by what went before. */
    Stage reported(Stage stage, Act act, Thing thing, Attribution authority) {
        boolean unsaid = authority == Attribution.LEAK || authority == Attribution.OFFICIAL || authority == Attribution.HEARSAY;
        Stage told = unsaid && stage == Stage.ANNOUNCED && (act.kind() == ActKind.PLAN || act.kind() == ActKind.TOTAL) ? Stage.DISCUSSED : stage;
        return told != Stage.REQUESTED && told != Stage.REFUSED && settings.wentBefore(thing) ? Stage.ALLOCATED : told;
    }

    /** What an agreement lays down is agreed, what a law does approved, and what a draft does only discussed. */
    Stage laidDown(Texts.Kind text, Stage stage) {
        return switch (text) {
            case PACT, UNDER, WHOLE, WHICH -> Stage.AGREED;
            case TEXT -> approvedLast() ? Stage.APPROVED : Stage.AGREED;
            case LAW -> Stage.APPROVED;
            case BILL -> approvedLast() ? Stage.APPROVED : Stage.DISCUSSED;
            case DRAFT -> Stage.DISCUSSED;
            case CONTRACT -> stage == Stage.ANNOUNCED ? Stage.ALLOCATED : stage;
        };
    }

    /** A sum of what was just told is as far as that. {@code number}: of the sentence. */
    Stage summed(Stage stage, Act act, Stages.Mood mood, int number, Sentence sentence) {
        boolean ofTold = act.kind() == ActKind.TOTAL && !mood.future() && !runningTotal(sentence) && !(inverts && mood.past()) && !drafts.isEmpty() && number - drafts.getLast().number() <= 2;
        return ofTold ? drafts.getLast().stage() : stage;
    }

    /** "The guarantees won't include soldiers": what a list leaves out is nothing that was told, in detail. */
    boolean leavesOut(Act act, Stages.Mood mood) {
        return act.kind() == ActKind.LIST && !act.noun() && mood.negated() && passage.particles().find(act.first() - 2, act.first() - 1, Role.NOT) >= 0;
    }

    /** What is asked is claimed by nobody. */
    boolean question(Sentence sentence) {
        char end = passage.tokens().firstChar(sentence.last());
        return end == '?' || end == '؟';
    }

    /** Where questions are put by turning verb and subject, one that names a deed speaks of it. */
    private @Nullable Stage inQuestion(@Nullable Stage stage, Act act) {
        if (stage != Stage.REQUESTED && (!inverts || act.noun())) return null;
        return inverts && stage != Stage.REFUSED && stage != Stage.SUSPENDED ? Stage.DISCUSSED : stage;
    }

    /** "The declaration adopted by the thirty-five countries": what several adopt together is agreed. */
    private boolean jointly(Givers.Choice choice, Thing thing) {
        boolean pact = thing.measure() == Measure.AGREEMENT || thing.measure() == Measure.GUARANTEE || thing.measure() == Measure.FORCES || thing.measure() == Measure.INTELLIGENCE;
        return pact && (choice.ids().size() > 1 || choice.ids().equals(List.of(dossier.willing())) || choice.ids().equals(List.of(dossier.supporters())));
    }

    /** "N'a pas promis plus de 700 millions": as much as that was promised. */
    private static boolean atMost(Thing thing) { return thing.amount() != null && thing.amount().bound() != null; }

    /** "Londres et Paris fournissent des Storm Shadow": the present of what goes on, where news is told in other tenses. */
    private boolean goesOn(Sentence sentence, Thing thing, Act act, Stages.Mood mood) {
        boolean plain = presentGoesOn && sentence.body() && !thing.counted() && !mood.future() && !mood.possible() && !mood.negated() && !act.noun();
        return plain && (act.kind() == ActKind.GIVE || act.kind() == ActKind.TRAIN) && Feature.PRESENT.in(act.features()) && !Feature.PARTICIPLE.in(act.features()) && !Feature.INFINITIVE.in(act.features());
    }

    /** "« Les Européens doivent fournir des armes », a dit l'Américain": what one says that another must give, he asks for. */
    private boolean due(Frame frame, Givers.Choice choice, @Nullable Said around) {
        boolean must = passage.particles().anywhere(Role.MUST) && frame.governor().kind().gives() && passage.particles().find(Math.max(passage.clauseStart(frame.first()), frame.first() - MUST), frame.first() - 1, Role.MUST) >= 0;
        return must && around != null && !around.speakers().isEmpty() && choice.names()
                && around.speakers().stream().map(passage::named).allMatch(speaker -> speaker != null && !choice.ids().contains(speaker.principal()));
    }

    private boolean approvedLast() {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - DECIDED); i--) {
            if (drafts.get(i).stage() == Stage.APPROVED || drafts.get(i).stage() == Stage.AGREED) return drafts.get(i).stage() == Stage.APPROVED;
        }
        return false;
    }

    private boolean runningTotal(Sentence sentence) {
        return passage.particles().find(sentence.first(), sentence.last(), Role.TOTAL) >= 0 || passage.particles().find(sentence.first(), sentence.last(), Role.SINCE) >= 0;
    }

    /** What the sentence before promised, or the one before that. */
    List<Thing> toldBefore(int s) {
        int from = drafts.size();
        while (from > 0 && s - drafts.get(from - 1).number() <= 2) from--;
        if (from == drafts.size()) return List.of();
        List<Thing> told = new ArrayList<>(drafts.size() - from);
        for (; from < drafts.size(); from++) told.add(drafts.get(from).thing());
        return told;
    }

    /** Who gave what a word stands for that names no thing of its own: "the rest will follow". */
    List<String> gave(int s, Thing meant) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Listing.Draft draft = drafts.get(i);
            if (s - draft.number() > ANTECEDENT) break;
            if (Objects.equals(draft.thing().item(), meant.item()) && draft.thing().measure() == meant.measure() && draft.givers().names()) return meant.standsForAnother() ? draft.givers().ids() : List.of();
        }
        return List.of();
    }

    /** What was just told, best what holds something; by the one whom the list's subject names, where it names one: "the German package also holds".
     *
     * @param again a package may speak again from further back; a mere sum is no line of its list
     */
    Listing.@Nullable Draft told(int s, List<String> whose, boolean text, boolean again) {
        Listing.Draft rest = null;
        for (int i = drafts.size() - 1; i >= 0; i--) {
            boolean last = again && packed(drafts.get(i).thing()) && drafts.get(i).number() == drafts.getLast().number();
            if (s - drafts.get(i).number() > (last ? ANTECEDENT : Drafts.CARRIED)) break;
            if (drafts.get(i).givers().rule().equals(Hinted.LEADS) || (whose.isEmpty() ? s - drafts.get(i).number() > 2 && !last : !drafts.get(i).givers().ids().containsAll(whose))) continue;
            boolean beside = drafts.get(i).stage() == Stage.SUSPENDED && i > 0 && drafts.get(i - 1).number() == drafts.get(i).number(); // "has resumed … a week after a pause"
            if (!beside && holds(drafts.get(i), text)) return drafts.get(i);
            if (rest == null) rest = drafts.get(i);
        }
        return whose.isEmpty() || text ? rest : null;
    }

    /** Weapons and money come in packages, of which one may speak again after a quotation. */
    private static boolean packed(Thing thing) { return thing.hardware() || thing.measure() == Measure.FINANCING; }

    /** Aid, a package, a sum may hold what is listed now; a weapon does not, nor what was asked or refused. */
    private boolean holds(Listing.Draft told, boolean text) {
        if (told.stage() == Stage.REFUSED || told.stage() == Stage.REQUESTED) return false;
        return text || told.thing().measure() != Measure.AGREEMENT && (told.thing().item() == null || told.thing().amount() != null || told.frame().governor().kind() == ActKind.LIST);
    }
}
