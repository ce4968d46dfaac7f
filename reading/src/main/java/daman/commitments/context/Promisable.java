package daman.commitments.context;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sentence names that somebody could promise: the sums of verbs of worth and the trained who are only counted among it, weapons of the aggressor not. */
public final class Promisable {
    private static final int WITHOUT = 4;
    /** Words from a guarantee to what it is like. */
    private static final int LIKENED = 4;
    /** Words from a comma to the noun behind it. */
    private static final int APPOSED = 4;
    /** Words from a verb of training to whose people are trained. */
    private static final int LEARNERS = 6;
    /** Fewer than these are no course of training but something else that is counted. */
    private static final BigDecimal FEW = BigDecimal.TEN;

    private final Passage passage;
    private final boolean verbFirst;
    private final boolean qualifierBefore;
    private final boolean subjectFirst;
    private final Dossier dossier;
    private final Ungiven.Told ungiven;
    private final boolean training;

    /** @param training the text has an act of training */
    public Promisable(Passage passage, Dossier dossier, Ungiven ungiven, boolean training) {
        this.passage = passage;
        this.verbFirst = passage.language().setting("verb-first");
        this.qualifierBefore = passage.language().setting("qualifier-before");
        this.subjectFirst = passage.language().setting("subject-first");
        this.ungiven = ungiven.in(passage);
        this.dossier = dossier;
        this.training = training;
    }

    /** The things a sentence names, with what its acts make of its bare sums and numbers; in the order of the text. */
    public List<Thing> of(List<Thing> named, Sentence sentence, List<Act> acts) {
        List<Thing> own = named.isEmpty() ? named : worth(ungiven.without(own(named, acts), sentence, acts), acts);
        return training ? trained(own, sentence, acts) : own;
    }

    /** Without those that only seem to be things; what has a number or a sum of its own hardly ever is one of these. */
    private List<Thing> own(List<Thing> named, List<Act> acts) {
        List<Thing> own = null;                                        // made where one is left out
        for (int i = 0; i < named.size(); i++) {
            Thing thing = named.get(i);
            boolean given = !likened(thing, named) && (thing.counted() || !ofPhrase(thing, acts) && !owners(thing, named) && !paysFor(thing, named) && !once(thing, named));
            if (own == null && !given) own = new ArrayList<>(named.subList(0, i));
            else if (own != null && given) own.add(thing);
        }
        return own == null ? named : own;
    }

    /** "مركبات قوات الدفاع": an army right behind a thing of its own, where the owner follows without a small word. */
    private boolean owners(Thing army, List<Thing> named) {
        if (army.measure() != Measure.FORCES || !verbFirst || passage.words().may(army.first(), Feature.AND)) return false;
        for (Thing thing : named) if (thing.hardware() && thing.last() == army.first() - 1) return true;
        return false;
    }

    /** "Si le Parlement donne son accord", "a fait don d'un hôpital": a word of the phrase that gives or allows is nothing that is given. */
    private static boolean ofPhrase(Thing thing, List<Act> acts) {
        if (thing.measure() != Measure.AGREEMENT && thing.measure() != Measure.FINANCING) return false;
        for (Act act : acts) if (!act.noun() && act.first() < thing.first() && thing.last() <= act.last() && (act.kind() == ActKind.GIVE || act.kind() == ActKind.APPROVE || act.kind() == ActKind.ALLOW)) return true;
        return false;
    }

    /** "95 millions d'aide militaire, sa première rallonge depuis un an": a noun for aid right behind a comma tells of the sum before it once more. */
    private boolean once(Thing aid, List<Thing> named) {
        if (aid.item() != null || aid.measure() != Measure.FINANCING && aid.measure() != Measure.ARMS) return false;
        int t = aid.first() - 1;
        if (t < 0) return false;
        while (t > 0 && aid.first() - t <= APPOSED && (passage.particles().is(t, Role.ARTICLE) || passage.particles().is(t, Role.HIS) || passage.words().may(t, Feature.ADJECTIVE))) t--;
        int comma = t;
        if (comma == aid.first() - 1 || !passage.tokens().sign(comma) || !Marks.comma(passage.tokens().firstChar(comma))) return false;
        for (Thing sum : named) if (sum.amount() != null && sum.last() < comma && comma - sum.last() <= APPOSED + 1 && passage.partings(sum.last(), comma) == 0) return true;
        return false;
    }

