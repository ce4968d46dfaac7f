package daman.languages;

import java.util.ArrayList;
import java.util.List;

/** For each lexicon the longest phrases seen from one token on, and all those taken so far. */
final class Longest {
    private final int[] last;
    private final List<List<Automaton.Entry>> entries = new ArrayList<>();
    private final List<List<Long>> features = new ArrayList<>();
    private final List<Integer> touched = new ArrayList<>();
    private final List<List<Lexicon.Hit<Object>>> found = new ArrayList<>();

    Longest(int lexicons) {
        this.last = new int[lexicons];
        java.util.Arrays.fill(last, -1);
        for (int i = 0; i < lexicons; i++) {
            entries.add(new ArrayList<>(2));
            features.add(new ArrayList<>(2));
            found.add(new ArrayList<>());
        }
    }

    void note(int token, Automaton.Entry entry, long here) {
        int lexicon = entry.lexicon();
        if (token < last[lexicon]) return;
        List<Automaton.Entry> best = entries.get(lexicon);
        if (token > last[lexicon]) {
            if (last[lexicon] < 0) touched.add(lexicon);
            last[lexicon] = token;
            best.clear();
            features.get(lexicon).clear();
        }
        int known = best.indexOf(entry);
        if (known >= 0) {
            features.get(lexicon).set(known, features.get(lexicon).get(known) | here);
        } else {
            best.add(entry);
            features.get(lexicon).add(here);
        }
    }

    /** Takes what was noted as hits that begin at a token, and forgets it. */
    void take(Analysed words, int first) {
        for (int lexicon : touched) {
            List<Automaton.Entry> best = entries.get(lexicon);
            for (int i = 0; i < best.size(); i++) {
                Automaton.Entry entry = best.get(i);
                if (entry.capital() && !words.tokens().mayBeName(first)) continue;
                found.get(lexicon).add(new Lexicon.Hit<>(first, last[lexicon], entry.value(), entry.origin(), features.get(lexicon).get(i)));
            }
            best.clear();
            features.get(lexicon).clear();
            last[lexicon] = -1;
        }
        touched.clear();
    }

    /** By lexicon, in the order of the text. */
    List<List<Lexicon.Hit<Object>>> found() { return found; }
}
