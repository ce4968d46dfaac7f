package daman.clauses;

import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a verb where a language puts it before the verb ({@code subject-first}). Walks back from the verb: over its
 * auxiliaries and the verbs that govern it, out of a relative clause to the noun before it, over what is set in between commas,
 * and from a verb after "and" to the one it shares its subject with.
 */
public final class Subjects {
    /** How many steps a walk takes at most; a sentence that needs more is none that anybody wrote. */
    private static final int STEPS = 8;
    /** How far an infinitive stands from what governs it. */
    private static final int GOVERNED = 14;
    /** Between two verbs that have one subject. */
    private static final Role SHARING = Role.any(Role.AND, Role.BUT);

    private final Passage passage;
    private final Phrases phrases;
    private @Nullable Answer[] kept = new Answer[32];                  // by token of the verb; few are asked for, so that a row of all would be mostly empty
    private int answers;
    private boolean byWhom;                                            // the walk that is under way did

    public Subjects(Passage passage) {
        this.passage = passage;
        this.phrases = new Phrases(passage);
    }

    /**
     * A noun phrase in tokens.
     *
     * @param first where its head begins
     * @param last  where its head ends: "the leaders" of "the leaders of the Union"
     * @param end   where the whole of it ends
     */
    public record Phrase(int first, int last, int end) {
        /** No noun phrase that could be a subject. */
        public static final Phrase NONE = new Phrase(-1, -2, -2);

        public boolean found() { return first >= 0; }
    }

    /** What was found for a verb. {@code low}: where the sentence began that was asked with it; {@code byWhom}: the walk asked who may be meant to do what others ask. */
    private record Answer(int verb, int low, Phrase subject, boolean byWhom) {}

    /** The subject of the verb at a token, whoever may be meant to do what others ask. Kept, since each thing of a sentence asks for that of each of its verbs. */
    public Phrase of(int verb, int low) { return verb <= low ? Phrase.NONE : answer(verb, low).subject(); }

    private Answer answer(int verb, int low) {
        int place = place(verb);
        Answer known = kept[place];
        if (known != null && known.low() == low) return known;
        byWhom = false;
        Phrase subject = walk(verb, low, actor -> true);
        Answer answer = new Answer(verb, low, subject, byWhom);
        kept[place] = answer;
        if (known == null && ++answers > kept.length / 2) grow();
        return answer;
    }

    /** Where the answer for a verb stands or may be put. */
    private int place(int verb) {
        int place = verb * 0x9E3779B9 >>> 7 & kept.length - 1;
        while (kept[place] instanceof Answer other && other.verb() != verb) place = place + 1 & kept.length - 1;
        return place;
    }

    private void grow() {
        Answer[] all = kept;
        kept = new Answer[2 * all.length];
        for (Answer answer : all) if (answer != null) kept[place(answer.verb())] = answer;
    }

    /**
     * The subject of the verb at a token.
     *
     * @param low  where the sentence begins
     * @param does who may be meant to do what others ask: "urged Germany to send", but not "promised Ukraine to send"
     * @return {@link Phrase#NONE} where the sentence has none before the verb
     */
    public Phrase of(int verb, int low, Predicate<Actor> does) {
        if (verb <= low) return Phrase.NONE;
        Answer whoever = answer(verb, low);
        return whoever.byWhom() ? walk(verb, low, does) : whoever.subject();
    }

    private Phrase walk(int verb, int low, Predicate<Actor> does) {
        int t = verb;
        for (int step = 0; step < STEPS && t > low; step++) {
            t = group(t, low);
            int before = t - 1;
            if (before < low) return Phrase.NONE;
            if (phrases.relative(before)) return antecedent(before, low);
            if (shared(before)) t = verbBefore(before, low);
            else if (parting(before)) t = across(before, low);
            else if (governed(t)) {
                int governor = governor(before, low);
                Phrase object = governor < 0 ? phrase(before - 1, low) : object(governor, before, does);
                if (governor < 0 || object.found()) return object;
                t = governor;
            } else {
                int relative = phrases.finite(t) || phrases.light(t) || parting(t) ? closed(before, low) : -1;
                return relative < 0 ? beside(t, before, low) : antecedent(relative, low);
            }
        }
        return Phrase.NONE;
    }

