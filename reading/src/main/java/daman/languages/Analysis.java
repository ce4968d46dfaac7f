package daman.languages;

import daman.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * What a word may be: keys under which tables know it (its spelling, lemmas, stem), each with the features it then has.
 * Keys no table uses are left out.
 *
 * @param keys     vocabulary numbers
 * @param features for each key, {@link Feature} bits
 * @param all      the features of every analysis together
 * @param known    the dictionary knows the word
 * @param ends     bits of the {@link Automaton.Tail tails} that it may be part of
 * @param name     what the word is to names
 * @param phrase   what it is to other phrases
 */
public record Analysis(int[] keys, long[] features, long all, boolean known, long ends, Automaton.Link name, Automaton.Link phrase) {
    /** A spelling with what is known of it, worked out when first asked. Threads may work it out twice, and come to the same. */
    static final class Word extends Spelling {
        /** Of a word of which it isn't known yet. */
        static final long[] NOWHERE = {};

        @Nullable Analysis analysis;
        /** The lines of {@code grammar.tsv} that hold it, once a text with it was analysed. */
        long[] lists = NOWHERE;
        /** What a {@link Language.PerWord} says of it. */
        @Nullable Object derived;

        Word(String written) { super(written); }
    }
}
