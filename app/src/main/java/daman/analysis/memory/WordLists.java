package daman.analysis.memory;

import daman.analysis.columns.Coding;
import daman.analysis.columns.Ints;
import daman.analysis.columns.Shelf;
import daman.analysis.columns.Values;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists of words by number, each distinct list once, each distinct word once. One thread at a time adds; others may read. */
final class WordLists {
    private final Values<String> words;
    private final Values<List<String>> all = new Values<>();
    /** The words of all lists one after the other, and where each list ends. */
    private final Ints listed = new Ints(), ends = new Ints();

    /** @param words which others may share */
    WordLists(Values<String> words) {
        this.words = words;
    }

    void columns(Shelf shelf) {
        shelf.values(all, byNumbers());
        shelf.ints(listed, ends);
    }

    /** Lists by the numbers of their words. */
    private Coding<List<String>> byNumbers() {
        return Coding.of(list -> list.stream().map(word -> String.valueOf(words.find(word))).collect(Collectors.joining(" ")), text -> text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(number -> words.at(Integer.parseInt(number))).toList());
    }

    int add(List<String> some) {
        int known = all.find(some);
        if (known >= 0) return known;
        for (String word : some) listed.add(words.add(word));
        ends.add(listed.size());
        return all.add(some.stream().map(word -> words.at(words.add(word))).toList());
    }

    List<String> at(int list) { return all.at(list); }

    Values<List<String>> all() { return all; }

    /** How often each word stands in lists of which each is there so many times. @param times by the numbers of lists @param longest lists of more words aren't counted */
    Map<String, Long> words(long[] times, int longest) {
        long[] counts = new long[words.size()];
        for (int list = 0; list < times.length; list++) if (times[list] > 0) {
            int begin = list == 0 ? 0 : ends.at(list - 1), end = ends.at(list);
            if (end - begin <= longest) for (int at = begin; at < end; at++) counts[listed.at(at)] += times[list];
        }
        Map<String, Long> found = new HashMap<>();
        for (int word = 0; word < counts.length; word++) if (counts[word] > 0) found.put(words.at(word), counts[word]);
        return found;
    }
}
