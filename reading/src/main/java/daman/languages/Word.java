package daman.languages;

import daman.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A spelling with what is known of it, worked out when it is first met: a text asks this of each of its tokens, so it lies in one place, and doesn't change.
 * Keys, each with the features the word then has, are those under which tables know it: its spelling, lemmas, stem. Those that no table uses are left out.
 */
final class Word extends Spelling {
    /** Vocabulary numbers. */
    final int[] keys;
    /** The {@link Feature features} of every key together. */
    final long features;
    /** The dictionary knows the word. */
    final boolean known;
    /** Bits of the {@link Automaton.Tail tails} that it may be part of. */
    final long ends;
    /** What the word is to names. */
    final Automaton.Link name;
    /** 1 where some name may begin with it, else 0: a text gathers these without a branch. */
    final byte opens;
    /** What it is to other phrases. */
    final Automaton.Link phrase;
    /** Bits of the lines of {@code grammar.tsv} that hold it. */
    final long listsLow, listsHigh;
    /** What a {@link Language.PerWord} says of it, once it was asked. Threads may work it out twice, and come to the same. */
    @Nullable Object derived;

    Word(String written, int[] keys, long features, boolean known, long ends, Automaton.Link name, Automaton.Link phrase, Listed.Lines lines) {
        super(written);
        this.keys = keys;
        this.features = features;
        this.known = known;
        this.ends = ends;
        this.name = name;
        this.opens = (byte) (name.opens() ? 1 : 0);
        this.phrase = phrase;
        this.listsLow = lines.low(form());
        this.listsHigh = lines.high(form());
    }
}
