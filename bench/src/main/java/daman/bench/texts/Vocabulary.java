package daman.bench.texts;

import daman.languages.Knowledge;
import daman.languages.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Words of a language, as often as news has them: the words of reports by how often they stand there, and behind them those of the language's dictionary, rare ones each after its
 * rank (Zipf's law).
 */
final class Vocabulary {
    /** Of the words of a text, those that no report has: in news about one in eight. */
    private static final double RARE = 0.125;
    private static final int RARE_WORDS = 30_000;
    /** A form of the dictionary in so many is taken. */
    private static final int ONE_OF = 41;

    private final List<String> words;
    private final long[] upTo;
    private final List<String> rare;

    private Vocabulary(Map<String, Integer> counts, List<String> rare) {
        this.words = List.copyOf(counts.keySet());
        this.upTo = new long[words.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) upTo[i] = sum += counts.getOrDefault(words.get(i), 0);
        this.rare = rare;
    }

    /** @param without words that are left out */
    static Vocabulary of(Knowledge knowledge, String language, Predicate<String> without) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String report : Corpus.reports(language)) {
            for (String word : report.split("[^\\p{L}\\p{M}\\p{N}'’-]+")) {
                if (!word.isEmpty() && !without.test(word)) counts.merge(word, 1, Integer::sum);
            }
        }
        return new Vocabulary(counts, rare(knowledge, language, without));
    }

    /** Spread over the whole dictionary, in an order that is no order of letters. */
    private static List<String> rare(Knowledge knowledge, String language, Predicate<String> without) {
        String resource = knowledge.table("languages/" + language + "/grammar.tsv").rows().stream().filter(row -> row.get("name").equals("dictionary")).map((Table.Row row) -> row.get("value")).findFirst().orElseThrow();
        List<String> found = new ArrayList<>();
        try {
            int at = 0;
            for (WordData form : new DictionaryLookup(Dictionary.read(Vocabulary.class.getClassLoader().getResource(resource)))) {
                if (at++ % ONE_OF == 0 && !without.test(form.getWord().toString())) found.add(form.getWord().toString());
                if (found.size() == RARE_WORDS) break;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        java.util.Collections.shuffle(found, new java.util.Random(found.size()));
        return found;
    }

    String word(SplittableRandom random) {
        if (random.nextDouble() < RARE) return rare.get((int) Math.exp(random.nextDouble() * Math.log(rare.size())) - 1);
        int place = Arrays.binarySearch(upTo, random.nextLong(upTo[upTo.length - 1]) + 1);
        return words.get(place < 0 ? -place - 1 : place);
    }
}
