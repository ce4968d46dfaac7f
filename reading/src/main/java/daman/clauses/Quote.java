package daman.clauses;

/**
 * Words between quotation marks, or a line of dash speech. Tokens, the marks included.
 *
 * @param speech the words are somebody's sentence, not a name or a few words set apart
 * @param dash   a line of dialogue that opens with a dash
 */
public record Quote(int first, int last, boolean speech, boolean dash) {
    public boolean covers(int token) { return first <= token && token <= last; }
}
