package daman.analysis.columns;

import daman.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which texts have which words, folded; texts are numbered from 0 on in the order in which they come. One thread at a time adds; who looks meanwhile may find what is just being added or not. */
public final class WordIndex {
    /** Between two texts of one number, so that no words are found across them. */
    private static final int BREAK = -1;
    private static final int FEW = 2;

    private final Vocabulary words = new Vocabulary();
    /** By word the numbers of the texts that have it; null until somebody wants to know. */
    private volatile @Nullable List<Ints> texts;
    private final Ints said = new Ints();
    private final Ints begins = new Ints();

    /** The next number's texts. */
    public void add(List<String> some) {
        List<Ints> texts = texts();
        int number = begins.add(said.size());
        for (String text : some) {
            for (String word : words(text)) {
                int one = words.add(word);
                said.add(one);
                add(texts, number, one);
            }
            said.add(BREAK);
        }
    }

    public void columns(Shelf shelf) {
        words.columns(shelf);
        shelf.ints(said, begins);
    }

    private List<Ints> texts() {
        List<Ints> all = texts;
        return all == null ? gathered() : all;
    }

    private synchronized List<Ints> gathered() {
        if (texts != null) return texts;
        List<Ints> all = Collections.synchronizedList(new ArrayList<>());
        for (int number = 0; number < begins.size(); number++) for (int at = begins.at(number), end = end(number); at < end; at++) if (said.at(at) != BREAK) add(all, number, said.at(at));
        return texts = all;
    }

    private static void add(List<Ints> texts, int number, int word) {
        if (texts.size() == word) texts.add(new Ints(FEW));
        Ints having = texts.get(word);
        if (having.size() == 0 || having.at(having.size() - 1) != number) having.add(number);
    }

    /** The numbers of the texts that have these words one after the other; the first may be the end of a longer word, the last the beginning of one, and a single one may stand inside. */
    public BitSet find(List<String> phrase) { return find(phrase, 0); }

    /** The same, among texts from a number on. */
    public BitSet find(List<String> phrase, int from) {
        BitSet found = new BitSet();
        if (phrase.isEmpty()) return found;
        if (phrase.size() == 1) having(words.holding(phrase.getFirst(), word -> true), from, found);
        else {
            List<BitSet> each = new ArrayList<>();
            for (int at = 0; at < phrase.size(); at++) each.add(standing(phrase.get(at), at == 0, at == phrase.size() - 1));
            BitSet maybe = new BitSet();
            having(each.getFirst(), from, maybe);
            maybe.stream().filter(number -> isSaid(number, each)).forEach(found::set);
        }
        return found;
    }

    private BitSet standing(String part, boolean first, boolean last) {
        Predicate<String> fits = first ? word -> word.endsWith(part) : last ? word -> word.startsWith(part) : word -> word.equals(part);
        return words.holding(part, fits);
    }

    private void having(BitSet some, int from, BitSet found) {
        List<Ints> all = texts();
        some.stream().takeWhile(word -> word < all.size()).forEach(word -> having(all.get(word), from, found)); // a word that is just being added has no texts yet
    }

    private static void having(Ints texts, int from, BitSet found) {
        int size = texts.size();
        int[] numbers = texts.values();
        for (int at = size - 1; at >= 0 && numbers[at] >= from; at--) found.set(numbers[at]);
    }

    private boolean isSaid(int number, List<BitSet> phrase) {
        for (int at = begins.at(number), end = end(number); at + phrase.size() <= end; at++) if (isSaidAt(at, phrase)) return true;
        return false;
    }

    private int end(int number) { return number + 1 < begins.size() ? begins.at(number + 1) : said.size(); }

    private boolean isSaidAt(int at, List<BitSet> phrase) {
        for (int word = 0; word < phrase.size(); word++) if (said.at(at + word) == BREAK || !phrase.get(word).get(said.at(at + word))) return false;
        return true;
    }

    /** Runs of letters and digits, folded. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || Folding.vowelSign(text.charAt(at)) || Folding.invisible(text.charAt(at)) || Folding.apostrophe(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
            if (inside) continue;
            if (at > start) words.add(Folding.fold(text.substring(start, at)));
            start = at + 1;
        }
        words.removeIf(String::isBlank);
        return words;
    }
}
