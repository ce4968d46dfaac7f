package daman.sources;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a source's words mean.
 *
 * @param codes  {@code terms.tsv}: field and word to code
 * @param blanks {@code blanks.tsv}: words that stand for no value, and whether one exists all the same
 * @param known  {@code known.tsv}: field and odd value to how it is read
 */
public record Terms(Map<Key, String> codes, Map<String, Blank> blanks, Map<Key, String> known) {
    /** Case and space at the edges say nothing. */
    public record Key(String field, String word) {
        static Key of(String field, String word) { return new Key(field, fold(word)); }
    }

    /** Why there is no value. */
    public enum Blank {
        /** There is none, or nobody tells of one. */
        ABSENT,
        /** There is one, and it is kept secret. */
        UNDISCLOSED
    }

    public Optional<String> code(String field, String word) { return Optional.ofNullable(codes.get(Key.of(field, word))); }

    public Optional<Blank> blank(String word) { return Optional.ofNullable(blanks.get(fold(word))); }

    /** An odd value of a field, as the source's declaration says it is to be read. */
    public Optional<String> known(String field, String word) { return Optional.ofNullable(known.get(Key.of(field, word))); }

    private static String fold(String word) { return word.strip().toLowerCase(Locale.ROOT); }
}
