package daman.languages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The words of a line of {@code grammar.tsv}. Which lines have a word is kept with it as bits, and those of all words of a text together with the text: where no word of a line stands in a
 * text, and most stand nowhere, a look at that is all that whoever asks of its tokens costs.
 */
public final class Listed {
    private static final Listed EMPTY = new Listed(-1, List.of());

    private final long low;
    private final long high;
    /** A bit for each letter that its words begin with, modulo 64: most tokens begin with another, which needs no look at their spelling. */
    private final long initials;

    /** @param number of the line, below 0 for one without words */
    private Listed(int number, Collection<String> words) {
        this.low = bit(number);
        this.high = bit(number - Long.SIZE);
        long initials = 0;
        for (String word : words) initials |= 1L << word.charAt(0);
        this.initials = initials;
    }

    private static long bit(int number) { return number >= 0 && number < Long.SIZE ? 1L << number : 0; }

    public boolean isEmpty() { return (low | high) == 0; }

    /** The word at a token is one of them; none is where no token is. */
    public boolean at(Analysed words, int token) { return in(words) && words.within(token) && has(words, token); }

    /** The first token in a range, which lies within the text, that is one of them, or -1. */
    public int find(Analysed words, int from, int to) {
        if (in(words)) for (int t = from; t <= to; t++) if (has(words, t)) return t;
        return -1;
    }

    private boolean has(Analysed words, int token) { return (initials >>> words.tokens().initial(token) & 1) != 0 && in((Word) words.tokens().spelling(token)); }

    /** Some word of the text is one of them. */
    public boolean in(Analysed words) { return (words.listsLow & low | words.listsHigh & high) != 0; }

    private boolean in(Word word) { return (word.listsLow & low | word.listsHigh & high) != 0; }

    /** All lines of a language: no more than two longs have bits. */
    static final class Lines {
        private final Language.ByConstant numbers;
        private final Listed[] byNumber;
        private final Map<String, Long> low = new HashMap<>();
        private final Map<String, Long> high = new HashMap<>();

        /** @param words those of a line, by its name */
        Lines(Collection<String> names, Function<String, ? extends Collection<String>> words) {
            numbers = new Language.ByConstant(names);
            byNumber = new Listed[names.size() + 1];
            byNumber[0] = EMPTY;
            int number = 0;
            for (String name : names) {
                Listed line = words.apply(name).isEmpty() ? EMPTY : new Listed(number, words.apply(name));
                byNumber[numbers.number(name)] = line;
                for (String word : words.apply(name)) {
                    low.merge(word, line.low, (a, b) -> a | b);
                    high.merge(word, line.high, (a, b) -> a | b);
                }
                number++;
            }
        }

        Listed get(String name) { return byNumber[numbers.number(name)]; }

        /** Bits of the lines that hold a word. */
        long low(String form) { return low.getOrDefault(form, 0L); }

        long high(String form) { return high.getOrDefault(form, 0L); }
    }
}
