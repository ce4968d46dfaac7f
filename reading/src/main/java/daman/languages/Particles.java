package daman.languages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small words of a language by what they do ({@code particles.tsv}, {@code auxiliaries.tsv}). */
public final class Particles {
    /** A token's roles are the bits of a long. */
    private static final int MOST_ROLES = Long.SIZE;

    private final Lexicon<?> lexicon;
    private final Language.ByConstant roles;

    public Particles(Language language) {
        this.lexicon = new Lexicon<Long>(language);
        Map<String, Long> bits = new LinkedHashMap<>();
        add(language.find("particles"), bits);
        add(language.find("auxiliaries"), bits);
        this.roles = new Language.ByConstant(bits.keySet());
    }

    private void add(@Nullable Table table, Map<String, Long> bits) {
        if (table == null) return;
        for (Table.Row row : table.expect("form", "role").rows()) {
            long bit = bits.computeIfAbsent(row.get("role"), r -> 1L << bits.size());
            if (bits.size() > MOST_ROLES) throw new KnowledgeException(row.origin() + ": role '" + row.get("role") + "' is one more than the " + MOST_ROLES + " that a language can have");
            lexicon.addMark(row.get("form"), bit, row.origin());
        }
    }

    /** Marks of one text: which token has which role. */
    public Marks mark(Analysed words) { return new Marks(words.marks(), roles); }

    /** Where the small words stand. */
    public static final class Marks {
        private final long[] bits;
        private final byte[] more;
        private final Language.ByConstant roles;
        /** All roles of the text: most that a rule asks for stand nowhere in it. */
        private final long all;

        private Marks(Automaton.Marks marks, Language.ByConstant roles) {
            this.bits = marks.bits();
            this.more = marks.more();
            this.roles = roles;
            long together = 0;
            for (long here : bits) together |= here;
            this.all = together;
        }

        /** Does a small word of this role begin at the token? */
        public boolean is(int token, String role) {
            return token >= 0 && token < bits.length && bits[token] != 0 && (bits[token] & roles.get(role)) != 0;
        }

        /** Does a small word of any of these roles begin at the token? */
        public boolean any(int token, long roles) { return token >= 0 && token < bits.length && (bits[token] & roles) != 0; }

        /** Roles as they are asked for together. */
        public long roles(String... names) {
            long all = 0;
            for (String name : names) all |= roles.get(name);
            return all;
        }

        /** The last token of the small word that begins here. */
        public int end(int token) { return token + more[token]; }

        /** The first token in a range at which a small word of this role begins, or -1. */
        public int find(int from, int to, String role) {
            long bit = roles.get(role) & all;
            if (bit == 0) return -1;
            for (int i = Math.max(0, from); i <= to && i < bits.length; i++) if ((bits[i] & bit) != 0) return i;
            return -1;
        }
    }
}
