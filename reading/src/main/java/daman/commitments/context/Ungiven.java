package daman.commitments.context;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.languages.Table;
import daman.measures.Measured;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Weapons and soldiers that a sentence names and nobody gives ({@code ungiven.tsv}): of strikes and shortages a weapon is only what they are of, against drones
 * something else is given, and a weapon that does something itself is no object of anybody's deed.
 */
public final class Ungiven {
    /**
     * {@code HEAD} a noun of which a weapon is a part or a means ("strikes", "shortage"), {@code TARGET} what a weapon is used against, {@code EACH} what makes any of
     * its kind of a weapon, {@code ARMY} who has so many soldiers.
     */
    enum Kind { HEAD, TARGET, EACH, ARMY }

    /** Small words and adjectives between such a word and the thing. */
    private static final int TIED = 5;
    /** Words from a thing to the verb whose subject it is. */
    private static final int PREDICATE = 8;
    /** Words from a verb of promising to the clause that it promises. */
    private static final int PROMISED = 8;

    private final Lexicon<Kind> lexicon;

    public Ungiven(Language language) {
        this.lexicon = new Lexicon<>(language);
        Table table = language.find("ungiven");
        if (table != null) for (Table.Row row : table.expect("form", "kind").rows()) lexicon.add(row.get("form"), row.one("kind", Kind.class), row.origin());
    }

    Told in(Passage passage) { return new Told(passage, lexicon.find(passage.words())); }

    /** The words of one report that say so. */
    static final class Told {
        /** What may stand between a head and what it is of. */
        private static final Role TIES = Role.any(Role.OF, Role.WITH, Role.BY, Role.FROM, Role.PREP, Role.TO);
        private static final Role OPENERS = Role.any(Role.THAT, Role.AND, Role.BUT, Role.WHILE, Role.IF);
        private static final Role AUXILIARIES = Role.any(Role.HAVE, Role.BE, Role.WILL, Role.MAY, Role.NOT);
        private static final Role TIES_OR_OPENERS = Role.any(TIES, OPENERS);
        private static final Role TIES_OR_DETERMINERS = Role.any(TIES, Role.DETERMINERS);

        private final Passage passage;
        private final List<Lexicon.Hit<Kind>> words;
        /** From the first to the last token of the longest of them. */
        private final int longest;
        private final boolean cases;
        private final boolean verbFirst;
        private final boolean headBehind;
        private final Listed of;

        private Told(Passage passage, List<Lexicon.Hit<Kind>> words) {
            this.passage = passage;
            this.words = words;
            this.longest = longest(words);
            this.cases = passage.language().setting("cases");
            this.verbFirst = passage.language().setting("verb-first");
            this.headBehind = passage.language().setting("qualifier-before") && !cases;
            this.of = passage.language().listed("of-words");
        }

        private static int longest(List<Lexicon.Hit<Kind>> words) {
            int longest = 0;
            for (Lexicon.Hit<Kind> hit : words) longest = Math.max(longest, hit.last() - hit.first());
            return longest;
        }

        /** What is left of a sentence's things. */
        List<Thing> without(List<Thing> named, Sentence sentence, List<Act> acts) {
            if (named.isEmpty()) return named;
            BitSet out = null;
            for (int i = 0; i < named.size(); i++) {
                if (!may(named.get(i)) || !told(named.get(i)) && !doer(named.get(i), sentence, acts)) continue;
                if (out == null) out = new BitSet(named.size());
                out.set(i);
            }
            if (out == null) return named;
            for (int i = 1; i < named.size(); i++) if (out.get(i - 1) && may(named.get(i)) && joined(named.get(i - 1), named.get(i))) out.set(i);
            for (int i = named.size() - 2; i >= 0; i--) if (out.get(i + 1) && headBehind && may(named.get(i)) && ends(Kind.HEAD, named.get(i + 1).last() + 1, true) && joined(named.get(i), named.get(i + 1))) out.set(i);
            List<Thing> given = new ArrayList<>(named.size());
            for (int i = 0; i < named.size(); i++) if (!out.get(i)) given.add(named.get(i));
            return given;
        }

