package daman.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A text cut into sentences, in code points: lines, and within them what ends with a stop before a space. Sentence 0 is the headline. */
final class Sentences {
    private static final String STOPS = ".!?…؟。";
    private static final String CLOSING = "\"»”’')]";

    private final int[] chars;
    private final List<Integer> starts = new ArrayList<>();

    private Sentences(int[] chars) {
        this.chars = chars;
    }

    static Sentences of(String text) {
        Sentences sentences = new Sentences(text.codePoints().toArray());
        sentences.cut();
        return sentences;
    }

    private void cut() {
        boolean ended = true;
        for (int at = 0; at < chars.length; at++) {
            if (ended && !Character.isWhitespace(chars[at])) {
                starts.add(at);
                ended = false;
            }
            if (!ended) ended = chars[at] == '\n' || isStop(at);
        }
        if (starts.isEmpty()) starts.add(0);
    }

    /** A stop before a space; an initial or an abbreviation of one letter ends none. */
    private boolean isStop(int at) {
        int stop = at;
        while (stop > 0 && CLOSING.indexOf(chars[stop]) >= 0) stop--;
        boolean ends = STOPS.indexOf(chars[stop]) >= 0 && (at + 1 == chars.length || Character.isWhitespace(chars[at + 1]));
        boolean initial = stop > 1 && Character.isUpperCase(chars[stop - 1]) && (Character.isWhitespace(chars[stop - 2]) || chars[stop - 2] == '.');
        return ends && !(initial && stop == at);
    }

    /** The number of the sentence at a code point. */
    int at(int point) {
        int found = Collections.binarySearch(starts, point);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    int start(int sentence) { return starts.get(sentence); }

    int end(int sentence) { return sentence + 1 < starts.size() ? starts.get(sentence + 1) : chars.length; }

    String slice(int from, int to) { return new String(chars, from, to - from); }
}
