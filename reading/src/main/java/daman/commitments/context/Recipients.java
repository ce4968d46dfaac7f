package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.names.Actor;
import daman.world.Dossier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
            Set<String> named = helped(passage.actorsIn(sentence.first(), sentence.last()), dossier);
            if (!named.isEmpty()) last = named.contains(dossier.recipient()) ? dossier.recipient() : named.iterator().next();
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
        Set<String> top = headline == null ? Set.of() : helped(passage.actorsIn(headline.first(), headline.last()), dossier);
        if (top.size() == 1) return dossier.about(top.iterator().next());
        Set<String> all = helped(passage.actors(), dossier);
        return all.isEmpty() || all.contains(dossier.recipient()) ? dossier : dossier.about(all.iterator().next());
    }

    private static Set<String> helped(List<Actor> actors, Dossier dossier) {
        Set<String> named = new LinkedHashSet<>();
        for (Actor actor : actors) {
            String state = actor.state() == null ? actor.id() : actor.state();
            if (state.equals(dossier.recipient()) || dossier.others().contains(state)) named.add(state);
        }
        return named;
    }
}
