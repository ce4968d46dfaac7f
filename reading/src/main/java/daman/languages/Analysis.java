package daman.languages;

/**
 * What a word may be: keys under which tables know it (its spelling, lemmas, stem), each with the features it then has.
 * Keys no table uses are left out.
 *
 * @param keys     vocabulary numbers
 * @param features for each key, {@link Feature} bits
 * @param all      the features of every analysis together
 * @param known    the dictionary knows the word
 * @param signs    a bit for each of the keys ({@link Automaton#sign}): what none of them can be is told at a glance
 * @param name     what names begin with the word
 * @param phrase   what other phrases begin with it
 */
public record Analysis(int[] keys, long[] features, long all, boolean known, long signs, Automaton.Start name, Automaton.Start phrase) {}
