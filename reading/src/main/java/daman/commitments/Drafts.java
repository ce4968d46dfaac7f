package daman.commitments;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.clauses.ties.BehindVerb;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.commitments.context.Recipients;
import daman.commitments.context.Texts;
import daman.commitments.context.Wholes;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised in one report, thing by thing in the order of the text, and what becomes of it once it is read who gives it and how far it is. */
final class Drafts {
    /** Sentences on in which whoever gave last still gives. */
    static final int CARRIED = 3;

    private final Passage passage;
    private final Dossier dossier;
    private final boolean subjectFirst;
    private final boolean inverts;
    private final Givers givers;
    private final Settings settings;
    private final Texts.Told texts;
    private final BehindVerb behind;
    private final Recipients recipients;
    private final Wholes wholes;
    private final HowFar howFar;
    private final List<Promise> promises = new ArrayList<>();
    /** So many promises were read by now. */
    private int read;
    private final List<Listing.Draft> drafts = new ArrayList<>();
    /** Those who gave in the first draft that names somebody, and whether others gave in a later one. */
    private @Nullable List<String> gaveFirst;
    private boolean othersGave;
    private List<String> gaveLast = List.of();
    private int gaveAt = -99;

    Drafts(Passage passage, Dossier dossier, Givers givers, Settings settings, Texts.Told texts, BehindVerb behind, Recipients recipients, Wholes wholes) {
        this.passage = passage;
        this.dossier = dossier;
        this.subjectFirst = passage.language().setting("subject-first");
        this.inverts = passage.language().setting("inverts");
        this.givers = givers;
        this.settings = settings;
        this.texts = texts;
        this.behind = behind;
        this.recipients = recipients;
        this.wholes = wholes;
        this.howFar = new HowFar(passage, dossier, settings, drafts);
    }

    /**
     * A thing that is promised, by whomever.
     *
     * @param number of its sentence
     * @param named  the thing as the text names it, before it is {@code thing} as the act means it
     * @param over   the sentence of its act
     * @param around who says so
     * @param listed it is an entry of a list that a sentence introduces
     */
    record Promise(int number, Sentence sentence, List<Act> acts, Thing named, Thing thing, Frame frame, Sentence over, @Nullable Said around, boolean listed) {}

    void add(Promise promise) { promises.add(promise); }

    /** All promises that were added by now. */
    void read() { while (read < promises.size()) read(promises.get(read++)); }

    /** Those that came to something; once all are read. */
    List<Listing.Draft> all() { return drafts; }

    /** The last one by now, null where there is none. */
    Listing.@Nullable Draft last() {
        read();
        return drafts.isEmpty() ? null : drafts.getLast();
    }

    /** What the sentence before promised, or the one before that. */
    List<Thing> toldBefore(int sentence) {
        read();
        return howFar.toldBefore(sentence);
    }

    /** What is asked is claimed by nobody. */
    boolean question(Sentence sentence) { return howFar.question(sentence); }

    private void read(Promise promise) {
        int s = promise.number();
        boolean goesOn = s - gaveAt <= CARRIED || promise.listed() && onlyGiver();
        Givers.Choice choice = givers.of(promise.thing(), promise.frame(), promise.over(), promise.around(), goesOn ? gaveLast : howFar.gave(s, promise.named()));
        Listing.Draft draft = draft(promise, choice);
        if (draft == null) return;
        drafts.add(draft);
        recipients.of(s);      // while those whom the sentence names are at hand
        if (draft.givers().names()) gave(draft.givers().ids());
        if (!choice.names() || !promise.sentence().body() || promise.frame().governor().kind() == ActKind.TOTAL) return;
        gaveLast = choice.ids();
        gaveAt = s;
    }

    /** Nobody else gives in what was read till now: a list of things is his, far as it stands from where he is named. */
    private boolean onlyGiver() { return gaveFirst == null || !othersGave && Listing.same(gaveFirst, gaveLast); }

    private void gave(List<String> ids) {
        if (gaveFirst == null) gaveFirst = ids;
        else if (!othersGave) othersGave = !Listing.same(gaveFirst, ids);
    }

    private Listing.@Nullable Draft draft(Promise promise, Givers.Choice choice) {
        Sentence sentence = promise.sentence(), over = promise.over();
        Thing thing = promise.thing();
        Frame frame = promise.frame();
        Said around = promise.around();
        if (bareClaim(frame, around)) return null;
        int s = promise.number();
        Act act = frame.governor();
        Stages.Mood mood = mood(frame, choice, over);
        if ((act.kind() == ActKind.LIST || lists(frame)) && !howFar.leavesOut(act, mood)) return listed(promise, choice);
        Stage stage = howFar.claimed(frame, thing, choice, around, mood, sentence);
        if (stage == null) return null;
        if (stage == Stage.REQUESTED && !choice.names() && (alliesNear(sentence) || s > 0 && asked(passage.layout().sentence(s - 1)))) choice = new Givers.Choice(List.of(dossier.supporters()), "rule:allies", -1, -1);
        Attribution authority = around != null ? around.attribution() : mood.rumoured() ? Attribution.HEARSAY : Attribution.NAMED;
        stage = howFar.reported(stage, act, thing, authority);
        Texts.Kind text = stage == Stage.ANNOUNCED || stage == Stage.AGREED ? texts.behind(act, over) : null;
        if (text == null && stage == Stage.ANNOUNCED) text = texts.spelledOut(thing.core(), sentence, promise.acts());
        if (text != null) stage = howFar.laidDown(text, stage);
        if (text != null && around == null && texts.under(act, sentence) != null) authority = Attribution.DOCUMENT;
        stage = howFar.summed(stage, act, mood, s, sentence);
        Integer count = settings.count(choice);
        boolean open = stage == Stage.REQUESTED || choice.rule().equals(Hinted.UNNAMED) || stage == Stage.DISCUSSED && (!subjectFirst && !inverts || inPassive(act));
        if (!choice.names() && !open && count == null) return null;
        return new Listing.Draft(s, sentence, thing, frame, choice, stage, authority, around,
                settings.condition(sentence, frame, thing), settings.date(sentence, frame, around), settings.by(sentence), settings.duration(sentence, thing), count);
    }

