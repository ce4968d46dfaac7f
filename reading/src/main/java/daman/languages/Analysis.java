package daman.languages;

/**
 * What a word may be: keys under which tables know it (its spelling, lemmas, stem), each with the features it then has.
 * Keys no table uses are left out.
 *
 * @param keys     vocabulary numbers
 * @param features for each key, {@link Feature} bits
 * @param all      the features of every analysis together
 * @param known    the dictionary knows the word
 * @param begins   a phrase of some table begins with one of the keys
 */
public record Analysis(int[] keys, long[] features, long all, boolean known, boolean begins) {
    public long features(int key) {
        long bits = 0;
        for (int i = 0; i < keys.length; i++) if (keys[i] == key) bits |= features[i];
        return bits;
    }
}
