package daman.commitments.acts;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.clauses.Subjects;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.things.Thing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins a thing to the act it belongs to: the nearest one by distance and by the signs that part clauses; and that act to
 * the one that governs it ("refused to send", "ready to supply", "announced the delivery").
 */
public final class Frames {
    private static final int DEAREST = 24;
    private static final int ATTRIBUTIVE = 8;
    /** How far a verb stands from its subject. */
    private static final int FARTHEST = 40;
    /** How far a participle stands from the auxiliary that it shares with another. */
    private static final int JOINED = 12;
    /** Words from the end of an inset to the verb behind it. */
    private static final int INSET_VERB = 4;
    /** "And also to": words between "and" and an infinitive. */
    private static final int JOINERS = 3;
    /** What another clause tells at the same time is hardly an act upon the thing. */
    private static final int WHILE = DEAREST;

    /** What opens a clause. */
    private static final Role CLAUSES = Role.any(Role.THAT, Role.WHO, Role.WHILE);

    private final Passage passage;
    private final boolean inverts;
    private final boolean verbLast;
    private final boolean cases;
    private final boolean subjectFirst;
    private final boolean verbFirst;
    private final boolean caseless;
    private final @Nullable Subjects subjects;
    /** What opens a clause that names a source. */
    private final Listed asTold;
    /** The text has such a word. */
    private final boolean told;

    public Frames(Passage passage) {
        this.passage = passage;
        this.inverts = passage.language().setting("inverts");
        this.verbLast = passage.language().setting("verb-last");
        this.cases = passage.language().setting("cases");
        this.subjectFirst = passage.language().setting("subject-first");
        this.verbFirst = passage.language().setting("verb-first");
        this.caseless = passage.language().setting("caseless");
        this.asTold = passage.language().listed("as-told");
        this.told = asTold.in(passage.words());
        this.subjects = passage.language().setting("subject-first") ? passage.subjects() : null;
    }