    /** Where the verb's form is a man's past and a woman's present, its subject tells. */
    private Stages.Mood mood(Frame frame, Givers.Choice choice, Sentence sentence) {
        Stages.Mood mood = settings.mood(frame, sentence);
        boolean hers = mood.past() && choice.rule().startsWith("rule:subject") && behind.now(frame.governor().first(), choice.first() < 0 ? null : passage.actorAt(choice.first()));
        return hers ? mood.present() : mood;
    }

    /** "The decision covers": a noun that governs what it only names the holder of. */
    private static boolean lists(Frame frame) { return frame.giving() != null && frame.giving().kind() == ActKind.LIST && frame.governor().noun() && frame.governor().kind() == ActKind.PLAN; }

    /** "Moscow said deliveries only prolong the war": what the aggressor says of support as such promises nothing. */
    private boolean bareClaim(Frame frame, @Nullable Said around) { return (frame.governor().kind() == ActKind.LIST || frame.governor().noun() && frame.governor().kind().gives()) && givers.ofAggressor(around); }

    /** "Guarantees are being discussed": nobody is named, and nobody is left out. */
    private boolean inPassive(Act act) { return passage.particles().find(act.first() - 3, act.first() - 1, Role.BE) >= 0; }

    /** "It includes 36 howitzers", "ідеться про ракети": what was just told, in detail; stage, giver and authority are those told. */
    private Listing.@Nullable Draft listed(Promise promise, Givers.Choice choice) {
        int s = promise.number();
        Sentence sentence = promise.sentence();
        Thing thing = promise.thing();
        Frame frame = promise.frame();
        Said around = promise.around();
        if (wholes.contains(frame.governor(), thing)) return null;
        Texts.Kind text = texts.behind(frame.governor(), promise.over());
        List<String> whose = givers.named(frame.governor(), sentence);
        Listing.Draft told = howFar.told(s, whose, text != null, !(frame.withoutVerb() && thing.sumAlone()));
        boolean own = around != null && around.attribution() != Attribution.NAMED;
        if (told == null && (!own || around.attribution() == Attribution.MEDIA) && choice.names() && choice.first() >= sentence.first()) {
            return new Listing.Draft(s, sentence, thing, frame, choice, text == null ? Stage.ANNOUNCED : howFar.laidDown(text, Stage.ANNOUNCED), own ? around.attribution() : Attribution.NAMED, around, null, null, settings.by(sentence), null, null);
        }
        if (own && around.speakers().isEmpty() && (told == null || !told.givers().names())) {
            return new Listing.Draft(s, sentence, thing, frame, Givers.Choice.NONE, text == null ? Stage.DISCUSSED : howFar.laidDown(text, Stage.ANNOUNCED), around.attribution(), around, null, null, null, null, null);
        }
        if (told == null) return opened(s, sentence, thing, frame, around);
        return new Listing.Draft(s, sentence, thing, frame, choice.rule().equals(Hinted.LEADS) || choice.rule().equals(Givers.ENTRY) ? choice : told.givers(whose), text != null ? howFar.laidDown(text, told.stage()) : own && around.speakers().isEmpty() && told.stage() != Stage.DISCUSSED && told.stage() != Stage.SUSPENDED ? Stage.ANNOUNCED : told.stage(), own ? around.attribution() : told.attribution(), around,
                told.condition(), settings.date(sentence, frame, around), settings.by(sentence), null, told.count());
    }

    /** "The package will hold howitzers, the ministry of Denmark said": the first that the report tells of it. */
    private Listing.@Nullable Draft opened(int s, Sentence sentence, Thing thing, Frame frame, @Nullable Said around) {
        Givers.Choice choice = around == null || thing.item() == null ? Givers.Choice.NONE : givers.speaker(around);
        if (!choice.names() || choice.ids().contains(dossier.recipient())) return null;
        return new Listing.Draft(s, sentence, thing, frame, choice, Stage.ANNOUNCED, around.attribution(), around, settings.condition(sentence, frame, thing), settings.date(sentence, frame, around),
                settings.by(sentence), null, null);
    }

    /** "And what do you ask of the allies?": the answer is asked of them. */
    private boolean asked(Sentence before) { return howFar.question(before) && alliesNear(before); }

    private boolean alliesNear(Sentence sentence) {
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) if (actor.id().equals(dossier.supporters())) return true;
        return false;
    }
}
