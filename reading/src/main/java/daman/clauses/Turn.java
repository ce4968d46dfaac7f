package daman.clauses;

/**
 * One turn of an interview, in tokens, without the dash or the label before it.
 *
 * @param asks       a question, else an answer
 * @param labelFirst first token of the name before its colon, -1 where none stands
 * @param labelLast  last token of that name
 */
public record Turn(int first, int last, boolean asks, int labelFirst, int labelLast) {
    public boolean covers(int token) { return first <= token && token <= last; }

    public boolean labelled() { return labelFirst >= 0; }
}
