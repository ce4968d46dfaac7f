package daman.languages;

import daman.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of many tables as one trie over words, so that a text is walked once for all of them. Built while a language's
 * {@link Lexicon}s are; after that it doesn't change.
 */
final class Automaton {
    private static final int[] NOWHERE = {};
    private static final long[] NOTHING = {};
    private static final Entry[] NONE = {};
    private static final Link NO_LINK = new Link(NONE, NOTHING, NOWHERE, NOTHING, 0, NOWHERE, 0);

    /** A phrase of one lexicon. {@code tail}: what must follow it after a gap, where the table writes one. */
    record Entry(int lexicon, Object value, String origin, boolean capital, @Nullable Tail tail) {
        boolean same(Entry other) {
            return this == other || lexicon == other.lexicon && capital == other.capital && tail == other.tail && origin.equals(other.origin) && value.equals(other.value);
        }
    }

    /**
     * What a word is to the phrases, worked out once for all the places where it stands: what begins with it, and how others go on with it.
     *
     * @param entries  phrases of this word alone
     * @param bits     the word's features in each of them
     * @param nodes    where the word leads to as the first
     * @param features the word's features on the way to each of them
     * @param next     signs of the words that lead on from there
     * @param keys     those of its keys that some phrase goes on with
     * @param signs    theirs
     */
    record Link(Entry[] entries, long[] bits, int[] nodes, long[] features, long next, int[] keys, long signs) {}

    private final Edges edges = new Edges();
    private final List<List<Entry>> building = new ArrayList<>(List.of(List.of()));
    private Entry[][] entries = {};
    private int lexicons;
    private volatile boolean flat;

    int newLexicon() { return lexicons++; }

    int lexicons() { return lexicons; }

    /** The node a word leads to, made if there is none. */
    int child(int node, int word) {
        int known = edges.first(node, word);
        if (known >= 0) return known;
        building.add(List.of());
        lead(node, word, building.size() - 1);
        return building.size() - 1;
    }

    /** Another word that leads to the same node. */
    void lead(int node, int word, int to) {
        if (flat) throw new IllegalStateException("a lexicon was built after its language was first used");
        edges.add(node, word, to);
    }

    void end(int node, Entry entry) {
        if (building.get(node).isEmpty()) building.set(node, new ArrayList<>(1));
        building.get(node).add(entry);
    }

    /** One bit of 64 for a word: words that share no bit are not the same. */
    private static long sign(int word) { return 1L << word; }

    /** What a word of these keys, each with the features it then has, is to the phrases. */
    Link link(int[] keys, long[] features) {
        flatten();
        Reached reached = new Reached();
        for (int k = 0; k < keys.length; k++) edges.follow(0, keys[k], features[k], reached, 0);
        int[] inner = edges.inner(keys);
        if (reached.count == 0 && inner.length == 0) return NO_LINK;
        Longest longest = new Longest(lexicons);
        long next = 0, signs = 0;
        for (int n = 0; n < reached.count; n++) {
            for (Entry entry : entries[reached.nodes[n]]) longest.note(0, entry, reached.features[n]);
            next |= edges.signs(reached.nodes[n]);
        }
        for (int key : inner) signs |= sign(key);
        return new Link(Arrays.copyOf(longest.entries, longest.size), Arrays.copyOf(longest.features, longest.size),
                Arrays.copyOf(reached.nodes, reached.count), Arrays.copyOf(reached.features, reached.count), next, inner, signs);
    }

    /** Walks from every token of a text and notes, for each lexicon, the longest phrases that begin there. */
    List<List<Lexicon.Hit<Object>>> hits(Analysed words, Link[] links) {
        Hits hits = new Hits(words, lexicons);
        Longest longest = new Longest(lexicons);
        Reached reached = new Reached();
        for (int first = 0; first < links.length; first++) {
            Link link = links[first];
            if (link.nodes.length == 0) continue;
            if (first + 1 == links.length || (link.next & links[first + 1].signs) == 0) {
                for (int e = 0; e < link.entries.length; e++) hits.add(first, first, link.entries[e], link.bits[e]);
                continue;
            }
            for (int n = 0; n < link.nodes.length; n++) arrive(links, first, link.nodes[n], link.features[n], reached, longest);
            longest.take(first, hits);
        }
        return hits.found;
    }

    /** A token led to a node: phrases that end here are noted, others are gone on with. */
    private void arrive(Link[] links, int token, int node, long ofFirst, Reached reached, Longest longest) {
        for (Entry entry : entries[node]) longest.note(token, entry, ofFirst);
        int next = token + 1;
        if (next == links.length || (edges.signs(node) & links[next].signs) == 0) return;
        int from = reached.count;
        for (int key : links[next].keys) edges.follow(node, key, ofFirst, reached, from);
        for (int n = from, end = reached.count; n < end; n++) arrive(links, next, reached.nodes[n], ofFirst, reached, longest);
        reached.count = from;
    }

    private void flatten() {
        if (flat) return;
        synchronized (edges) {
            if (flat) return;
            edges.flatten();
            entries = building.stream().map(list -> list.toArray(NONE)).toArray(Entry[][]::new);
            flat = true;
        }
    }

    /** The nodes that words lead to, as a stack: under several keys of a word perhaps, and yet each is walked on from once. */
    private static final class Reached {
        private int[] nodes = new int[16];
        private long[] features = new long[16];
        private int count;

