package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.names.Actor;
import daman.world.Dossier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a report's promises help: the one of the dossier, or another whom it keeps too, where the report is about that one. */
public final class Recipients {
    /** So many sentences name the recipient at most where a report is about another, who is named in so many times as many; one of the first counts twice. */
    private static final int IN_PASSING = 2, PASSING = 3, LEAD = 2;

    private final Passage passage;
    private final Dossier dossier;
    private final @Nullable String[] ofSentence;                       // found out when first asked

    /** @param dossier as this report has it */
    public Recipients(Passage passage, Dossier dossier) {
        this.passage = passage;
        this.dossier = dossier;
        this.ofSentence = new String[passage.layout().sentences().size()];
    }

    /** Whom a sentence helps, by its number: whom it names, else whom the sentence before it in its paragraph helps. */
    public String of(int sentence) {
        if (ofSentence[sentence] != null) return ofSentence[sentence];
        int line = passage.layout().sentence(sentence).line(), from = sentence;
        String helped = named(from);
        while (helped == null && from > 0 && passage.layout().sentence(from - 1).line() == line) helped = ofSentence[--from] != null ? ofSentence[from] : named(from);
        if (helped == null) helped = dossier.recipient();
        for (int s = from; s <= sentence; s++) ofSentence[s] = helped;
        return helped;
    }

    private @Nullable String named(int number) {
        Sentence sentence = passage.layout().sentence(number);
        return helped(passage.actorsIn(sentence.first(), sentence.last()), dossier);
    }

    /**
     * The dossier as this report has it: its recipient is the other one that the headline names alone, or whom the report names most, if it doesn't name the dossier's own
     * or does so only in passing.
     */
    public static Dossier topic(Passage passage, Dossier dossier) {
        if (passage.layout().sentences().isEmpty()) return dossier;
        Sentence headline = passage.layout().sentence(0);
        String top = null;
        for (Actor actor : passage.actorsIn(headline.first(), headline.last())) {
            String state = actor.principal();
            if (!kept(state, dossier)) continue;
            if (top != null && !top.equals(state)) return dossier;
            top = state;
        }
        return dossier.about(top == null ? named(passage, dossier) : top);
    }

    /** In how many sentences the recipient is named; no more are counted than are in passing. */
    private static int passing(Passage passage, Dossier dossier) {
        int passing = 0, last = -1;
        for (Actor actor : passage.actors()) {
            if (!actor.principal().equals(dossier.recipient())) continue;
            int sentence = passage.layout().sentenceAt(actor.first());
            if (sentence != last) passing += last < 0 && sentence < LEAD ? 2 : 1;
            if (passing > IN_PASSING) break;
            last = sentence;
        }
        return passing;
    }

    /** Who is named in most sentences; the recipient, unless these are all but none. */
    private static String named(Passage passage, Dossier dossier) {
        int passing = passing(passage, dossier);
        if (passing > IN_PASSING) return dossier.recipient();
        List<Named> all = new ArrayList<>(2);
        for (Actor actor : passage.actors()) {
            String state = actor.principal();
            if (dossier.others().contains(state) || dossier.about().contains(state)) named(state, all).in(passage.layout().sentenceAt(actor.first()));
        }
        String about = dossier.recipient();
        int most = Math.max(0, PASSING * passing - 1);
        for (Named other : all) {
            if (other.sentences <= most || other.sentences < 2 && dossier.about().contains(other.state)) continue;
            about = other.state;
            most = other.sentences;
        }
        return about;
    }

    private static Named named(String state, List<Named> all) {
        for (Named known : all) if (known.state.equals(state)) return known;
        Named first = new Named(state);
        all.add(first);
        return first;
    }

    /** In how many sentences somebody is named, counted in the order of the text. */
    private static final class Named {
        private final String state;
        private int sentences;
        private int last = -1;

        Named(String state) { this.state = state; }

        void in(int sentence) {
            if (sentence != last) sentences++;
            last = sentence;
        }
    }

    /** The recipient where he is among them, else the first of the others. */
    private static @Nullable String helped(List<Actor> actors, Dossier dossier) {
        String other = null;
        for (Actor actor : actors) {
            String state = actor.principal();
            if (state.equals(dossier.recipient())) return state;
            if (other == null && kept(state, dossier)) other = state;
        }
        return other;
    }

    private static boolean kept(String state, Dossier dossier) { return state.equals(dossier.recipient()) || dossier.others().contains(state); }
}
