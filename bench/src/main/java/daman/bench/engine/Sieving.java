package daman.bench.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import daman.bench.texts.Articles;
import daman.bench.texts.Corpus;
import daman.bench.told.Results;
import daman.languages.Knowledge;
import daman.sieve.Sieve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What the first sieve lets through: of the reports that hold commitments, as the reading beside each ({@code NAME.json}) says, and of made articles off topic. */
public final class Sieving {
    private static final double RECALL = 0.995;
    private static final int ARTICLES = 20_000;

    private final Knowledge knowledge = Corpus.knowledge();
    private final Sieve sieve = Sieve.of(knowledge);

    public void run(Results results) throws IOException {
        List<Path> holding = holding();
        if (!holding.isEmpty()) {
            long passed = 0;
            for (Path report : holding) if (sieve.sift(Files.readString(report)).onTopic()) passed++;
            results.add("sieve", "reports that hold commitments", holding.size(), "reports");
            results.atLeast(RECALL, "sieve", "of these pass", (double) passed / holding.size(), "of all");
        }
        Articles articles = new Articles(knowledge);
        SplittableRandom random = new SplittableRandom(42);
        int off = 0, passed = 0;
        while (off < ARTICLES) {
            Articles.Article article = articles.next(random);
            if (article.onTopic()) continue;
            off++;
            if (sieve.sift(article.title() + "\n" + String.join("\n", article.paragraphs())).onTopic()) passed++;
        }
        results.add("sieve", "of " + ARTICLES + " made articles off topic, one in fifty of which names the states of the topic, pass", (double) passed / off, "of all");
    }

    private static List<Path> holding() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> all = Files.walk(Corpus.folder())) {
            return all.filter(path -> path.toString().endsWith(".txt")).sorted().filter(path -> {
                Path reading = path.resolveSibling(path.getFileName().toString().replace(".txt", ".json"));
                try {
                    return Files.exists(reading) && !json.readTree(reading.toFile()).path("commitments").isEmpty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