    /** "A guarantee like Article 5": one thing, told by what it is like. */
    private boolean likened(Thing guarantee, List<Thing> named) {
        if (guarantee.measure() != Measure.GUARANTEE || !verbFirst) return false;
        return named.stream().anyMatch(thing -> thing.measure() == Measure.MEMBERSHIP && thing.first() > guarantee.last() && thing.first() - guarantee.last() <= LIKENED && passage.partings(guarantee.last(), thing.first()) == 0 && !passage.words().may(thing.first(), Feature.AND));
    }

    /** "بتمويل 20 ألف مسيّرة": money right before what it pays for is no thing beside it. */
    private boolean paysFor(Thing money, List<Thing> named) {
        if (money.measure() != Measure.FINANCING || money.item() != null || !verbFirst || !passage.language().listed("money-words").at(passage.words(), money.core()) && !passage.words().may(money.core(), Feature.BY) && !passage.words().may(money.core(), Feature.TO)) return false;
        return named.stream().anyMatch(thing -> thing.hardware() && thing.first() == money.last() + 1);
    }

    /** @param end where the next thing begins, or the sentence ends */
    public boolean not(Thing thing, Sentence sentence, int end) { return attacking(thing) || lacking(thing, sentence) || restocking(thing, end); }

    private List<Thing> trained(List<Thing> named, Sentence sentence, List<Act> acts) {
        List<Thing> all = named;
        for (Act act : acts) {
            Thing trained = act.kind() != ActKind.TRAIN || act.noun() ? null : trained(act, sentence, all);
            if (trained != null) all = Thing.among(all, trained);
        }
        return all;
    }

    /** "Has trained 1,100 of them": a bare number beside an act of training counts the trained. */
    private @Nullable Thing trained(Act act, Sentence sentence, List<Thing> named) {
        for (Measured value : passage.measuredIn(act.last() + 1, Math.min(sentence.last(), act.last() + 5))) {
            if (!(value instanceof Measured.Number number) || number.value().compareTo(FEW) < 0 || passage.partings(act.last(), number.first()) > 0) continue;
            if (named.stream().anyMatch(thing -> thing.first() <= number.last() + 4 && thing.last() >= number.first())) continue;
            return new Thing(number.first(), number.last(), number.first(), Measure.TRAINING, null, number.value(), number.high(), null, number.origin());
        }
        return learners(act, sentence, named);
    }

    /** "Have trained Ukrainian pilots", "ستدرّب دفعة جديدة من المشاة الأوكرانيين": whoever of the helped is trained, whatever he is. */
    private @Nullable Thing learners(Act act, Sentence sentence, List<Thing> named) {
        for (Actor actor : passage.actorsIn(act.last() + 1, Math.min(sentence.last(), act.last() + LEARNERS))) {
            int noun = qualifierBefore ? actor.last() + 1 : actor.first() - 1;
            boolean theirs = actor.kind() == Actor.Kind.ADJECTIVE && dossier.recipient().equals(actor.principal()) && passage.partings(act.last(), actor.first()) == 0 && passage.tokens().word(noun) && (passage.words().may(noun, Feature.PLURAL) || passage.words().may(actor.first(), Feature.PLURAL) || !passage.words().known(noun));
            if (theirs && named.stream().noneMatch(thing -> thing.last() > act.last() && thing.first() <= Math.max(noun, actor.last()) + 1)) return new Thing(Math.min(noun, actor.first()), Math.max(noun, actor.last()), noun, Measure.TRAINING, null, null, null, null, "rule:whose-people-are-trained");
        }
        return null;
    }