    /** Does a verb with a subject of its own stand in a range of tokens? */
    public boolean finiteIn(int first, int last) {
        for (int t = first; t <= last; t++) if (phrases.finite(t)) return true;
        return false;
    }

    /** Does the verb belong to a relative clause on the noun phrase that ends at a token? */
    public boolean relative(int verb, int end) {
        int t = end + 1;
        if (t < verb && parting(t)) t++;
        return phrases.relative(t) && !finiteIn(t, verb - 1) || phrases.relative(t) && start(verb, t) == t + 1;
    }

    /** The first word of a verb with its auxiliaries and adverbs: "would also have sent". */
    public int start(int verb, int low) {
        int t = verb;
        while (t > low && phrases.light(t - 1)) t--;
        return t;
    }

    /** The first word of a verb with its auxiliaries and the verbs right before it: "has agreed to begin sending". */
    private int group(int verb, int low) {
        int t = verb;
        while (t > low) {
            int b = t - 1;
            if (phrases.light(b)) t = b;
            else if (!dependent(t)) return t;
            else if (phrases.verb(b)) t = b;
            else if (phrases.preposition(b) && governs(beforeDay(b - 1, low), low)) t = beforeDay(b - 1, low);
            else return t;
        }
        return t;
    }

    private int beforeDay(int t, int low) {
        while (t > low && phrases.day(t)) t--;
        return t;
    }

    /** "Voted to send", "is to send", "is likely to send". */
    private boolean governs(int t, int low) {
        return t >= low && (phrases.verb(t) || phrases.light(t) && !phrases.day(t) || passage.words().may(t, Feature.ADJECTIVE) && phrases.light(t - 1));
    }

    private boolean dependent(int t) { return (passage.words().features(t) & (Feature.INFINITIVE.bit() | Feature.GERUND.bit())) != 0; }

    /** A word stands before the verb that joins it to what governs it: "to send", "of sending". */
    private boolean governed(int t) { return dependent(t) && phrases.preposition(t - 1); }

    private boolean shared(int t) { return passage.particles().is(t, SHARING); }

    private boolean parting(int t) { return passage.partsAt(t); }

    /** "Poland and Lithuania, which pledged shells", "the deal under which". */
    private Phrase antecedent(int relative, int low) {
        int t = relative - 1;
        if (t > low && phrases.preposition(t)) t--;
        if (t > low && parting(t)) t--;
        return phrase(t, low);
    }

    /** From a sign right before a verb to the end of the subject, or to the verb that has the same one. */
    private int across(int sign, int low) {
        int open = opened(sign, low);
        if (open <= low) return verbBefore(sign, low);
        boolean verb = verbBefore(sign, open) >= 0;
        if (!verb || phrases.relative(open + 1) || phrases.preposition(open + 1) || phrases.verb(open + 1) || phrases.relative(open + 2) || namesOne(phrase(open - 1, low))) return open;
        return verbBefore(sign, open);
    }

    /** The sign that opens what is set in; of "after talks with the unions, the opposition and the staff," the one before the preposition. */
    private int opened(int sign, int low) {
        int open = opening(sign, low);
        boolean bare = open > low && !phrases.preposition(open + 1) && !phrases.relative(open + 1) && !phrases.verb(open + 1) && verbBefore(sign, open) < 0;
        int before = bare ? opening(open, low) : -1;
        return before > low && phrases.preposition(before + 1) && verbBefore(open, before) < 0 ? before : open;
    }

    private boolean namesOne(Phrase phrase) { return phrase.found() && passage.namesOne(phrase.first(), phrase.last()); }

