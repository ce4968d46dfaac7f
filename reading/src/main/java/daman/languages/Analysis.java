package daman.languages;

/**
 * What a word may be: keys under which tables know it (its spelling, lemmas, stem), each with the features it then has.
 * Keys no table uses are left out.
 *
 * @param keys     vocabulary numbers
 * @param features for each key, {@link Feature} bits
 * @param all      the features of every analysis together
 * @param known    the dictionary knows the word
 * @param name     what the word is to names
 * @param phrase   what it is to other phrases
 */
public record Analysis(int[] keys, long[] features, long all, boolean known, Automaton.Link name, Automaton.Link phrase) {}
