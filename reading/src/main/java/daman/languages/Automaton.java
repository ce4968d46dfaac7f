package daman.languages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * The edges of a trie over words. While it is built a node's edges lie in a small list of their own; then they are laid flat,
     * a node's words in order beside each other, so that a look is a few comparisons in one place of memory.
     */
    static final class Edges {
        private static final int FEW = 8;

        private Map<Long, int[]> building = new HashMap<>();           // by node << 32 | word
        private int nodes;
        private int[] begins = {0};
        private int[] words = {};
        private int[] targets = {};
        private int[] root = {};                                       // by word: position of the first node's edge, or -1

        /** The first target a word leads to from a node while the trie is built, or -1. */
        int first(int node, int word) {
            int[] known = building.get(edge(node, word));
            return known == null ? -1 : known[0];
        }

        void add(int node, int word, int target) {
            nodes = Math.max(nodes, node + 1);
            building.merge(edge(node, word), new int[] {target}, (known, more) -> {
                for (int k : known) if (k == target) return known;
                int[] both = Arrays.copyOf(known, known.length + 1);
                both[known.length] = target;
                return both;
            });
        }

        /** Lays all edges flat; nothing is added after that. */
        void flatten() {
            long[] order = building.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
            int total = building.values().stream().mapToInt(to -> to.length).sum();
            begins = new int[nodes + 1];
            words = new int[total];
            targets = new int[total];
            int at = 0, node = 0;
            for (long edge : order) {
                while (node <= (int) (edge >>> 32)) begins[node++] = at;
                for (int target : building.get(edge)) {
                    words[at] = (int) edge;
                    targets[at++] = target;
                }
            }
            while (node <= nodes) begins[node++] = at;
            root = new int[begins[Math.min(1, nodes)] == 0 ? 0 : words[begins[1] - 1] + 1];
            Arrays.fill(root, -1);
            for (int i = begins[Math.min(1, nodes)] - 1; i >= 0; i--) root[words[i]] = i;
            building = Map.of();
        }

        private static long edge(int node, int word) { return (long) node << 32 | word; }

        boolean leaf(int node) { return node + 1 >= begins.length || begins[node] == begins[node + 1]; }

        /** Position of a word among a node's edges, or -1; several targets of one word lie side by side. */
        int find(int node, int word) {
            if (node + 1 >= begins.length) return -1;
            if (node == 0) return word < root.length ? root[word] : -1;
            int low = begins[node], high = begins[node + 1];
            if (high - low > FEW) {
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (words[middle] < word) low = middle + 1;
                    else high = middle;
                }
                return low < begins[node + 1] && words[low] == word ? low : -1;
            }
            for (int i = low; i < high; i++) if (words[i] == word) return i;
            return -1;
        }

        /** Does the edge at a position belong to the same node and word as the one before it? */
        boolean same(int node, int position, int word) { return position < begins[node + 1] && words[position] == word; }

        int target(int position) { return targets[position]; }
    }

    /** For each lexicon the longest phrases seen from one token on, and all those taken so far. */
    static final class Longest {
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
}
