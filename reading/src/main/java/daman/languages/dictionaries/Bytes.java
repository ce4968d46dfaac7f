package daman.languages.dictionaries;

/**
 * An automaton over bytes as Morfologik lays it down in its form CFSA2, read where it lies. A node is the place of its first arc. An arc is a byte of flags with the number of a frequent label, or 0
 * with the label behind it; then follows where it leads to, in groups of seven bits, the lowest first, unless that is behind the last arc of its node.
 */
final class Bytes {
    /** Where nothing leads. */
    static final int NOWHERE = 0;

    private static final byte[] BEGINNING = {'\\', 'f', 's', 'a', (byte) 0xC6};
    /** Of the two bytes of what an automaton holds besides, the bit of the first for numbers at its nodes. */
    private static final int NUMBERED = 1;
    private static final int COUNT = BEGINNING.length + 2, LABELS = COUNT + 1;
    private static final int LEADS_BEHIND = 0x80, LAST = 0x40, FINAL = 0x20, LABEL = 0x1F;

    private final byte[] bytes;
    private final int begins;
    private final int root;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
        this.begins = LABELS + (bytes[COUNT] & 0xFF);
        this.root = target(begins);
    }

    /** Whether a file is of this form, and without numbers, which nobody asks for. */
    static boolean are(byte[] file) {
        for (int i = 0; i < BEGINNING.length; i++) if (file.length <= LABELS || file[i] != BEGINNING[i]) return false;
        return (file[BEGINNING.length] & NUMBERED) == 0;
    }

    static Bytes of(byte[] file) { return new Bytes(file); }

    int root() { return root; }

    /** Where a byte leads from a node, which is not {@link #NOWHERE}. */
    int step(int node, byte label) {
        int arc = arc(node, label);
        return arc == NOWHERE ? NOWHERE : target(arc);
    }

    /** By hand in one loop: at a start it is taken by an interpreter, thousands of times. */
    private int arc(int node, byte label) {
        byte[] all = bytes;
        for (int arc = node; ; ) {
            int flags = all[arc], number = flags & LABEL;
            if (label == (number == 0 ? all[arc + 1] : all[LABELS + number])) return arc;
            if ((flags & LAST) != 0) return NOWHERE;
            arc += number == 0 ? 2 : 1;
            if ((flags & LEADS_BEHIND) == 0) while (all[arc++] < 0) { }
        }
    }

    byte label(int arc) {
        int number = bytes[arc] & LABEL;
        return number == 0 ? bytes[arc + 1] : bytes[LABELS + number];
    }

    /** What came so far is whole. */
    boolean ends(int arc) { return (bytes[arc] & FINAL) != 0; }

    boolean last(int arc) { return (bytes[arc] & LAST) != 0; }

    /** What lies behind an arc: the next one of its node, if it isn't the last. */
    int next(int arc) {
        int at = goal(arc);
        if ((bytes[arc] & LEADS_BEHIND) == 0) while (bytes[at++] < 0) { }
        return at;
    }

    int target(int arc) {
        if ((bytes[arc] & LEADS_BEHIND) != 0) {
            int last = arc;
            while (!last(last)) last = next(last);
            return next(last);
        }
        int at = goal(arc), place = bytes[at] & 0x7F;
        for (int shift = 7; bytes[at] < 0; shift += 7) place |= (bytes[++at] & 0x7F) << shift;
        return place == 0 ? NOWHERE : begins + place;
    }

    /** Where it is said whereto an arc leads. */
    private int goal(int arc) { return arc + ((bytes[arc] & LABEL) == 0 ? 2 : 1); }
}
