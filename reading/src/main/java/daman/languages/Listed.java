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

    private final int place;
    private final long bit;
    /** A bit for each letter that its words begin with, modulo 64: most tokens begin with another, which needs no look at their spelling. */
    private final long initials;

    /** @param number of the line, below 0 for one without words */
    private Listed(int number, Collection<String> words) {
        this.place = Math.max(0, number >> 6);
        this.bit = number < 0 ? 0 : 1L << number;
        long initials = 0;
        for (String word : words) initials |= 1L << word.charAt(0);
        this.initials = initials;
    }

    public boolean isEmpty() { return bit == 0; }

    /** The word at a token is one of them; none is where no token is. */
    public boolean at(Analysed words, int token) { return in(words) && has(words, token); }

    /** The first token in a range, which lies within the text, that is one of them, or -1. */
    public int find(Analysed words, int from, int to) {
        if (in(words)) for (int t = from; t <= to; t++) if (has(words, t)) return t;
        return -1;
    }

    private boolean has(Analysed words, int token) { return (initials >>> words.tokens().initial(token) & 1) != 0 && in(words.lists(token)); }

    /** Some word of the text is one of them. */
    public boolean in(Analysed words) { return in(words.lists()); }

    private boolean in(long[] lists) { return place < lists.length && (lists[place] & bit) != 0; }

    /** All lines of a language. */
    static final class Lines {
        private static final long[] NONE = {};

        private final Language.ByConstant numbers;
        private final Listed[] byNumber;
        private final Map<String, long[]> byWord = new HashMap<>();
        private final int longs;

        /** @param words those of a line, by its name */
        Lines(Collection<String> names, Function<String, ? extends Collection<String>> words) {
            longs = names.size() + Long.SIZE - 1 >> 6;
            numbers = new Language.ByConstant(names);
            byNumber = new Listed[names.size() + 1];
            byNumber[0] = EMPTY;
            int number = 0;
            for (String name : names) {
                byNumber[numbers.number(name)] = words.apply(name).isEmpty() ? EMPTY : new Listed(number, words.apply(name));
                for (String word : words.apply(name)) byWord.computeIfAbsent(word, w -> new long[longs])[number >> 6] |= 1L << number;
                number++;
            }
        }

        Listed get(String name) { return byNumber[numbers.number(name)]; }

        /** A bit for each line, none of them set. */
        long[] nothing() { return new long[longs]; }

        /** Sets those that hold a word. */
        void together(Analysis.Word word, long[] all) {
            if (word.lists == Analysis.Word.NOWHERE) word.lists = byWord.getOrDefault(word.form(), NONE);
            long[] own = word.lists;
            for (int i = 0; i < own.length; i++) all[i] |= own[i];
        }
    }
}