        private boolean may(Thing thing) { return thing.amount() == null && !bare(thing) && (thing.hardware() || thing.measure() == Measure.FORCES); }

        /** A number that counts what was named before. */
        private boolean bare(Thing thing) { return thing.quantity() != null && thing.first() == thing.core() && !passage.measuredIn(thing.core(), thing.core()).isEmpty(); }

        /** A word of the table says it. */
        private boolean told(Thing thing) {
            if (!beside(thing)) return false;
            if (headBehind && ends(Kind.HEAD, thing.last() + 1, true)) return true;
            int tied = 0;
            for (int t = thing.first() - 1; t >= 0 && thing.first() - t <= TIED; t--) {
                if (ends(Kind.HEAD, t, false)) return tied > 0 || verbFirst || cases && Feature.GENITIVE.in(passage.words().features(thing.core()));
                if (thing.measure() == Measure.FORCES && ends(Kind.ARMY, t, false)) return true;
                if (tied == 0 && (ends(Kind.TARGET, t, false) || ends(Kind.EACH, t, false) && one(thing))) return true;
                if (passage.particles().is(t, TIES) || of.at(passage.words(), t)) tied++;
                else if (!qualifies(t)) return false;
            }
            return false;
        }

        /** Some word of the table begins near enough to the thing to say it. */
        private boolean beside(Thing thing) {
            int next = Lexicon.lowest(words, thing.first() - TIED - longest);
            return next < words.size() && words.get(next).first() <= thing.last() + 1;
        }

        /** "كل دبابة", but not "كل الدبابات": any of its kind, not all of them. */
        private boolean one(Thing thing) { return !thing.counted() && !(verbFirst && passage.words().may(thing.first(), Feature.ARTICLE)); }

        private boolean qualifies(int t) {
            if (passage.particles().is(t, Role.DETERMINERS) || passage.tokens().number(t) || passage.tokens().is(t, "'") || passage.tokens().is(t, "’")) return true;
            if (passage.tokens().sign(t)) return Marks.quotation(passage.tokens().firstChar(t));
            Actor actor = passage.actorAt(t);
            if (actor != null) return actor.kind() == Actor.Kind.ADJECTIVE;
            return (passage.words().may(t, Feature.ADJECTIVE) || passage.words().may(t, Feature.NUMERAL)) && !passage.words().may(t, Feature.VERB);
        }

        /** A word of the kind ends at a token, or begins there. */
        private boolean ends(Kind kind, int token, boolean begins) {
            for (Lexicon.Hit<Kind> hit : begins ? Lexicon.from(words, token) : Lexicon.within(words, token - longest, token)) if (hit.value() == kind && (begins || hit.last() == token)) return kind != Kind.HEAD || noun(hit.first());
            return false;
        }

        private boolean noun(int t) { return passage.words().may(t, Feature.NOUN) || !passage.words().may(t, Feature.VERB); }

        /** "Of missiles and of drones": nothing but small words between two of one list. */
        private boolean joined(Thing one, Thing next) {
            boolean and = passage.words().may(next.first(), Feature.AND);
            for (int t = one.last() + 1; t < next.first(); t++) {
                and |= passage.particles().is(t, Role.AND) || passage.particles().is(t, Role.OR) || passage.tokens().is(t, ",");
                if (!passage.particles().is(t, Role.AND) && !passage.particles().is(t, Role.OR) && !passage.tokens().is(t, ",") && !passage.particles().is(t, TIES) && !qualifies(t)) return false;
            }
            return and;
        }

        /** "Weapons from our depots will drag the country into the war": the subject of a verb that is no act, or of one that is told of somebody who acts. */
        private boolean doer(Thing thing, Sentence sentence, List<Act> acts) {
            if (verbFirst || cases && !nominative(thing) || !opens(thing, sentence, acts)) return false;
            int verb = verb(thing, sentence, acts);
            if (verb < 0) return false;
            int end = passage.clauseEnd(verb, sentence.last());
            for (Act act : acts) if (act.last() > thing.last() && act.first() <= end) return act.first() - verb <= 3 && active(act) && (act.kind() == ActKind.TOTAL ? !priced(act, end) : somebodys(act.kind()) && hasObject(act.last() + 1, end, false));
            return object(verb, end);
        }

