package daman.languages;

import daman.languages.trie.Edges;
import daman.languages.trie.Reached;
import daman.languages.trie.Steps;
import daman.text.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of many tables as one trie over words, so that a text is walked once for all of them. Built while a language's
 * {@link Lexicon}s are; after that it doesn't change.
 */
final class Automaton {
    private static final long[] NOTHING = {};
    private static final short[] NO_MARKS = {};
    private static final Entry[] NONE = {};
    private static final Lexicon.Hit<Object>[] NO_HITS = Lexicon.room(0);
    /** Most lexicons that have a phrase in a text have no more of them. */
    private static final int FEW = 8;
    static final Link NO_LINK = new Link((short) 0, 0, 0, 0, 0, 0, 0, NONE, NOTHING, 0, new int[0], NOTHING, NOTHING, Steps.none());

    /** A phrase of one lexicon. {@code tail}: what must follow it after a gap, where the table writes one. {@code mark}: its {@link Particles.Sets number} where it is a small word, which makes no hit. {@code kind}: the bit of an enum's constant. {@code also}: the next phrase of the same words. */
    record Entry(int lexicon, Object value, String origin, boolean capital, @Nullable Tail tail, short mark, long kind, @Nullable Entry also) {
        Entry and(@Nullable Entry also) { return new Entry(lexicon, value, origin, capital, tail, mark, kind, also); }
        boolean same(Entry other) {
            return this == other || lexicon == other.lexicon && capital == other.capital && tail == other.tail && origin.equals(other.origin) && value.equals(other.value);
        }
    }

    /**
     * All that one text holds: by lexicon, in the order of the text.
     *
     * @param overlapping the lexicons of which some hit begins within one before it
     * @param kinds       by lexicon: bits of what its hits mean, where that is the constant of an enum; and of some that others took the place of
     */
    record Found(Stretch<Lexicon.Hit<Object>>[] hits, BitSet overlapping, long[] kinds, Marks marks) {}

    /** Which small words begin at each token, as the number of a set of roles, and how many more tokens they have. */
    record Marks(short[] numbers, byte[] more, long[] sets) {}

    /**
     * What a word is to the phrases, worked out once for all the places where it stands: what begins with it, and how others go on with it.
     *
     * @param mark    the number of what it does as a small word
     * @param alone   how many other phrases are this word alone
     * @param leads   {@link Edges#further Signs of the words} that others go on with
     * @param own     those of the word itself
     * @param signs   {@link Steps#sign Signs} of the nodes where it leads to as the first and others may go on
     * @param sources those of the nodes from which it leads further
     * @param gaps    bits of the {@link Tail tails} of those alone that have one
     * @param entries the phrases that are this word alone, those with a gap last
     * @param bits    the word's features in each of them
     * @param plain   how many have no gap
     * @param nodes   where it leads to as the first and others may go on
     * @param ways    the word's features on the way to each of them
     * @param further {@link #leads}, by node
     * @param steps   where it leads to from other nodes
     */
    record Link(short mark, long alone, long leads, long own, long signs, long sources, long gaps, Entry[] entries, long[] bits, int plain, int[] nodes, long[] ways, long[] further, Steps<Entry> steps) {
        /** Something may begin with this word, whatever comes next. */
        boolean opens() { return (alone | signs) != 0; }

        /** A phrase of this word may go on with the other. */
        boolean mayLeadTo(Link other) { return (signs & other.sources) != 0 && (leads & other.own) != 0; }

        /** Not 0 where something may begin here: the same without a branch, since the processor can't guess it. */
        long begins(Link next) {
            long source = signs & next.sources, word = leads & next.own;
            return alone | (source | -source) & (word | -word) & Long.MIN_VALUE;
        }
    }

    private final boolean ofNames;
    private final Edges edges = new Edges();
    private final List<List<Entry>> building = new ArrayList<>(List.of(List.of()));
    private Entry[] entries = {};                                  // by node: the first of them, mostly none
    private final BitSet ends = new BitSet();                      // nodes that have entries
    private int lexicons;
    private final Particles.Sets sets = new Particles.Sets();
    private int small = -1;                                        // the lexicon whose phrases make marks and no hits
    private volatile boolean flat;

