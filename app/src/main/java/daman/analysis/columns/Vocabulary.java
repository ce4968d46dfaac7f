package daman.analysis.columns;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;

/** Words by number, and which of them have something inside. Many stand in one text, which is searched in a stride. */
final class Vocabulary {
    private static final int IN_A_STRETCH = 4096;
    private static final char END = '\n';

    private final Values<String> words = new Values<>();
    private volatile Stretch[] stretches = new Stretch[0];

    /** So many words in a row. @param begins where each of them begins in the text */
    private record Stretch(int first, String text, int[] begins) {}

    int add(String word) {
        int number = words.add(word);
        joined();
        return number;
    }

    void columns(Shelf shelf) { shelf.texts(words); }

    /** All whole stretches that there are words for. */
    private Stretch[] joined() {
        if (words.size() - stretches.length * IN_A_STRETCH >= IN_A_STRETCH) joinAll();
        return stretches;
    }

    private synchronized void joinAll() { while (words.size() - stretches.length * IN_A_STRETCH >= IN_A_STRETCH) join(); }

    private void join() {
        int first = stretches.length * IN_A_STRETCH;
        int[] begins = new int[IN_A_STRETCH];
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < IN_A_STRETCH; at++) {
            begins[at] = text.length();
            text.append(words.at(first + at)).append(END);
        }
        Stretch[] more = Arrays.copyOf(stretches, stretches.length + 1);
        more[stretches.length] = new Stretch(first, text.toString(), begins);
        stretches = more;
    }

    /** The numbers of the words that have a part inside and fit. */
    BitSet holding(String part, Predicate<String> fits) {
        BitSet found = new BitSet();
        Stretch[] joined = joined();
        for (Stretch one : joined) for (int at = one.text.indexOf(part); at >= 0; ) {
            int place = Arrays.binarySearch(one.begins, at);
            int word = place >= 0 ? place : -place - 2;
            if (fits.test(words.at(one.first + word))) found.set(one.first + word);
            at = word + 1 < IN_A_STRETCH ? one.text.indexOf(part, one.begins[word + 1]) : -1;
        }
        for (int word = joined.length * IN_A_STRETCH, size = words.size(); word < size; word++) if (words.at(word).contains(part) && fits.test(words.at(word))) found.set(word);
        return found;
    }
}
