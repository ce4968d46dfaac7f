package daman.analysis.memory;

import daman.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Which texts have which words, folded; texts are numbered from 0 on in the order in which they come. */
public final class WordIndex {
    /** Between two texts of one number, so that no words are found across them. */
    private static final int BREAK = -1;
    private static final int FEW = 2;

    private final Vocabulary words = new Vocabulary();
    private final List<Ints> texts = java.util.Collections.synchronizedList(new ArrayList<>());
    private final Ints said = new Ints();
    private final Ints begins = new Ints();

    /** The next number's texts. */
    void add(List<String> some) {
        int number = begins.add(said.size());
        for (String text : some) {
            for (String word : words(text)) add(number, words.add(word));
            said.add(BREAK);
        }
    }

    private void add(int number, int word) {
        said.add(word);
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
        some.stream().forEach(word -> {
            Ints having = texts.get(word);
            int[] numbers = having.values();
            for (int at = having.size() - 1; at >= 0 && numbers[at] >= from; at--) found.set(numbers[at]);
        });
    }

    private boolean isSaid(int number, List<BitSet> phrase) {
        int end = number + 1 < begins.size() ? begins.at(number + 1) : said.size();
        for (int at = begins.at(number); at + phrase.size() <= end; at++) if (isSaidAt(at, phrase)) return true;
        return false;
    }

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
