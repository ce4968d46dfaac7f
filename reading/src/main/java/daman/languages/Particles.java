package daman.languages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small words of a language by what they do ({@code particles.tsv}, {@code auxiliaries.tsv}). */
public final class Particles {
    /** A token's roles are the bits of a long. */
    private static final int MOST_ROLES = Long.SIZE;

    private final Lexicon<Integer> lexicon;
    private final Map<String, Integer> roles = new HashMap<>();

    public Particles(Language language) {
        this.lexicon = new Lexicon<>(language);
        add(language.find("particles"));
        add(language.find("auxiliaries"));
    }

    private void add(@Nullable Table table) {
        if (table == null) return;
        for (Table.Row row : table.expect("form", "role").rows()) {
            int role = roles.computeIfAbsent(row.get("role").intern(), r -> roles.size());
            if (role >= MOST_ROLES) throw new KnowledgeException(row.origin() + ": role '" + row.get("role") + "' is one more than the " + MOST_ROLES + " that a language can have");
            lexicon.add(row.get("form"), role, row.origin());
        }
    }

    /** Marks of one text: which token has which role. */
    public Marks mark(Analysed words) {
        long[] bits = new long[words.size()];
        int[] ends = new int[words.size()];
        for (Lexicon.Hit<Integer> hit : lexicon.everywhere(words)) {
            bits[hit.first()] |= 1L << hit.value();
            ends[hit.first()] = hit.last();
        }
        return new Marks(bits, ends);
    }

    /** Where the small words stand. */
    public final class Marks {
        private final long[] bits;
        private final int[] ends;

        private Marks(long[] bits, int[] ends) {
            this.bits = bits;
            this.ends = ends;
        }

        /** Does a small word of this role begin at the token? */
        public boolean is(int token, String role) {
            return token >= 0 && token < bits.length && bits[token] != 0 && (bits[token] & bit(role)) != 0;
        }

        /** The last token of the small word that begins here. */
        public int end(int token) { return ends[token]; }

        /** The first token in a range at which a small word of this role begins, or -1. */
        public int find(int from, int to, String role) {
            long bit = bit(role);
            for (int i = Math.max(0, from); i <= to && i < bits.length; i++) if ((bits[i] & bit) != 0) return i;
            return -1;
        }

        private long bit(String role) {
            Integer number = roles.get(role);
            return number == null ? 0 : 1L << number;
        }
    }
}