        /** @param from where this word's nodes begin */
        void add(int node, long bits, int from) {
            int known = from;
            while (known < count && nodes[known] != node) known++;
            if (known == count) {
                if (count == nodes.length) {
                    nodes = Arrays.copyOf(nodes, 2 * count);
                    features = Arrays.copyOf(features, 2 * count);
                }
                nodes[count] = node;
                features[count++] = 0;
            }
            features[known] |= bits;
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
        private long[] signs = {};                                     // by node: those of its words
        private final BitSet inner = new BitSet();                     // words that lead on from a node other than the first
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
            signs = new long[nodes];
            words = new int[total];
            targets = new int[total];
            int at = 0, node = 0;
            for (long edge : order) {
                while (node <= (int) (edge >>> 32)) begins[node++] = at;
                signs[(int) (edge >>> 32)] |= sign((int) edge);
                if (edge >>> 32 != 0) inner.set((int) edge);
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

        /** Those of a word's keys that lead on from a node other than the first. */
        int[] inner(int[] keys) { return Arrays.stream(keys).filter(inner::get).toArray(); }

        /** Signs of the words that lead on from a node. */
        long signs(int node) { return node < signs.length ? signs[node] : 0; }

        /** Notes where a word leads to from a node. */
        void follow(int node, int word, long features, Reached reached, int from) {
            if ((signs(node) & sign(word)) == 0) return;
            int at = find(node, word);
            if (at >= 0) for (; at < begins[node + 1] && words[at] == word; at++) reached.add(targets[at], features, from);
        }

        /** Position of a word among a node's edges, or -1; several targets of one word lie side by side. */
        private int find(int node, int word) {
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
    }

    /**
     * The end of a phrase that its subject parts ({@code أعرب … عن} in a table, "أعرب الرئيس الروماني عن أمله" in a report): its words, each under
     * every key that stands for it, a few words on in the same clause.
     */
    static final class Tail {
        /** A title and a name stand in between, hardly more. */
        private static final int REACH = 14;
        private static final String STOPS = ".!?؟;؛:…";

        private final List<Set<Integer>> words = new ArrayList<>();
        private final Set<Integer> stops;

        /** @param stops keys of words that begin a clause of their own; the tail stands before them or not at all */
        Tail(Language language, String phrase, Set<Integer> stops) {
            this.stops = stops;
            Tokens tokens = language.tokens(phrase);
            for (int i = 0; i < tokens.size(); i++) {
                Set<Integer> keys = new HashSet<>();
                for (String key : language.keys(tokens.form(i), true)) keys.add(language.newKey(key));
                words.add(keys);
            }
        }

        boolean follows(Analysed text, int head) {
            for (int t = head + 1; t <= Math.min(text.size() - words.size(), head + REACH); t++) {
                if (stands(text, t)) return true;
                if (text.tokens().sign(t) && STOPS.indexOf(text.tokens().firstChar(t)) >= 0 || one(text, t, stops)) return false;
            }
            return false;
        }

        private boolean stands(Analysed text, int from) {
            for (int i = 0; i < words.size(); i++) if (!one(text, from + i, words.get(i))) return false;
            return true;
        }

        private static boolean one(Analysed text, int token, Set<Integer> any) {
            for (int key : text.analysis(token).keys()) if (any.contains(key)) return true;
            return false;
        }
    }

    /** For each lexicon the longest phrases seen from one token on. */
    private static final class Longest {
        private final int[] last;
        private Entry[] entries = new Entry[8];
        private long[] features = new long[8];
        private int[] ends = new int[8];
        private int size;

        Longest(int lexicons) {
            last = new int[lexicons];
            Arrays.fill(last, -1);
        }

        void note(int token, Entry entry, long here) {
            if (token < last[entry.lexicon]) return;
            last[entry.lexicon] = token;
            int known = 0;
            while (known < size && !(ends[known] == token && entries[known].same(entry))) known++;
            if (known == size) {
                if (size == entries.length) grow();
                entries[size] = entry;
                ends[size] = token;
                features[size++] = 0;
            }
            features[known] |= here;
        }

        /** Takes what was noted as hits that begin at a token, and forgets it. */
        void take(int first, Hits hits) {
            for (int i = 0; i < size; i++) if (ends[i] == last[entries[i].lexicon]) hits.add(first, ends[i], entries[i], features[i]);
            for (int i = 0; i < size; i++) last[entries[i].lexicon] = -1;
            size = 0;
        }

        private void grow() {
            entries = Arrays.copyOf(entries, 2 * size);
            features = Arrays.copyOf(features, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
    }

    /** What is found in one text, by lexicon, in the order of the text. */
    private static final class Hits {
        private final Analysed words;
        private final List<List<Lexicon.Hit<Object>>> found = new ArrayList<>();
        /** By lexicon: where the last phrase with a gap began. It says more than its first words alone. */
        private final int[] split;

        Hits(Analysed words, int lexicons) {
            this.words = words;
            this.split = new int[lexicons];
            Arrays.fill(split, -1);
            for (int i = 0; i < lexicons; i++) found.add(new ArrayList<>());
        }

        void add(int first, int last, Entry entry, long features) {
            if (entry.capital && !words.tokens().mayBeName(first)) return;
            if (entry.tail == null && split[entry.lexicon] == first || entry.tail != null && !entry.tail.follows(words, last)) return;
            if (entry.tail != null && split[entry.lexicon] != first) {
                List<Lexicon.Hit<Object>> all = found.get(entry.lexicon);
                while (!all.isEmpty() && all.getLast().first() == first) all.removeLast();
                split[entry.lexicon] = first;
            }
            found.get(entry.lexicon).add(new Lexicon.Hit<>(first, last, entry.value, entry.origin, features));
        }
    }
}
