package daman.languages.dictionaries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A dictionary of Morfologik. Behind each form and a separator its automaton has a letter that tells how many of the form's last bytes the lemma does without ({@code A} none, {@code B} one), what it has
 * instead, another separator and the tag. Safe for several threads.
 */
public final class Dictionary {
    /** What is said of a form. {@code tag}: as the dictionary writes it, perhaps empty. */
    public record Entry(String lemma, String tag) {}

    private static final String DESCRIBED = "fsa.dict.";
    /** Of the number of bytes: the lemma has nothing of the form. */
    private static final int ALL = 0xFF;

    private final Bytes automaton;
    private final byte separator;
    private final boolean frequencies;

    /**
     * @param name        for messages
     * @param file        the automaton, which is not copied
     * @param description the lines of the {@code .info} file beside it
     * @throws IllegalArgumentException if it is of a form that isn't known here
     */
    public Dictionary(String name, byte[] file, Map<String, String> description) {
        if (!Bytes.are(file)) throw new IllegalArgumentException("dictionary " + name + " is no automaton of the form CFSA2 without numbers; Morfologik's tools make one of it");
        if (!description.getOrDefault(DESCRIBED + "encoding", "").toLowerCase(Locale.ROOT).replace("-", "").equals("utf8")) throw new IllegalArgumentException("dictionary " + name + " is not in UTF-8");
        if (!description.getOrDefault(DESCRIBED + "encoder", "").equalsIgnoreCase("suffix")) throw new IllegalArgumentException("dictionary " + name + " does not tell lemmas by the ends of forms (encoder SUFFIX)");
        String between = description.getOrDefault(DESCRIBED + "separator", "");
        if (between.length() != 1 || between.charAt(0) > 0x7F) throw new IllegalArgumentException("dictionary " + name + " has no separator of one byte");
        this.automaton = Bytes.of(file);
        this.separator = (byte) between.charAt(0);
        this.frequencies = Boolean.parseBoolean(description.get(DESCRIBED + "frequency-included"));
    }

    /** Each tag ends with a letter that tells how frequent the word is. */
    public boolean frequencies() { return frequencies; }

    /** All that is said of a form, in the order of the automaton; nothing of an unknown one. */
    public List<Entry> entries(String form) { return behind(form, true); }

    /** The lemmas alone, which takes half of the time; one may come twice. */
    public List<String> lemmas(String form) {
        List<String> lemmas = new ArrayList<>();
        for (Entry entry : behind(form, false)) lemmas.add(entry.lemma);
        return lemmas;
    }

    private List<Entry> behind(String form, boolean tags) {
        int node = behind(form);
        if (node == Bytes.NOWHERE) return List.of();
        Walk walk = new Walk(form, tags);
        walk.on(node, 0, 0);
        return walk.found;
    }

    /** The node behind a form and its separator. */
    private int behind(String form) {
        int node = automaton.root();
        for (int i = 0; i < form.length() && node != Bytes.NOWHERE; i++) {
            char c = form.charAt(i);
            if (c == separator || Character.isSurrogate(c)) return Bytes.NOWHERE; // letters that no language here is written in
            if (c < 0x80) node = step(node, c);
            else if (c < 0x800) node = step(step(node, 0xC0 | c >> 6), 0x80 | c & 0x3F);
            else node = step(step(step(node, 0xE0 | c >> 12), 0x80 | c >> 6 & 0x3F), 0x80 | c & 0x3F);
        }
        return step(node, separator);
    }

    private int step(int node, int label) { return node == Bytes.NOWHERE ? node : automaton.step(node, (byte) label); }

    /** Through all that stands behind a form. */
    private final class Walk {
        private final List<Entry> found = new ArrayList<>();
        private final byte[] form;
        private final boolean tags;
        private byte[] way = new byte[64];
        /** Of the part of the way that is done with. */
        private String lemma = "";

        Walk(String form, boolean tags) {
            this.form = form.getBytes(StandardCharsets.UTF_8);
            this.tags = tags;
        }

        /** @param tag where on the way it begins, 0 before that */
        void on(int node, int length, int tag) {
            for (int arc = node; ; arc = automaton.next(arc)) {
                if (length == way.length) way = Arrays.copyOf(way, 2 * length);
                way[length] = automaton.label(arc);
                boolean parts = tag == 0 && length > 0 && way[length] == separator;
                if (parts) lemma = lemma(length);
                if (parts && !tags) add("");
                else on(arc, length + 1, parts ? length + 1 : tag, parts);
                if (automaton.last(arc)) return;
            }
        }

        private void on(int arc, int length, int tag, boolean parted) {
            if (automaton.ends(arc)) {
                if (tag == 0) lemma = lemma(length);
                add(tag == 0 || parted ? "" : new String(way, tag, length - tag, StandardCharsets.UTF_8));
            }
            int target = automaton.target(arc);
            if (target != Bytes.NOWHERE) on(target, length, tag);
        }

        private void add(String tag) { if (!lemma.isEmpty()) found.add(new Entry(lemma, tag)); }

        /** By what stands on the way up to a place. */
        private String lemma(int end) {
            int without = way[0] - 'A' & ALL, kept = without == ALL ? 0 : Math.max(0, form.length - without);
            byte[] spelled = Arrays.copyOf(form, kept + end - 1);
            System.arraycopy(way, 1, spelled, kept, end - 1);
            return new String(spelled, StandardCharsets.UTF_8);
        }
    }
}