    /** The sign that opens what this one closes, -1 where none does. */
    private int opening(int close, int low) {
        char c = passage.tokens().firstChar(close);
        for (int t = passage.clauseStart(close, low) - 1; t > low; t = passage.clauseStart(t, low) - 1) {
            char o = passage.tokens().firstChar(t);
            if (c == ')' ? o == '(' : Marks.comma(c) ? Marks.comma(o) : Marks.dash(c) && Marks.dash(o)) return t;
        }
        return -1;
    }

    /** "The howitzers that France promised last year arrived": the word that opens the relative clause whose end stands right before a verb, -1 where none does. */
    private int closed(int end, int low) {
        int verb = -1, from = Math.max(low, end - GOVERNED), nearest = end;
        for (; nearest >= from && !phrases.relative(nearest); nearest--) if (parting(nearest)) return -1;
        if (nearest < from) return -1;
        for (int t = end; t >= from; t--) {
            if (parting(t) || verb < 0 && shared(t)) return -1;
            if (phrases.finite(t)) verb = t;
            if (phrases.relative(t) && verb > t && nominalBefore(t, low)) return t;
        }
        return -1;
    }

    private boolean nominalBefore(int relative, int low) {
        int t = relative - 1;
        return t >= low && (passage.namedAt(t) || passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.ADVERB)) && !phrases.preposition(t);
    }

    private int verbBefore(int t, int low) {
        for (int b = t - 1; b >= low; b--) if (phrases.finite(b)) return b;
        return -1;
    }

    /** The verb that governs an infinitive from before its own object or circumstance: "agreed in Brussels to give". */
    private int governor(int mark, int low) {
        for (int t = mark - 1; t >= Math.max(low, mark - GOVERNED); t--) {
            if (parting(t) || phrases.relative(t)) return -1;
            if (phrases.verb(t) || phrases.finite(t)) return t;
        }
        return -1;
    }

    /** "Urged Germany to send", "thanked Norway for sending": who is named right after the governing verb. */
    private Phrase object(int governor, int mark, Predicate<Actor> does) {
        int first = governor + 1;
        while (first < mark && phrases.opens(first)) first++;
        Actor actor = passage.actorAt(first);
        if (actor == null || !actor.kind().acts()) return Phrase.NONE;
        byWhom = true;
        return !does.test(actor) || actor.last() >= mark ? Phrase.NONE : new Phrase(actor.first(), actor.last(), actor.last());
    }

    /** The noun phrase right before a verb: also after a word that is a preposition elsewhere, "after Poland handed over". */
    private Phrase beside(int verb, int before, int low) {
        Phrase phrase = phrase(before, low);
        return phrase.found() || !phrases.finite(verb) || !phrases.nominal(before) ? phrase : new Phrase(phrases.base(before, low), before, before);
    }

    /** The noun phrase that ends at a token, with what prepositions add to it. */
    private Phrase phrase(int end, int low) {
        int last = end;
        while (last >= low && phrases.nominal(last)) {
            int first = phrases.base(last, low);
            int before = governedWith(first, low);
            if (before - 1 < low || !phrases.preposition(before - 1)) return new Phrase(first, last, end);
            last = adjunct(before - 2, low);
        }
        return Phrase.NONE;
    }

    /** "Le texte paraphé à Rome", "the order placed in Paris": the noun before a participle that only says more of it. */
    private int adjunct(int last, int low) {
        boolean participle = last > low && passage.words().may(last, Feature.PARTICIPLE) && phrases.verb(last) && !phrases.finite(last);
        return participle && !passage.namedAt(last - 1) && !phrases.light(last - 1) && phrases.nominal(last - 1) ? last - 1 : last;
    }

    /** "Officials in London and Paris": the first of those whom one preposition governs. */
    private int governedWith(int first, int low) {
        if (first - 2 < low || !passage.particles().is(first - 1, Role.AND) || !phrases.nominal(first - 2)) return first;
        int other = phrases.base(first - 2, low);
        return other - 2 >= low && phrases.preposition(other - 1) && phrases.nominal(other - 2) ? other : first;
    }
}
