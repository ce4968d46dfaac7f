package daman.bench.texts;

import daman.languages.Knowledge;
import daman.sieve.Sieve;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Articles of a day's news, as they are in a crawl of the web: one in a hundred is a report of the corpus, its paragraphs shuffled; the others are made of random words of a
 * language's frequency, without the states that the dossier is about but for one in fifty.
 */
public final class Articles {
    public static final double ON_TOPIC = 0.01;
    /** Of the others, those that name the states of the dossier as reports do: they are what a sieve should have trouble with. */
    private static final double NEAR = 0.02;
    /** Bytes of UTF-8 at which the paragraphs of an article end, before the last one is done: 1.5 GB in 380,000 of them. */
    private static final int MEAN = 3_570;
    private static final String GIVING = " send missiles. ";

    private final Map<String, List<String>> reports = new HashMap<>();
    private final Map<String, Vocabulary> far = new HashMap<>(), near = new HashMap<>();

    public Articles(Knowledge knowledge) {
        Predicate<String> concerned = concerned(knowledge);
        for (String language : Corpus.LANGUAGES) {
            reports.put(language, Corpus.reports(language));
            far.put(language, Vocabulary.of(knowledge, language, concerned));
            near.put(language, Vocabulary.of(knowledge, language, word -> false));
        }
    }

    /** Whether the sieve takes it for a state that the dossier or a report as a whole is about, in whatever language: named often beside words of giving and of what is given it makes a topic. */
    private static Predicate<String> concerned(Knowledge knowledge) {
        Sieve sieve = Sieve.of(knowledge);
        Predicate<String> concerned = word -> sieve.touches((word + GIVING).repeat(3));
        if (!concerned.test("Ukraine") || !concerned.test("Taiwan") || concerned.test("weather")) throw new IllegalStateException("the sieve knows another topic; name words of it here");
        return concerned;
    }

    /** @param onTopic a report of the corpus */
    public record Article(String language, String title, List<String> paragraphs, boolean onTopic) {
        public int bytes() { return (title + String.join("", paragraphs)).getBytes(StandardCharsets.UTF_8).length; }
    }

    public Article next(SplittableRandom random) {
        String language = Corpus.LANGUAGES.get(random.nextInt(Corpus.LANGUAGES.size()));
        return random.nextDouble() < ON_TOPIC ? shuffled(language, random) : made(language, (random.nextDouble() < NEAR ? near : far).get(language), random);
    }

    /** Its length is that of the others, which are made to it. */
    private Article shuffled(String language, SplittableRandom random) {
        List<String> all = reports.get(language);
        List<String> paragraphs = new ArrayList<>(List.of(all.get(random.nextInt(all.size())).strip().split("\n\\s*\n")));
        String title = paragraphs.removeFirst();
        for (int i = paragraphs.size(); i > 1; i--) paragraphs.add(paragraphs.remove(random.nextInt(i)));
        return new Article(language, title, paragraphs, true);
    }

    private static Article made(String language, Vocabulary words, SplittableRandom random) {
        int length = (int) (MEAN * (0.25 + 1.5 * random.nextDouble())), made = 0;
        List<String> paragraphs = new ArrayList<>();
        while (made < length) {
            StringBuilder paragraph = new StringBuilder();
            for (int sentences = 2 + random.nextInt(4); sentences > 0; sentences--) paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence(words, random, 8 + random.nextInt(20))).append('.');
            paragraphs.add(paragraph.toString());
            made += paragraph.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        return new Article(language, sentence(words, random, 8), paragraphs, false);
    }

    private static String sentence(Vocabulary words, SplittableRandom random, int length) {
        StringBuilder sentence = new StringBuilder(words.word(random));
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        for (int i = 1; i < length; i++) sentence.append(i % 7 == 0 ? ", " : " ").append(words.word(random));
        return sentence.toString();
    }
}
