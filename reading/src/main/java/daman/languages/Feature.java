package daman.languages;

import java.util.Locale;

/** What the form of a word says about it: from a dictionary's tags ({@code tags.tsv}) or from clitics ({@code clitics.tsv}). */
public enum Feature {
    VERB, NOUN, ADJECTIVE, NAME, ADVERB, NUMERAL,
    PAST, PRESENT, FUTURE, CONDITIONAL, INFINITIVE, PARTICIPLE, GERUND, IMPERATIVE, PASSIVE, REFLEXIVE, IMPERFECTIVE, PERFECTIVE,
    FIRST, SECOND, THIRD, SINGULAR, PLURAL, FEMININE, MASCULINE,
    NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE,
    /** Arabic clitics: wa/fa, sa, bi, li, ka, al-, and the suffixes "our" and "his, her, their". */
    AND, WILL, BY, TO, LIKE, ARTICLE, OUR, THEIR;

    public long bit() { return 1L << ordinal(); }

    public boolean in(long features) { return (features & bit()) != 0; }

    /** Bits of a list such as {@code "verb past third"}. */
    public static long bits(String list, String origin) {
        long bits = 0;
        for (String name : list.split("[ ,|]+")) {
            if (name.isBlank()) continue;
            try {
                bits |= valueOf(name.toUpperCase(Locale.ROOT)).bit();
            } catch (IllegalArgumentException unknown) {
                throw new KnowledgeException(origin + ": unknown feature '" + name + "'");
            }
        }
        return bits;
    }
}
