package daman.languages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The phrases of many tables as one trie over words, so that a text is walked once for all of them. Built while a language's
 * {@link Lexicon}s are; after that it doesn't change.
 */
final class Automaton {
    private static final int[] NOWHERE = {};
    private static final long[] NOTHING = {};

    /** A phrase of one lexicon. */
    record Entry(int lexicon, Object value, String origin, boolean capital) {}

    private final Edges edges = new Edges();
    private final List<List<Entry>> entries = new ArrayList<>(List.of(List.of()));
    private final BitSet begins = new BitSet();
    private int lexicons;
    private volatile boolean flat;

    int newLexicon() { return lexicons++; }

    int lexicons() { return lexicons; }

    /** Can a phrase begin with a key? */
    boolean begins(int key) { return begins.get(key); }

    /** The node a word leads to, made if there is none. */
    int child(int node, int word) {
        int known = edges.first(node, word);
        if (known >= 0) return known;
        entries.add(List.of());
        lead(node, word, entries.size() - 1);
        return entries.size() - 1;
    }

    /** Another word that leads to the same node. */
    void lead(int node, int word, int to) {
        if (flat) throw new IllegalStateException("a lexicon was built after its language was first used");
        edges.add(node, word, to);
        if (node == 0) begins.set(word);
    }

    void end(int node, Entry entry) {
        if (entries.get(node).isEmpty()) entries.set(node, new ArrayList<>(1));
        entries.get(node).add(entry);
    }

    /** Walks from every token of a text and notes, for each lexicon, the longest phrases that begin there. */
    List<List<Lexicon.Hit<Object>>> hits(Analysed words) {
        flatten();
        Longest longest = new Longest(lexicons);
        for (int first = 0; first < words.size(); first++) {
            if (!words.analysis(first).begins()) continue;
            walk(words, first, first, 0, 0, longest);
            longest.take(words, first);
        }
        return longest.found();
    }

    private void flatten() {
        if (flat) return;
        synchronized (edges) {
            if (!flat) edges.flatten();
            flat = true;
        }
    }

    /** A word leads to a node under several of its keys; each node is walked on from once. */
    private void walk(Analysed words, int first, int token, int node, long ofFirst, Longest longest) {
        Analysis analysis = words.analysis(token);
        int[] keys = analysis.keys();
        int[] reached = NOWHERE;
        long[] with = NOTHING;
        int count = 0;
        for (int k = 0; k < keys.length; k++) {
            for (int at = edges.find(node, keys[k]); at >= 0 && edges.same(node, at, keys[k]); at++) {
                int next = edges.target(at);
                int known = 0;
                while (known < count && reached[known] != next) known++;
                if (known == count) {
                    if (count == reached.length) {
                        reached = Arrays.copyOf(reached, count + 4);
                        with = Arrays.copyOf(with, count + 4);
                    }
                    reached[count] = next;
                    with[count++] = 0;
                }
                with[known] |= token == first ? analysis.features()[k] : ofFirst;
            }
        }
        for (int n = 0; n < count; n++) {
            for (Entry entry : entries.get(reached[n])) longest.note(token, entry, with[n]);
            if (token + 1 < words.size() && !edges.leaf(reached[n])) walk(words, first, token + 1, reached[n], with[n], longest);
        }
    }
}
