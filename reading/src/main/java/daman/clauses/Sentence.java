package daman.clauses;

/**
 * A sentence, in tokens.
 *
 * @param line  number of its line, 0 is the headline
 * @param place what its line is
 */
public record Sentence(int first, int last, int line, Place place) {
    /** Headlines are read with care, crossheads not at all (GUIDE.md, case 1). */
    public enum Place { HEADLINE, CROSSHEAD, BODY }

    public boolean covers(int token) { return first <= token && token <= last; }

    public boolean body() { return place == Place.BODY; }
}