    /** "The package was worth $400 million": the sum after such a verb is the thing's before it. */
    private List<Thing> worth(List<Thing> named, List<Act> acts) {
        if (named.size() < 2) return named;
        boolean totals = false;
        for (Act act : acts) totals |= act.kind() == ActKind.TOTAL;
        if (!totals) return named;
        List<Thing> joined = new ArrayList<>(named);
        for (int i = 1; i < joined.size(); i++) {
            Thing thing = joined.get(i - 1), sum = joined.get(i);
            if (thing.counted() || sum.amount() == null || sum.core() != sum.first()) continue;
            if (totalled(thing, sum, acts)) {
                joined.set(i - 1, thing.with(sum.amount()));
                joined.remove(i--);
            }
        }
        return joined;
    }

    private static boolean totalled(Thing thing, Thing sum, List<Act> acts) {
        for (Act act : acts) if (act.kind() == ActKind.TOTAL && act.first() > thing.last() && act.last() < sum.first() && sum.first() - act.last() <= 4) return true;
        return false;
    }

    /** "Sans le concours de soldats allemands". */
    private boolean lacking(Thing thing, Sentence sentence) {
        if (!passage.particles().anywhere(Role.LACKING)) return false;
        int without = passage.particles().find(Math.max(sentence.first(), thing.first() - WITHOUT), thing.first() - 1, Role.LACKING);
        return without >= 0 && passage.partings(without, thing.first()) == 0;
    }

    /** "105 tanks to replace those given": what fills a donor's own stocks helps him and nobody else (GUIDE.md, case 11). */
    private boolean restocking(Thing thing, int end) {
        return passage.particles().find(thing.first() - 2, Math.min(thing.last() + 18, end), Role.RESTOCK) >= 0;
    }

    /** The acts that are no others' than these things'. */
    public List<Act> able(List<Act> acts, List<Thing> things) {
        int others = 0;
        for (Act act : acts) if (ofAnother(act, things)) others++;
        if (others == 0) return acts;
        List<Act> able = new ArrayList<>(acts.size());
        for (Act act : acts) if (!ofAnother(act, things)) able.add(act);
        return able;
    }

    /** "Weapons on a list drawn up by NATO": a bare participle with its agent says something of the noun right before it, and where that is none of the things nothing of them. */
    private boolean ofAnother(Act act, List<Thing> things) {
        if (act.noun() || !Feature.PARTICIPLE.in(act.features()) || !subjectFirst || !passage.particles().is(act.last() + 1, Role.BY) || !noun(act.first() - 1)) return false;
        int start = passage.clauseStart(act.first());
        for (int t = act.first() - 1; t >= start; t--) if (passage.particles().is(t, Role.HAVE) || passage.particles().is(t, Role.BE)) return false;
        return things.stream().noneMatch(thing -> thing.first() <= act.first() - 1 && act.first() - 1 <= thing.last());
    }

    private boolean noun(int t) {
        if (t < 0 || !passage.tokens().word(t) || passage.namedAt(t) || !passage.words().may(t, Feature.NOUN) || passage.words().may(t, Feature.ADVERB)) return false;
        return !passage.words().may(t, Feature.VERB) || passage.particles().is(t - 1, Role.ARTICLE);
    }

    /** The aggressor's weapons are no promise. */
    private boolean attacking(Thing thing) {
        if (thing.measure() == Measure.FINANCING) return false;
        for (Actor actor : passage.actorsIn(Math.max(0, thing.first() - 2), Math.min(passage.words().size() - 1, thing.last() + 2))) {
            if (actor.kind() != Actor.Kind.ADJECTIVE || !actor.id().equals(dossier.aggressor())) continue;
            if (passage.partings(Math.min(actor.last(), thing.last()), Math.max(actor.first(), thing.first())) == 0) return true;
        }
        return false;
    }
}