    /** The acts that bear on a thing, null where none does. */
    public @Nullable Frame of(Thing thing, List<Act> acts, Sentence sentence) {
        Act nearest = null;
        int least = DEAREST, at = -1;
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            if (ofAnother(act, thing) || asTold(act, thing)) continue;
            boolean predicate = predicate(act, thing, sentence);
            int cost = predicate ? 0 : cost(act, thing, least) + (attributive(act, thing) ? ATTRIBUTIVE : 0);
            if (cost < least || predicate && nearest != null) {
                least = cost;
                nearest = act;
                at = i;
            }
        }
        if (nearest == null) return null;
        if (nearest.kind() == ActKind.THERE) return new Frame(nearest, promised(thing, nearest, acts), least);
        Act verb = behindInset(nearest, thing, acts, sentence);
        if (verb != null) return new Frame(verb, nearest, least);
        Act governor = governor(at, acts, thing);
        return governor == nearest ? new Frame(nearest, null, least) : new Frame(governor, nearest, least);
    }

    /** "The aid, which Congress approved in April, has been paused": the verb whose subject the thing is, far as it may stand. */
    private boolean predicate(Act act, Thing thing, Sentence sentence) {
        if (done(act, thing)) return true;
        if (act.kind() == ActKind.THERE) return act.first() > thing.last() && act.first() - thing.last() <= FARTHEST && passage.partings(thing.last(), act.first()) % 2 == 0;
        if (subjects == null || act.noun() || act.first() <= thing.last() || act.first() - thing.last() > FARTHEST || reduced(act, thing) && subjects.finiteIn(act.first(), act.first())) return false;
        Subjects.Phrase subject = subjects.of(act.first(), sentence.first());
        return subject.found() && subject.first() <= thing.core() && thing.core() <= subject.last() && !subjects.relative(act.first(), subject.end());
    }

    /** "Les Mirage déjà fournis": a participle right behind the thing says what has become of it. */
    private boolean done(Act act, Thing thing) {
        return act.first() == thing.last() + 2 && !act.noun() && act.kind().gives() && Feature.PARTICIPLE.in(act.features()) && passage.particles().is(act.first() - 1, Role.ALREADY);
    }

    /** "The howitzers that Slovenia promised are already in Ukraine": who gives them is told between. */
    private static @Nullable Act promised(Thing thing, Act there, List<Act> acts) {
        for (Act act : acts) if (!act.noun() && act.first() > thing.core() && act.last() < there.first()) return act;
        return null;
    }

    /** "Les premières livraisons – des obus, des missiles – pourraient partir": what is set in behind a noun of giving has the verb of that noun. */
    private @Nullable Act behindInset(Act noun, Thing thing, List<Act> acts, Sentence sentence) {
        int open = noun.last() + 1;
        if (!noun.noun() || open >= thing.first() || !passage.tokens().sign(open)) return null;
        char sign = passage.tokens().firstChar(open);
        int close = thing.last() + 1;
        while (close < sentence.last() && !(passage.tokens().sign(close) && (Marks.dash(sign) && Marks.dash(passage.tokens().firstChar(close)) || sign == '(' && passage.tokens().is(close, ")")))) close++;
        if (close >= sentence.last() || !Marks.dash(sign) && sign != '(') return null;
        for (Act act : acts) if (!act.noun() && act.first() > close && act.first() - close <= INSET_VERB) return act;
        return null;
    }

    /** "80 percent of the promised shells": part of the thing's name, unless no verb says more. */
    private boolean attributive(Act act, Thing thing) {
        return subjects != null && !act.noun() && Feature.PARTICIPLE.in(passage.words().features(act.last())) && act.last() < thing.core() && thing.core() - act.last() <= 3
                && passage.particles().is(act.first() - 1, Role.ARTICLE) && !passage.particles().is(act.last() + 1, Role.ARTICLE);
    }

    /** "Delivered, as its command announced on Tuesday, six howitzers": a clause set in that only names who tells it. */
    private boolean asTold(Act act, Thing thing) {
        int start = !told || act.noun() ? 0 : passage.clauseStart(act.first());
        if (start == 0 || !asTold.at(passage.words(), start)) return false;
        int end = passage.clauseEnd(act.last()) + 1;
        if (end >= passage.tokens().size() || thing.first() >= start && thing.last() < end) return false;
        return passage.tokens().sign(start - 1) && Marks.comma(passage.tokens().firstChar(start - 1)) && passage.tokens().sign(end) && Marks.comma(passage.tokens().firstChar(end));
    }

    /** An auxiliary stands close before it, whatever is between: "a de nouveau réclamé". */
    private boolean helped(Act act) {
        for (int t = act.first() - 1; t >= Math.max(0, act.first() - 4) && passage.tokens().word(t); t--) if (passage.particles().is(t, Role.HAVE) || passage.particles().is(t, Role.BE)) return true;
        return false;
    }

    /** "A list drawn up by NATO", "un texte conclu par Berlin": a participle right behind another noun says something of that noun alone. */
    private boolean ofAnother(Act act, Thing thing) {
        if (act.noun() || !Feature.PARTICIPLE.in(act.features()) || helped(act)) return false;
        if (inverts && !verbLast) return ofNounBefore(act, thing);
        boolean tensed = (act.features() & (Feature.PAST.bit() | Feature.PRESENT.bit() | Feature.FUTURE.bit())) != 0 || subjects != null;
        if (tensed && !passage.particles().is(act.last() + 1, Role.BY)) return false;
        boolean comma = act.first() > 0 && passage.tokens().is(act.first() - 1, ",");
        if (cases && !comma) return false;
        int noun = act.first() - (comma && cases ? 2 : 1);
        while (noun > 0 && passage.words().may(noun, Feature.ADVERB) && !passage.words().may(noun, Feature.NOUN)) noun--;
        boolean other = noun >= 0 && passage.tokens().word(noun) && !passage.namedAt(noun) && passage.words().may(noun, Feature.NOUN) && !passage.words().may(noun, Feature.VERB);
        return other && (noun < thing.first() || noun > thing.last());
    }

    /** "Le document distribué hier", "les armes prélevées dans les stocks": where adjectives follow, a participle is of the noun before it that agrees with it. */
    private boolean ofNounBefore(Act act, Thing thing) {
        int noun = act.first() - 1;
        while (noun > 0 && (passage.words().may(noun, Feature.ADVERB) || passage.words().may(noun, Feature.ADJECTIVE)) && !passage.words().may(noun, Feature.NOUN)) noun--;
        if (noun < 0 || !passage.tokens().word(noun) || passage.namedAt(noun) || noun >= thing.first() && noun <= thing.last()) return false;
        return passage.words().may(noun, Feature.NOUN) && !passage.words().may(noun, Feature.VERB) && agree(noun, act.first());
    }

    /** Two forms may be of one number and one gender. */
    private boolean agree(int noun, int participle) {
        long a = passage.words().features(noun), b = passage.words().features(participle);
        return shared(a, b, Feature.SINGULAR, Feature.PLURAL) && shared(a, b, Feature.MASCULINE, Feature.FEMININE);
    }

    private static boolean shared(long a, long b, Feature one, Feature other) {
        long both = one.bit() | other.bit();
        return (a & both) == 0 || (b & both) == 0 || (a & b & both) != 0;
    }

    /** @param enough whether it is that or more makes no difference */
    private int cost(Act act, Thing thing, int enough) {
        boolean before = act.last() < thing.first();
        int from = before ? act.last() : thing.last();
        int to = before ? thing.first() : act.first();
        if (act.kind() == ActKind.LIST && !before && (subjectFirst || act.features() == 0)) return DEAREST;
        if (act.first() >= thing.first() && act.last() <= thing.last()) return 0;
        if (!before && (listed(act, thing) || nextVerb(act))) return DEAREST;
        if (to <= from) return 0;
        int cost = before ? 0 : act.noun() ? 8 : 2;
        if (cost < enough && passage.layout().spoken(act.first()) != passage.layout().spoken(thing.core())) cost += 8;
        for (int t = from + 1; t < to && cost < enough; t++) {
            if (passage.tokens().word(t)) cost += passage.namedAt(t) ? 0 : 1;
            else if (passage.tokens().sign(t)) cost += sign(t);
            if (passage.particles().is(t, CLAUSES)) cost += (passage.particles().is(t, Role.THAT) || passage.particles().is(t, Role.WHO) ? before ? 3 : 1 : 0) + (passage.particles().is(t, Role.WHILE) ? WHILE : 0);
        }
        return cost;
    }

    /** "والتدريب وتبادل المعلومات": a noun that "and" joins right behind the thing is the next of the list, and no act upon it. */
    private boolean listed(Act act, Thing thing) {
        boolean noun = act.noun() || Feature.NOUN.in(passage.words().features(act.first())) && passage.words().may(thing.first(), Feature.AND);
        return noun && verbFirst && act.first() == thing.last() + 1 && passage.words().may(act.first(), Feature.AND) && !Feature.THEIR.in(act.features());
    }

    /** "جنوده انسحبوا وطالب الأوروبيين بـ": a verb that "and" joins has its own object behind it, unless it says "it". */
    private boolean nextVerb(Act act) {
        return verbFirst && !act.noun() && passage.words().may(act.first(), Feature.AND) && !Feature.THEIR.in(passage.words().features(act.first())) && !passage.words().spelledPassive(act.first());
    }

    private int sign(int t) {
        char c = passage.tokens().firstChar(t);
        if (Marks.comma(c)) return 2;
        if (c == ';' || c == '؛' || c == ':') return 6;
        return Marks.parts(c) ? 4 : 0;
    }

    /** Walks to the act that governs: the one before it with nothing but small words and its own subject in between. */
    private Act governor(int at, List<Act> acts, Thing thing) {
        Act act = acts.get(at), governor = act;
        for (int i = at - 1; i >= 0; i--) {
            Act before = acts.get(i);
            if (aside(before, governor)) continue;
            if (!near(before, governor)) break;
            if (governs(before, governor) && !(before.kind() == ActKind.CONTINUE && governor != act && !governor.kind().gives())) governor = before; // "continues to block"
        }
        if (governor == act) {
            int sibling = sibling(at, acts);
            Act shared = sibling < 0 ? null : governor(sibling, acts, thing);
            if (shared != null && shared != acts.get(sibling) && shared.first() < acts.get(sibling).first()) return shared;
        }
        if (governor == act || governor.noun() && governor.first() < thing.first()) {
            int next = at + 1;
            if (next == acts.size()) return governor;
            int from = inset(act, thing) ? passage.clauseEnd(act.last()) + 1 : thing.last();
            for (; next < acts.size() && inset(acts.get(next), thing); next++) from = passage.clauseEnd(acts.get(next).last()) + 1;
            if (next < acts.size() && acts.get(next).first() > thing.first() && follows(act, acts.get(next), thing, from)) governor = acts.get(next);
        }
        return governor;
    }

    /** "Is ready to send tanks this spring and to train": the infinitive before "and", with which this one shares what governs it. */
    private int sibling(int at, List<Act> acts) {
        Act act = acts.get(at);
        if (act.noun() || !Feature.INFINITIVE.in(act.features()) || finite(act)) return -1;
        int t = act.first() - 1;
        while (t > 0 && passage.tokens().word(t) && !passage.particles().is(t, Role.AND) && !passage.particles().is(t, Role.OR) && act.first() - t <= JOINERS && (passage.particles().is(t, Role.INFINITIVE) || passage.particles().is(t, Role.PREP) || passage.particles().is(t, Role.TO) || passage.words().may(t, Feature.ADVERB))) t--;
        if (!passage.particles().is(t, Role.AND) && !passage.particles().is(t, Role.OR)) return -1;
        for (int i = at - 1; i >= 0; i--) {
            Act before = acts.get(i);
            if (passage.layout().spoken(before.first()) != passage.layout().spoken(act.first())) return -1;
            if (!before.noun() && Feature.INFINITIVE.in(before.features()) && !finite(before)) return i;
        }
        return -1;
    }

    /** "The delivery of tanks was suspended", "the missiles promised have arrived": what is said after the thing. */
    private boolean follows(Act act, Act after, Thing thing, int from) {
        if (Feature.INFINITIVE.in(after.features()) && subjects != null && passage.particles().is(after.first() - 1, Role.INFINITIVE)) return false;   // "considers sending frigates to patrol"
        boolean before = cases && Feature.INFINITIVE.in(act.features()); // "надсилати військових відмовилася"
        return (act.noun() || before || adjective(act) || Feature.GERUND.in(act.features()) || reduced(act, thing) || inset(act, thing)) && !after.noun() && !adjective(after) && !(inverts && Feature.INFINITIVE.in(after.features())) && passage.partings(from, after.first()) <= 1 && (from == thing.last() || after.kind() != ActKind.TOTAL && passage.measuredIn(from, after.first()).stream().noneMatch(value -> !(value instanceof Measured.Day))) && between(from, after.first()) <= 8;
    }

    /** "Передачу гаубиць, обіцяну Бельгією, призупинено": what is set in between commas behind the thing, a participle or a relative clause. */
    private boolean inset(Act act, Thing thing) {
        if (act.noun() || act.first() <= thing.last() + 1) return false;
        int start = passage.clauseStart(act.first());
        if (start <= thing.last() + 1 || !passage.tokens().sign(start - 1) || !Marks.comma(passage.tokens().firstChar(start - 1))) return false;
        int end = passage.clauseEnd(act.last()) + 1;
        boolean closed = end < passage.tokens().size() && passage.tokens().sign(end) && Marks.comma(passage.tokens().firstChar(end));
        return closed && (adjective(act) || start == act.first() && Feature.PARTICIPLE.in(act.features()) || passage.particles().is(start, Role.WHO) || passage.particles().is(start, Role.WHICH_IS));
    }

    /** Tokens from one to the other, those of names left out: "la livraison de chars par la France à l'Ukraine a débuté". */
    private int between(int from, int to) {
        int tokens = 0;
        for (int t = from; t < to; t++) if (!passage.namedAt(t)) tokens++;
        return tokens;
    }

    /** "Shipments already authorised would start again": a participle after its noun, without an auxiliary. */
    private boolean reduced(Act act, Thing thing) {
        if (!Feature.PARTICIPLE.in(act.features()) || act.first() <= thing.last() || act.first() - thing.last() > 2) return false;
        return !passage.particles().is(act.first() - 1, Role.HAVE) && !passage.particles().is(act.first() - 1, Role.BE);
    }

    private boolean adjective(Act act) {
        long finite = Feature.PAST.bit() | Feature.PRESENT.bit() | Feature.FUTURE.bit() | Feature.INFINITIVE.bit();
        boolean last = verbLast && passage.clauseEnd(act.last()) - act.last() <= 1;
        return Feature.PARTICIPLE.in(act.features()) && (act.features() & finite) == 0 && !last && !auxiliary(act);
    }

    /** "A débuté", "ont été suspendues": a participle that is the verb of its clause. */
    private boolean auxiliary(Act act) {
        for (int t = act.first() - 1; t >= Math.max(0, act.first() - 3); t--) {
            if (passage.particles().is(t, Role.HAVE) || passage.particles().is(t, Role.BE)) return true;
            if (!passage.words().may(t, Feature.ADVERB) && !passage.particles().is(t, Role.NOT)) return false;
        }
        return false;
    }

    /** "Pledged, on a visit that had not been announced, to give": what a relative clause between commas tells governs nothing behind it. */
    private boolean aside(Act before, Act after) {
        if (!verbFirst || passage.partings(before.last(), after.first()) != 1) return false;
        int start = passage.clauseStart(before.first());
        return start > 0 && passage.tokens().sign(start - 1) && (passage.particles().is(start, Role.WHO) || passage.particles().is(start, Role.WHICH_IS));
    }

    private boolean near(Act before, Act after) {
        if (after.first() - before.last() > 18) return false;
        if (passage.layout().spoken(before.first()) != passage.layout().spoken(after.first())) return false;
        if (clauseBetween(before, after) || purpose(before, after) || supposed(before, after)) return false;
        int stops = 0;
        for (int t = before.last() + 1; t < after.first(); t++) {
            if (passage.tokens().sign(t)) {
                char c = passage.tokens().firstChar(t);
                if (c == ';' || c == '؛' || c == ':') return false;
                if (Marks.comma(c) || Marks.dash(c)) stops++;
            }
            if (passage.particles().is(t, Role.BUT) || passage.particles().is(t, Role.WHILE)) return false;
        }
        boolean infinitive = verbLast && Feature.INFINITIVE.in(after.features());
        return stops != 1 && stops <= 4 || stops == 1 && (infinitive || after.first() - before.last() <= 6);
    }

    /** "If the Bundestag agrees, Berlin will give": what is only supposed governs nothing behind its clause. */
    private boolean supposed(Act before, Act after) { return passage.particles().is(passage.clauseStart(before.first()), Role.IF) && passage.clauseEnd(before.last()) < after.first(); }

    /** "Маємо все, що потрібно, аби зміцнити ППО": what something is needed for is not what is needed. */
    private boolean purpose(Act before, Act after) {
        return before.kind() == ActKind.NEED && Feature.INFINITIVE.in(after.features()) && passage.tokens().is(before.last() + 1, ",") && passage.particles().is(before.last() + 2, Role.THAT);
    }

    /** "No plans for a deployment, though some are in the country, helping": another verb with a subject of its own stands between. */
    private boolean clauseBetween(Act before, Act after) {
        if (subjects == null) return false;
        int verb = after.noun() ? after.first() : subjects.start(after.first(), before.last() + 1);
        return subjects.finiteIn(before.last() + 1, verb - 1);
    }

    /** "Are to be delivered", "devront être livrés", "to be ordered and passed on": a participle whose auxiliary is an infinitive tells nothing past. */
    public static boolean passiveInfinitive(Act act, Passage passage) {
        if (act.noun() || !Feature.PARTICIPLE.in(passage.words().features(act.last())) && !Feature.PARTICIPLE.in(act.features())) return false;
        int t = adverbs(act.first() - 1, passage);
        if (passage.particles().is(t, Role.AND)) {
            int low = Math.max(0, t - JOINED);
            while (t > low && passage.partings(t - 1, act.first()) == 0 && !passage.particles().is(t, Role.BE)) t--;
            if (!passage.words().may(t + 1, Feature.PARTICIPLE) && !passage.words().may(t + 2, Feature.PARTICIPLE)) return false;
        }
        long features = t < 0 || !passage.particles().is(t, Role.BE) ? 0 : passage.words().features(t);
        return Feature.INFINITIVE.in(features) && !Feature.PAST.in(features) && !Feature.PARTICIPLE.in(features);
    }

    /** "Intends to have trained", "compte avoir formé": a participle whose auxiliary is an infinitive has no subject of its own. */
    private boolean perfectInfinitive(Act act) {
        if (!Feature.PARTICIPLE.in(act.features())) return false;
        int have = adverbs(act.first() - 1, passage);
        if (have < 1 || !passage.particles().is(have, Role.HAVE) || !passage.words().may(have, Feature.INFINITIVE)) return false;
        return passage.particles().is(have - 1, Role.INFINITIVE) || !passage.words().may(have, Feature.PRESENT) && !passage.words().may(have, Feature.PAST);
    }

    private static int adverbs(int t, Passage passage) {
        while (t > 0 && passage.tokens().word(t) && passage.words().may(t, Feature.ADVERB) && !passage.particles().is(t, Role.AND)) t--;
        return t;
    }

    /** Has the act a subject of its own, so that what stands before it governs it only where that asks for it? */
    private boolean finite(Act act) {
        if (act.noun() || passiveInfinitive(act, passage) || perfectInfinitive(act)) return false;
        boolean modal = subjects != null && !act.noun() && subjects.finiteIn(subjects.start(act.first(), Math.max(0, act.first() - 6)), act.first() - 1);
        boolean tensed = (act.features() & (Feature.PAST.bit() | Feature.FUTURE.bit() | Feature.WILL.bit() | Feature.PRESENT.bit() | Feature.CONDITIONAL.bit())) != 0;
        return modal || tensed && !Feature.INFINITIVE.in(act.features());
    }

    /** "Не виключив, що Україна отримає", "did not rule out that troops would go": the clause is what is thought of. */
    private boolean saysThat(Act act) {
        if (!act.noun() && subjects != null && passage.particles().is(act.last() + 1, Role.THAT)) return true;
        return !act.noun() && cases && act.last() + 2 < passage.tokens().size() && passage.tokens().is(act.last() + 1, ",") && passage.particles().is(act.last() + 2, Role.THAT);
    }

    /** "…, jurant que Berlin sera là": a clause of its own beside the verb before. */
    private boolean participial(Act before, Act after) {
        return inverts && Feature.GERUND.in(after.features()) && !Feature.NOUN.in(after.features()) && passage.partings(before.last(), after.first()) > 0;
    }

    /** A promise or an announcement yields to a finite verb that says more; everything else governs what comes after it. */
    private boolean governs(Act before, Act after) {
        if (participial(before, after)) return false;
        boolean finite = finite(after);
        return switch (before.kind()) {
            case PROMISE -> !finite && after.kind() != ActKind.REFUSE && after.kind() != ActKind.SUSPEND && (Feature.INFINITIVE.in(after.features()) && !Feature.PAST.in(after.features()) || after.kind() != ActKind.AGREE && after.kind() != ActKind.APPROVE);
            case TRAIN -> after.kind() == ActKind.TRAIN && after.noun();      // "took part in training"
            case GIVE, MAKE, ARRIVE, RECEIVE, DEPLOY, TOTAL, THERE, STAND, FORSAKE, WATCH -> false;
            case LIST -> after.noun();
            case BIND -> true;
            case PLAN -> !ends(after.kind()) && (!finite || caseless);
            case DISCUSS -> !finite || caseless || saysThat(before);
            default -> !finite || caseless || demands(before.kind()) && (subjects == null || told(before, after));
        };
    }

    /** "Decided to suspend": it is suspended. */
    private static boolean ends(ActKind kind) { return kind == ActKind.SUSPEND || kind == ActKind.WITHDRAW || kind == ActKind.REFUSE; }

    private static boolean demands(ActKind kind) { return kind == ActKind.APPROVE || kind == ActKind.REQUEST || kind == ActKind.REFUSE; }

    /** "Demanded that Berlin send", but not "with Berlin's consent The Hague will send". */
    private boolean told(Act before, Act after) { return !before.noun() && passage.particles().find(before.last() + 1, after.first() - 1, Role.THAT) >= 0; }
}