    Automaton(boolean ofNames) { this.ofNames = ofNames; }

    int newLexicon() { return lexicons++; }

    int lexicons() { return lexicons; }

    /** Of what small words do. */
    Particles.Sets sets() { return sets; }

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
        if (entry.mark != 0) small = entry.lexicon;
        if (building.get(node).isEmpty()) building.set(node, new ArrayList<>(1));
        building.get(node).add(entry);
        ends.set(node);
    }

    /** What a word of these keys, each with the features it then has, is to the phrases. */
    Link link(int[] keys, long[] features) {
        flatten();
        Reached reached = new Reached();
        for (int k = 0; k < keys.length; k++) edges.begin(keys[k], features[k], reached);
        int[] nodes = reached.nodes();
        long[] ways = reached.features(), further = new long[nodes.length];
        Steps<Entry> steps = edges.steps(keys, entries);
        if (nodes.length == 0 && steps == Steps.<Entry>none()) return NO_LINK;
        Longest plain = new Longest(lexicons), parted = new Longest(lexicons);
        long signs = 0, leads = 0, gaps = 0;
        short mark = 0;
        int count = 0;
        for (int n = 0; n < nodes.length; n++) {
            for (Entry entry = entries[nodes[n]]; entry != null; entry = entry.also) {
                mark = sets.both(mark, entry.mark);
                if (entry.tail != null) gaps |= entry.tail.sign();
                if (entry.mark == 0) (entry.tail == null ? plain : parted).note(0, entry, ways[n]);
            }
            if (!edges.goesOn(nodes[n])) continue;
            signs |= Steps.sign(nodes[n]);
            leads |= further[count] = edges.further(nodes[n]);
            ways[count] = ways[n];
            nodes[count++] = nodes[n];
        }
        int alone = plain.size;
        for (int p = 0; p < parted.size; p++) plain.note(0, parted.entries[p], parted.features[p]);
        return new Link(mark, plain.size, leads, Edges.signs(keys), signs, steps.signs(), gaps, Arrays.copyOf(plain.entries, plain.size), Arrays.copyOf(plain.features, plain.size), alone,
                Arrays.copyOf(nodes, count), Arrays.copyOf(ways, count), Arrays.copyOf(further, count), steps);
    }

    /** Walks from every token of a text and notes, for each lexicon, the longest phrases that begin there. */
    Found find(Analysed words) {
        Hits hits = new Hits(words, lexicons, small >= 0);
        Longest longest = new Longest(lexicons);
        int[] begins = new int[words.size() + 1];
        int count = ofNames ? words.names(begins) : begins(words, hits.marks, begins);
        for (int b = 0; b < count; b++) {
            int first = begins[b];
            Link link = link(words, first), ahead = link(words, first + 1);
            if (link.mayLeadTo(ahead)) walk(words, first, link, ahead, longest);
            if (small >= 0 && longest.has(small)) hits.marks[first] = 0;
            for (int e = 0; e < link.plain; e++) if (!longest.has(link.entries[e].lexicon)) hits.alone(first, link.entries[e], link.bits[e]);
            if (link.gaps != 0) parted(first, link, longest, hits);
            if (longest.size > 0) longest.take(first, hits);
        }
        return new Found(hits.inOrder(), hits.overlapping, hits.kinds, new Marks(hits.marks, hits.more, sets.bits()));
    }

    /** From each node that the first word leads to. */
    private void walk(Analysed words, int first, Link link, Link ahead, Longest longest) {
        for (int n = 0; n < link.nodes.length; n++) {
            int node = link.nodes[n];
            if ((link.further[n] & ahead.own) != 0 && (Steps.sign(node) & ahead.sources) != 0) goOn(words, first + 1, ahead, node, link.ways[n], longest);
        }
    }

    /** Most heads of phrases with a gap are seen without their tails. */
    private static void parted(int first, Link link, Longest longest, Hits hits) {
        if ((hits.room(first).ends & link.gaps) == 0) return;
        for (int e = link.plain; e < link.entries.length; e++) if (!longest.has(link.entries[e].lexicon)) hits.add(first, first, link.entries[e], link.bits[e]);
    }

    /**
     * Where something other than one small word may begin. A loop that hardly turns: the processor then fetches what is known of many words at once and needn't wait for each.
     *
     * @param marks  takes the small words, where they are among the phrases
     * @param begins takes the tokens, and one more at most behind them
     * @return how many these are
     */
    private int begins(Analysed words, short[] marks, int[] begins) {
        int count = 0;
        Link link = link(words, 0);
        for (int t = 0; t < words.size(); t++) {
            Link ahead = link(words, t + 1);
            if (marks.length > 0) marks[t] = link.mark;
            begins[count] = t;
            if (link.begins(ahead) != 0) count++;
            link = ahead;
        }
        return count;
    }

    private Link link(Analysed words, int token) {
        if (token >= words.size()) return NO_LINK;
        return ofNames ? words.word(token).name : words.word(token).phrase;
    }

    /** From a node a token, with what it is to the phrases, may lead further: phrases that end there are noted. */
    private void goOn(Analysed words, int token, Link link, int node, long ofFirst, Longest longest) {
        Steps<Entry> steps = link.steps;
        for (int step = steps.first(node); step >= 0; step = steps.next(step)) {
            int target = steps.target(step);
            for (Entry entry = steps.end(step); entry != null; entry = entry.also) longest.note(token, entry, ofFirst);
            if (!steps.goesOn(step)) continue;
            Link ahead = link(words, token + 1);
            if ((Steps.sign(target) & ahead.sources) != 0) goOn(words, token + 1, ahead, target, ofFirst, longest);
        }
    }

    void flatten() {
        if (flat) return;
        synchronized (edges) {
            if (flat) return;
            edges.flatten();
            entries = new Entry[building.size()];
            for (int node = ends.nextSetBit(0); node >= 0; node = ends.nextSetBit(node + 1)) for (Entry entry : building.get(node).reversed()) entries[node] = entry.and(entries[node]);
            flat = true;
        }
    }

    /**
     * The end of a phrase that its subject parts ({@code أعرب … عن} in a table, "أعرب الرئيس الروماني عن أمله" in a report): its words, each under
     * every key that stands for it, a few words on in the same clause.
     */
    static final class Tail {
        /** How far after its head a tail may begin, and all that its words there may be of tails: most are told apart by that. */
        record Room(int head, int last, long ends) {
            static final Room NONE = new Room(-1, -1, 0);
        }

        /** A title and a name stand in between, hardly more. */
        private static final int REACH = 14;
        private static final String STOPS = ".!?؟;؛:…";

        /** The sign of the words at which the search ends, and of no others. */
        static final long STOP = Long.MIN_VALUE;

        /** A word of it, or all those at which the search for it ends: known by its keys, and before them by a sign that few other words have. */
        record End(BitSet keys, long sign) {
            boolean among(int[] any) {
                for (int key : any) if (keys.get(key)) return true;
                return false;
            }

            boolean is(Word word) { return (word.ends & sign) != 0 && among(word.keys); }
        }

        private final End[] words;

        Tail(List<End> words) { this.words = words.toArray(new End[0]); }

        /** The bit of its first word. */
        long sign() { return words[0].sign; }

        /** Behind a head; the same for all tails of a language. A word that begins a clause of its own ends it: the tail stands before that or not at all. */
        static Room room(Analysed text, int head) {
            int last = head + 1, most = Math.min(text.size() - 1, head + REACH);
            long ends = 0;
            for (; last <= most; last++) {
                ends |= text.word(last).ends;
                if (ends < 0 || text.tokens().sign(last) && STOPS.indexOf(text.tokens().firstChar(last)) >= 0) break;
            }
            return new Room(head, Math.min(last, most), ends);
        }

        boolean follows(Analysed text, Room room) {
            if ((room.ends & sign()) == 0) return false;
            for (int t = room.head + 1; t <= Math.min(text.size() - words.length, room.last); t++) if (stands(text, t)) return true;
            return false;
        }

        private boolean stands(Analysed text, int from) {
            for (int i = 0; i < words.length; i++) if (!words[i].is(text.word(from + i))) return false;
            return true;
        }
    }

    /** For each lexicon the longest phrases of several words seen from one token on. */
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

        /** A phrase of this lexicon was noted. */
        boolean has(int lexicon) { return size > 0 && last[lexicon] >= 0; }

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
    private final class Hits {
        private final Analysed words;
        private final Lexicon.Hit<Object>[][] found;
        private final int[] sizes;
        private final BitSet overlapping = new BitSet();
        private final long[] kinds;
        private final short[] marks;
        private final byte[] more;
        /** By lexicon: where the last phrase with a gap began. It says more than its first words alone. */
        private final int[] split;
        /** Behind the head that was last asked about. */
        private Tail.Room room = Tail.Room.NONE;

        /** @param marking small words are among the phrases */
        @SuppressWarnings("unchecked")
        Hits(Analysed words, int lexicons, boolean marking) {
            this.words = words;
            this.split = new int[lexicons];
            Arrays.fill(split, -1);
            this.found = new Lexicon.Hit[lexicons][];
            Arrays.fill(found, NO_HITS);
            this.sizes = new int[lexicons];
            this.kinds = new long[lexicons];
            this.marks = marking ? new short[words.size()] : NO_MARKS;
            this.more = new byte[marking ? words.size() : 0];
        }

        /** One word, no small one and without a gap; before others that begin there. */
        void alone(int token, Entry entry, long features) { if (!entry.capital || words.tokens().mayBeName(token)) put(token, token, entry, features); }

        void add(int first, int last, Entry entry, long features) {
            if (entry.mark != 0) {
                marks[first] = sets.both(marks[first], entry.mark);
                more[first] = (byte) (last - first);
            } else if (!entry.capital || words.tokens().mayBeName(first)) {
                if (entry.tail == null ? split[entry.lexicon] == first : !entry.tail.follows(words, room(last))) return;
                if (entry.tail != null && split[entry.lexicon] != first) {
                    while (last(entry.lexicon) instanceof Lexicon.Hit<Object> before && before.first() == first) sizes[entry.lexicon]--;
                    split[entry.lexicon] = first;
                }
                put(first, last, entry, features);
            }
        }

        private void put(int first, int last, Entry entry, long features) {
            int lexicon = entry.lexicon, size = sizes[lexicon]++;
            Lexicon.Hit<Object>[] row = found[lexicon];
            if (size > 0 && row[size - 1].first() < first && row[size - 1].last() >= first) overlapping.set(lexicon);
            if (size == row.length) found[lexicon] = row = Arrays.copyOf(row, Math.max(FEW, 2 * size));
            row[size] = new Lexicon.Hit<>(first, last, entry.value, entry.origin, features);
            kinds[lexicon] |= entry.kind;
        }

        private Lexicon.@Nullable Hit<Object> last(int lexicon) { return sizes[lexicon] == 0 ? null : found[lexicon][sizes[lexicon] - 1]; }

        /** By lexicon. */
        @SuppressWarnings("unchecked")
        Stretch<Lexicon.Hit<Object>>[] inOrder() {
            Stretch<Lexicon.Hit<Object>>[] all = new Stretch[found.length];
            for (int i = 0; i < all.length; i++) all[i] = sizes[i] == 0 ? Stretch.none() : new Stretch<>(found[i], 0, sizes[i]);
            return all;
        }

        /** Behind a head. */
        Tail.Room room(int head) { return room.head == head ? room : (room = Tail.room(words, head)); }
    }
}