        /** A noun stands right behind the verb or the last of its auxiliaries: what the verb is done to. */
        private boolean object(int verb, int end) {
            int t = verb;
            while (t < end && (passage.particles().is(t, AUXILIARIES) || passage.words().may(t, Feature.ADVERB) && !passage.words().may(t, Feature.VERB))) t++;
            boolean being = t > verb && !passage.subjects().finiteIn(t, t) && !passage.words().may(t, Feature.VERB);
            return hasObject(being ? t : t + 1, end, being);
        }

        private boolean hasObject(int after, int end, boolean being) {
            int next = after;
            while (next < end && passage.words().may(next, Feature.ADVERB) && !passage.words().may(next, Feature.ADJECTIVE)) next++;
            if (next > end || passage.tokens().sign(next) || passage.particles().is(next, TIES_OR_OPENERS)) return false;
            if (passage.particles().is(next, Role.DETERMINERS)) return true;
            return !being && (passage.namedAt(next) || passage.words().may(next, cases ? Feature.ACCUSATIVE : Feature.NOUN));
        }

        private boolean nominative(Thing thing) { return passage.words().may(thing.core(), Feature.NOMINATIVE) && !passage.words().may(thing.core(), Feature.ACCUSATIVE); }

        /** It stands first in its clause, and the clause is not what somebody promises. */
        private boolean opens(Thing thing, Sentence sentence, List<Act> acts) {
            int t = thing.first() - 1;
            while (t >= sentence.first() && qualifies(t)) t--;
            if (t < sentence.first()) return true;
            if (passage.particles().is(t, Role.THAT)) return !promised(thing, acts);
            if (passage.particles().is(t, Role.WHO)) return true;       // "des chars dont son armée n'avait plus l'usage"
            return passage.particles().is(t, OPENERS) ? passage.partings(t - 1, t) > 0 : passage.tokens().sign(t) && !Marks.comma(passage.tokens().firstChar(t));
        }

        private static boolean promised(Thing thing, List<Act> acts) {
            for (Act act : acts) if (act.last() < thing.first() && thing.first() - act.last() <= PROMISED) return true;
            return false;
        }

        private int verb(Thing thing, Sentence sentence, List<Act> acts) {
            for (int t = thing.last() + 1; t <= Math.min(sentence.last(), thing.last() + PREDICATE); t++) {
                if (passage.tokens().sign(t) || passage.particles().is(t, Role.WHO) || passage.particles().is(t, OPENERS)) return -1;
                if (passage.subjects().finiteIn(t, t) || priced(t, acts)) return t;
                if (passage.actorAt(t) instanceof Actor actor && actor.kind().acts() && !passage.particles().is(actor.first() - 1, TIES_OR_DETERMINERS)) return -1;
            }
            return -1;
        }

        /** "A drone costs": a form that is as often a noun. */
        private static boolean priced(int t, List<Act> acts) {
            for (Act act : acts) if (act.first() == t && act.kind() == ActKind.TOTAL && !act.noun()) return true;
            return false;
        }

        private boolean active(Act act) {
            if (act.noun() || Feature.PARTICIPLE.in(act.features()) && !passage.particles().is(act.first() - 1, Role.HAVE)) return false;
            return passage.particles().find(act.first() - 3, act.first() - 1, Role.BE) < 0 && passage.particles().find(act.first() - 2, act.first() - 1, Role.SELF) < 0;
        }

        /** A price is one of what is given where it is told. */
        private boolean priced(Act act, int end) { return passage.measuredIn(act.last() + 1, end).stream().anyMatch(value -> value instanceof Measured.Money); }

        /** Only somebody can do it. */
        private boolean somebodys(ActKind kind) {
            return !cases && switch (kind) {
                case GIVE, MAKE, PROMISE, ALLOCATE, APPROVE, ALLOW, AGREE, REFUSE, TRAIN, REQUEST, SUBMIT -> true;
                default -> false;
            };
        }
    }
}
