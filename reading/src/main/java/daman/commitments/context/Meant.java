package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.things.Measure;
import daman.things.Thing;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Things that a pronoun stands for, or a noun for what was asked: "Both had been cut off", "a motion to supply it", "turned the request down". */
public final class Meant {
    private static final String SHARE = "rule:share-of-the-programme";
    private static final String PRONOUN = "rule:pronoun-for-the-thing";
    private static final String NOUN = "rule:noun-for-what-was-asked";
    /** Words between a verb and the noun for what it decides. */
    private static final int BESIDE = 3;

    private final Passage passage;
    /** Nouns for what was asked for. */
    private final Listed nouns;
    /** Pronouns for two. */
    private final Listed both;
    private final boolean any;

    public Meant(Passage passage) {
        this.passage = passage;
        this.nouns = passage.language().listed("asked-nouns");
        this.both = passage.language().listed("both-words");
        this.any = passage.particles().anywhere(Role.MEANT) || nouns.in(passage.words());
    }

    /** A sentence has a word that may stand for a thing, be it one that the next sentence opens with: without one there is nothing to ask for. */
    public boolean in(Sentence sentence) {
        return any && (passage.particles().find(sentence.first(), sentence.last() + 1, Role.MEANT) >= 0 || nouns.find(passage.words(), sentence.first(), sentence.last()) >= 0);
    }

    /**
     * @param named the things the sentence names
     * @param told  what the sentences just before promised, asked for once a word is found that may mean it
     * @param asked they are what the question right before names: "Troops? He ruled them out"
     * @return the things named and those meant, in the order of the text
     */
    public List<Thing> with(List<Thing> named, Sentence sentence, List<Act> acts, Supplier<List<Thing>> told, boolean asked) {
        List<Thing> all = named, before = null;
        for (Act act : acts) {
            if (act.noun()) continue;
            int pronoun = pronoun(act, sentence), word = pronoun < 0 && decided(act.kind()) ? noun(act, sentence) : pronoun;
            if (word < 0 || beside(named, act)) continue;
            int many = passage.particles().is(word, Role.BOTH) || both.at(passage.words(), word) ? 2 : 1;
            if (before == null) before = told.get();
            List<Thing> meant = before.subList(Math.max(0, before.size() - many), before.size());
            for (Thing thing : meant) if (asked || thing(thing.measure())) all = Thing.among(all, again(thing, word, pronoun < 0 ? NOUN : PRONOUN));
        }
        return all;
    }

    /** "Slovenia will not take part": who pays into the programme spoken of, and no sum is named. */
    public List<Thing> shares(List<Thing> named, Sentence sentence, List<Act> acts, Programmes.Told programmes) {
        List<Thing> all = named;
        for (Act act : acts) {
            Measure measure = act.share() ? paid(named, act, sentence, programmes) : null;
            if (act.share() && measure == null) measure = programmes.ofShare(sentence, act);
            if (measure != null && !beside(named, act)) all = Thing.among(all, new Thing(act.first(), act.last(), act.first(), measure, null, null, null, null, SHARE));
        }
        return all;
    }

    /** "When the Union agreed to lend 90 billion, three stayed out": what the sentence's own sum is for. */
    private static @Nullable Measure paid(List<Thing> named, Act act, Sentence sentence, Programmes.Told programmes) {
        for (Thing thing : named.reversed()) if (thing.amount() != null && thing.last() < act.first()) return thing.sumAlone() && programmes.of(sentence, thing.first()) != null ? null : thing.measure();
        return null;
    }

    /** Is the thing the share that this act pays? */
    public static boolean share(Act act, Thing thing) { return thing.origin().equals(SHARE) && act.first() == thing.first(); }

    /** "Turned the request down", "повернув закон": the noun beside the act for what was asked for or laid before a house. */
    private int noun(Act act, Sentence sentence) {
        if (nouns.isEmpty()) return -1;
        int from = Math.max(sentence.first(), act.first() - BESIDE), to = Math.min(sentence.last(), act.last() + BESIDE);
        for (int t = from; t <= to; t++) if (nouns.at(passage.words(), t) && passage.partings(Math.min(t, act.last()), Math.max(t, act.first())) == 0) return t;
        return -1;
    }

    private static boolean decided(ActKind kind) { return kind == ActKind.REFUSE || kind == ActKind.DISCUSS || kind == ActKind.APPROVE; }

    private static Thing again(Thing thing, int word, String rule) { return new Thing(word, word, word, thing.measure(), thing.item(), null, null, null, rule); }

    /** People and promises are no things: "they arrive" is of those who are trained. */
    private static boolean thing(Measure measure) { return measure != Measure.TRAINING && measure != Measure.FORCES && measure != Measure.GUARANTEE; }

    /** One of the things stands in the clause of an act. */
    private boolean beside(List<Thing> things, Act act) {
        for (Thing thing : things) if (passage.partings(Math.min(thing.last(), act.last()), Math.max(thing.first(), act.first())) == 0) return true;
        return false;
    }

    /** The pronoun that is the act's object right after it, or the subject of its passive or of what things do by themselves. */
    private int pronoun(Act act, Sentence sentence) {
        if (!passage.particles().anywhere(Role.MEANT)) return -1;
        for (int t = act.first() + 1; t < act.last(); t++) if (passage.particles().is(t, Role.MEANT)) return t;
        int after = act.last() + 1;
        if (passage.particles().is(after, Role.MEANT) && object(act.kind()) && alone(after, sentence)) return after;
        int t = act.first() - 1;
        boolean passive = false;
        for (; t > sentence.first() && passage.tokens().word(t); t--) {
            if (passage.particles().is(t, Role.BE)) passive = true;
            else if (!passage.particles().is(t, Role.HAVE) && !passage.particles().is(t, Role.WILL) && !passage.words().may(t, Feature.ADVERB)) break;
        }
        boolean opens = t == sentence.first() || t > sentence.first() && !passage.tokens().word(t - 1);
        return opens && passage.particles().is(t, Role.MEANT) && (passive && object(act.kind()) || moved(act.kind())) ? t : -1;
    }

    /** "Send them tanks", "provide it with", "gave it a chance": whom, and not what. */
    private boolean alone(int pronoun, Sentence sentence) {
        int next = pronoun + 1;
        if (next > sentence.last() || !passage.tokens().word(next)) return true;
        if (passage.particles().is(next, Role.WITH) || passage.particles().is(next, Role.ARTICLE) || passage.tokens().number(next)) return false;
        return passage.particles().is(next, Role.TO) || passage.particles().is(next, Role.PREP) || passage.words().may(next, Feature.ADVERB) || !passage.words().may(next, Feature.NOUN) && !passage.words().may(next, Feature.ADJECTIVE);
    }

    private static boolean object(ActKind kind) {
        return switch (kind) {
            case GIVE, APPROVE, ALLOCATE, COLLECT, SUSPEND, RESUME, WITHDRAW, REFUSE, PROMISE -> true;
            case MAKE, ARRIVE, RECEIVE, TRAIN, DEPLOY, TOTAL, PLAN, SUBMIT, ALLOW, AGREE, REQUEST, NEED, DISCUSS, EXPIRE, BEGIN, CONTINUE, FINISH, THERE, LIST, BIND, STAND, FORSAKE, WATCH -> false;
        };
    }

    private static boolean moved(ActKind kind) { return kind == ActKind.ARRIVE || kind == ActKind.RESUME || kind == ActKind.SUSPEND; }
}
