package daman.text;

/**
 * An exact slice of a report: the words and where they stand.
 *
 * @param text  the words, character for character
 * @param start first code point, counted from the start of the report
 * @param end   one past the last code point
 */
public record Evidence(String text, int start, int end) {
    public Evidence {
        if (start < 0 || end <= start) throw new IllegalArgumentException("evidence " + start + "-" + end + " is empty");
    }
}
