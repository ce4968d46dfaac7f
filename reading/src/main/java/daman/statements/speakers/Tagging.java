package daman.statements.speakers;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.verbs.Order;

/** How a verb shows that it tells who speaks, whatever verb it is: beside words said, or in a clause that holds nothing else. */
public final class Tagging {
    private static final Role BEFORE_PLACES = Role.any(Role.PREP, Role.TO, Role.IN, Role.ON);
    /** How long a clause may be that only says who speaks. */
    private static final int CLOSING = 12;

    private final Passage passage;
    private final Order order;
    private final boolean verbFirst;
    private final boolean subjectFirst;
    private final boolean inverts;

    public Tagging(Passage passage) {
        this.passage = passage;
        this.order = new Order(passage);
        this.verbFirst = passage.language().setting("verb-first");
        this.subjectFirst = passage.language().setting("subject-first");
        this.inverts = passage.language().setting("inverts");
    }

    /** "…, a poursuivi X", "a-t-il poursuivi": a verb behind a comma or with its pronoun joined to it, as only one of saying stands. */
    public boolean turnedRound(int first, int last) { return order.set(first) || passage.tokens().hyphened(last + 1) || passage.tokens().hyphened(first - 1); }

    /**
     * "…, a énuméré M. Pistorius.", "…, перелічив Санчес", "…, Bloomberg reports.", "…, he went on, …": a clause of its own behind a comma, at the sentence's end or before another comma, that holds
     * nothing but a verb and who says so.
     */
    public boolean closing(int first, int last, Sentence sentence) {
        int start = passage.clauseStart(first, sentence.first()), end = passage.clauseEnd(last, sentence.last());
        if (start == sentence.first() || !order.commaBefore(start) || end - start > CLOSING || verbFirst) return false;
        if (subjectFirst && passage.actorAt(start) instanceof Actor before && speaks(before) && before.first() == start && first - before.last() <= 2) return end >= sentence.last() - 1 ? bare(last + 1, end) : end == last && passage.tokens().is(end + 1, ",");
        if (subjectFirst && first == start + 1 && passage.particles().is(start, Candidates.PRONOUNS) && end == last) return true;                  // "…, he went on, …"
        return order.set(first) && passage.actorAt(last + 1) instanceof Actor behind && speaks(behind) && !order.governed(behind.first());
    }

    private static boolean speaks(Actor actor) { return actor.person() || actor.kind() == Actor.Kind.MEDIA || actor.kind() == Actor.Kind.MINISTRY; }

    /** No object follows a verb: the end, a preposition, an adverb or a day. */
    private boolean bare(int t, int end) {
        return t > end || passage.dayAt(t) || passage.particles().is(t, BEFORE_PLACES) || order.onlyAdverb(t);
    }

    /** Words said end right before the verb, or follow it after a colon: "…», – почав X", "закінчив словами: «…". */
    public boolean besideSpeech(int first, int last, Sentence sentence) {
        int from = inverts && passage.tokens().hyphened(first - 1) ? first - 3 : first;   // "a-t-il souri"
        boolean quotes = !passage.layout().quotes().isEmpty();
        for (int t = from - 1; quotes && t >= Math.max(sentence.first(), from - 4); t--) if (speech(t) || inverts && passage.layout().quoteAt(t) >= 0 && (order.set(from) || order.marked(t))) return true;
        int colon = last + 1;
        while (colon < sentence.last() && colon - last <= 8 && !passage.tokens().is(colon, ":")) colon++;
        return passage.tokens().is(colon, ":") && (speech(colon + 1) || colon == sentence.last() || colon == last + 1);
    }

    private boolean speech(int t) {
        int quote = passage.layout().quoteAt(t);
        return quote >= 0 && passage.layout().quotes().get(quote).speech();
    }
}
