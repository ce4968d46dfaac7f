package daman.measures.signs;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the measure tables in a trie over exact folded forms: "fifth" must not be found under "five", so lemmas
 * and stems stay out. Clitics written before a word ({@code clitics.tsv}) are taken off.
 */
public final class Signs {
    /** Words of a sign that start at some token. {@code and}: an "and" is written together with the first of them. */
    public record Hit(int last, Sign sign, boolean and) {}

    static final class Node {
        private final List<String> words = new ArrayList<>(0);
        private final List<Node> nodes = new ArrayList<>(0);
        /** {@link #onward Bits} of the words that lead on. */
        long ahead;
        final List<Sign> signs = new ArrayList<>(1);

        /** @param word one of the {@link Word#forms forms} under which phrases go on, of which there is one string each */
        @Nullable Node next(String word) {
            for (int i = 0; i < words.size(); i++) if (words.get(i) == word) return nodes.get(i);
            return null;
        }

        private Node lead(String word) {
            Node known = next(word);
            if (known != null) return known;
            words.add(word);
            nodes.add(new Node());
            ahead |= onward(word);
            return nodes.getLast();
        }
    }

    private record Prefix(String letters, int slot, int least, boolean and, boolean article, boolean preposition) {}

    /** A form without its clitics. */
    record Bare(String form, boolean and, int slot, boolean preposition) {}

    /** A node that a word leads to as the first of a phrase. */
    record Lead(Node node, boolean and) {}

    /** What a word is by itself. */
    private record Alone(Sign sign, boolean and) {}

    /**
     * What a word is to the phrases.
     *
     * @param leads where it leads to as the first of one, mostly nowhere
     * @param alone what it is by itself
     * @param forms those under which phrases go on with it
     * @param kinds {@link Kind#bits Bits} of what it is alone
     * @param ahead bits of the words that follow it, where it is the first of phrases of several words
     * @param onward a bit of 64 for each of the forms under which phrases go on with it: mostly they tell that none does
     */
    record Word(Lead[] leads, Alone[] alone, String[] forms, long kinds, long ahead, long onward) {
        /** Most words; and what stands behind the last one of a text. */
        static final Word NONE = new Word(NOWHERE, NOTHING, Signs.NONE, 0, 0, 0);

        /** The phrases of one word at a token. */
        Hit[] hits(int token) {
            Hit[] hits = new Hit[alone.length];
            for (int i = 0; i < hits.length; i++) hits[i] = new Hit(token, alone[i].sign(), alone[i].and());
            return hits;
        }

        /** Some phrase may begin with it and go on with the other. */
        boolean mayLeadTo(Word next) { return (ahead & next.onward) != 0; }

        /** Some phrase may go on from a node with the word. */
        boolean mayFollow(Node node) { return (node.ahead & onward) != 0; }
    }

    private static final Lead[] NOWHERE = {};
    private static final Alone[] NOTHING = {};
    private static final String[] NONE = {};

    private final Map<String, Node> first = new HashMap<>();
    private final List<Prefix> prefixes = new ArrayList<>();
    private final Map<String, String> inner = new HashMap<>();
    private final Language.PerWord<Word> known;

    public Signs(Language language) {
        known = new Language.PerWord<>(language, this::word, word -> word.leads().length == 0);
        Table clitics = language.find("clitics");
        if (clitics != null) for (Table.Row row : clitics.rows()) prefix(row);
        for (String name : new String[] {"numbers", "bounds", "units", "dates"}) {
            for (Table.Row row : language.table(name).expect("words", "kind", "value").rows()) {
                Sign sign = Sign.of(Kind.of(row.get("kind"), row.origin()), row.get("value"), row.origin());
                for (String words : row.forms("words")) add(language, words, sign);
            }
        }
    }

    private void prefix(Table.Row row) {
        if (!row.get("place").equals("prefix")) return;
        prefixes.add(new Prefix(row.get("clitic"), Integer.parseInt(row.get("slot")), Integer.parseInt(row.get("least")),
                row.get("features").equals("and"), row.get("features").contains("article"), row.get("features").contains("to")));
    }

    private void add(Language language, String words, Sign sign) {
        boolean elided = words.endsWith("'") && words.length() > 1;           // the d of d'euros
        var tokens = language.tokens(elided ? words.substring(0, words.length() - 1) : words);
        Node node = first.computeIfAbsent(tokens.form(0), form -> new Node());
        for (int i = 1; i < tokens.size(); i++) node = node.lead(inner.computeIfAbsent(tokens.form(i), form -> form));
        node.signs.add(sign);
    }

    public boolean clitics() { return !prefixes.isEmpty(); }

    Word word(Analysed words, int token) { return token < words.size() ? known.of(words, token) : Word.NONE; }

    private Word word(String form) {
        List<Lead> leads = new ArrayList<>(0);
        List<String> forms = new ArrayList<>(0);
        for (Bare bare : bare(form)) {
            Node next = first.get(bare.form());
            if (next != null) leads.add(new Lead(next, bare.and()));
            String inside = inner.get(bare.form());
            if (inside != null) forms.add(inside);
        }
        if (leads.isEmpty() && forms.isEmpty()) return Word.NONE;
        List<Alone> alone = new ArrayList<>(0);
        long kinds = 0, ahead = 0, onward = 0;
        for (Lead lead : leads) {
            ahead |= lead.node().ahead;
            for (Sign sign : lead.node().signs) {
                alone.add(new Alone(sign, lead.and()));
                kinds |= sign.kind().bit();
            }
        }
        for (String one : forms) onward |= onward(one);
        return new Word(leads.toArray(NOWHERE), alone.toArray(NOTHING), forms.toArray(NONE), kinds, ahead, onward);
    }

    private static long onward(String form) { return 1L << (form.hashCode() * 0x9E3779B9 >>> 26); }

    /** The form itself, then every way to take clitics off its front. */
    List<Bare> bare(String form) {
        if (prefixes.isEmpty()) return List.of(new Bare(form, false, 0, false));
        List<Bare> found = new ArrayList<>(4);
        found.add(new Bare(form, false, 0, false));
        for (int i = 0; i < found.size(); i++) {
            Bare bare = found.get(i);
            for (Prefix prefix : prefixes) {
                if (prefix.slot > bare.slot && bare.form.startsWith(prefix.letters) && bare.form.length() - prefix.letters.length() >= prefix.least) {
                    found.add(new Bare(bare.form.substring(prefix.letters.length()), bare.and || prefix.and, prefix.slot,
                            bare.preposition || prefix.article && (bare.slot > 1 || prefix.preposition)));
                }
            }
        }
        return found;
    }

    /** The word begins with a preposition and the article written together: بالشراكة. */
    public boolean preposition(String form) {
        for (Bare bare : bare(form)) if (bare.preposition) return true;
        return false;
    }

    /** True for a word that is nothing but clitics: the و of و500, the بـ of بـ19. */
    public boolean clitic(String form) {
        if (prefixes.isEmpty() || form.length() > 4) return false;
        return matches(form, 0);
    }

    public boolean and(String form) {
        for (Prefix prefix : prefixes) if (prefix.and && form.startsWith(prefix.letters)) return clitic(form);
        return false;
    }

    private boolean matches(String rest, int slot) {
        if (rest.isEmpty()) return true;
        for (Prefix p : prefixes) if (p.slot > slot && rest.startsWith(p.letters) && matches(rest.substring(p.letters.length()), p.slot)) return true;
        return false;
    }

    static @Nullable Hit longer(@Nullable Hit known, Hit other) { return known == null || other.last > known.last ? other : known; }
}
