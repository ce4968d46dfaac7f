package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.names.Actor;
import daman.world.Dossier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a report's promises help: the one of the dossier, or another whom it keeps too, where the report is about that one. */
public final class Recipients {
    private final String[] ofSentence;

    /** @param dossier as {@link #topic} made it for this report */
    public Recipients(Passage passage, Dossier dossier) {
        List<Sentence> sentences = passage.layout().sentences();
        this.ofSentence = new String[sentences.size()];
        String last = dossier.recipient();
        int line = -1;
        for (int s = 0; s < ofSentence.length; s++) {
            Sentence sentence = sentences.get(s);
            String named = helped(passage.actorsIn(sentence.first(), sentence.last()), dossier);
            if (named != null) last = named;
            else if (sentence.line() != line) last = dossier.recipient();
            line = sentence.line();
            ofSentence[s] = last;
        }
    }

    /** Whom a sentence helps, by its number: whom it names, else whom the sentence before it in its paragraph helps. */
    public String of(int sentence) { return ofSentence[sentence]; }

    /** The dossier as this report has it: its recipient is the other one that the headline names alone, or that the report names without the dossier's own. */
    public static Dossier topic(Passage passage, Dossier dossier) {
        if (dossier.others().isEmpty()) return dossier;
        Sentence headline = passage.layout().sentences().isEmpty() ? null : passage.layout().sentence(0);
        Set<String> top = new HashSet<>();
        if (headline != null) for (Actor actor : passage.actorsIn(headline.first(), headline.last())) if (kept(actor.principal(), dossier)) top.add(actor.principal());
        String one = top.size() == 1 ? top.iterator().next() : helped(passage.actors(), dossier);
        return one == null ? dossier : dossier.about(one);
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
