package daman.statements.verbs;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;

/** The order of a clause around its verb: what was said before it, a comma, an object; all of which let the subject follow the verb. */
public final class Order {
    private static final Role BEFORE_VERBS = Role.any(Role.HAVE, Role.CLITIC, Role.NOT);
    private static final long ADVERB_OR_MORE = Feature.ADVERB.bit() | Feature.NOUN.bit() | Feature.VERB.bit();
    /** What a word may begin with where small words are written together with the next one. */
    private static final long JOINED = Feature.AND.bit() | Feature.TO.bit() | Feature.BY.bit();

    private final Passage passage;

    public Order(Passage passage) {
        this.passage = passage;
    }

    /** "On", "indique-t-on": they who are unnamed speak where a preposition puts them. */
    public boolean nobody(int first, int last) {
        return passage.particles().find(first - 3, first - 1, Role.ONE) >= 0 || passage.particles().find(last + 1, last + 2, Role.ONE) >= 0;
    }

    /** "Balaie-t-on", "a-t-on assuré": joined to the verb or its auxiliary. */
    public boolean nobodyBehind(int verb) {
        int one = passage.particles().find(verb - 1, verb + 2, Role.ONE);
        return one >= 0 && passage.tokens().hyphened(one);
    }

    /** "?", "!" right before the quotation mark that ends at a token. */
    public boolean marked(int t) { return passage.tokens().is(t - 1, "?") || passage.tokens().is(t - 1, "!"); }

    /** A form that is a verb's and no noun's. */
    public boolean verb(int t) { return passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.NOUN); }

    /** A comma stands before the verb and its small words: "…, avait prévenu X". */
    public boolean set(int first) {
        int t = first - 1;
        while (t > 0 && first - t <= 4 && (passage.particles().is(t, BEFORE_VERBS) || onlyAdverb(t))) t--;
        return t > 0 && commaBefore(t + 1);
    }

    /** "L'a remercié le président": the object stands before the verb, so that the subject may follow it. */
    public boolean objectBefore(int first) {
        int t = first - 1;
        while (t > 0 && first - t <= 4 && passage.particles().is(t, Role.HAVE)) t--;
        return passage.particles().is(t, Role.CLITIC) || passage.particles().is(t, Role.ARTICLE) && t < first - 1 || passage.particles().is(t, Role.WHO);
    }

    /** "Comme l'a dit X", "selon ce qu'annonce X": the subject stands after its verb. */
    public boolean turned(int verb) { return objectBefore(verb) || passage.particles().is(verb - 1, Role.THAT); }

    /** "…, says the prime minister": turned round after what was said. */
    public boolean commaBefore(int verb) { return verb > 0 && passage.tokens().sign(verb - 1) && Marks.comma(passage.tokens().firstChar(verb - 1)); }

    public boolean quoteEndsBefore(int verb) {
        if (!passage.layout().quotes().isEmpty()) for (int t = verb - 1; t >= Math.max(0, verb - 3); t--) if (passage.layout().quoteAt(t) >= 0) return true;
        return false;
    }

    public boolean onlyAdverb(int t) { return (passage.words().features(t) & ADVERB_OR_MORE) == Feature.ADVERB.bit(); }

    /** An adjective or a noun and no verb alone: what may be said of a noun before its name. */
    public boolean describes(int t) { return passage.actorAt(t) == null && (passage.words().may(t, Feature.ADJECTIVE) || passage.words().may(t, Feature.NOUN)); }

    /** Words between, where quoted words and brackets weigh nothing and a pair of commas is an apposition. */
    public int between(int from, int to) {
        int commas = 0;
        boolean speech = passage.layout().quotedIn(from, to);
        int words = speech ? free(from, to) : passage.tokens().words(from, to);
        for (int end = to + 1, t = passage.tokens().nextSign(from, end); t < end; t = passage.tokens().nextSign(t + 1, end)) {
            if (speech && passage.layout().spoken(t)) continue;
            if (Marks.comma(passage.tokens().firstChar(t))) commas++;
            else if (passage.tokens().is(t, ";")) words += 6;
        }
        return (commas >= 2 ? words / 2 : words) + (commas == 1 ? 2 : 0);
    }

    /** Words between that nobody is quoted with. */
    private int free(int from, int to) {
        int free = 0;
        for (int t = from; t <= to; t++) if (passage.tokens().word(t) && !passage.layout().spoken(t)) free++;
        return free;
    }

    /** A preposition stands before it: an object, not a subject. */
    public boolean governed(int first) {
        int t = first - 1;
        if (passage.particles().is(t, Role.DETERMINERS)) t--;
        if (t < 0) return false;
        long joined = passage.words().features(first) & JOINED;
        if (Feature.AND.in(joined) && passage.actorAt(t) instanceof Actor one) return governed(one.first());
        if (passage.particles().is(t, Role.AND) && passage.actorAt(t - 1) instanceof Actor one && one.first() > 0 && governed(one.first())) return true;
        return passage.particles().is(t, Role.PREPOSITIONS) || (joined & ~Feature.AND.bit()) != 0 && !passage.words().known(first);
    }
}
