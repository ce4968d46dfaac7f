package daman.bench.texts;

import daman.languages.Knowledge;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The reports of a folder in one language, repeated in shuffled order (fixed seed) until there is enough text. */
public final class Corpus {
    public static final List<String> LANGUAGES = List.of("ar", "en", "fr", "uk");

    private Corpus() {}

    /** The gold reports where they lie beside the project, else its own samples; {@code -Ddaman.bench.reports} names another folder. */
    public static Path folder() {
        String named = System.getProperty("daman.bench.reports");
        Path gold = KnowledgeFolder.home().resolveSibling("shared").resolve("reading").resolve("gold");
        return named != null ? Path.of(named) : Files.isDirectory(gold) ? gold : KnowledgeFolder.home().resolve("samples");
    }

    /** Reports whose name begins with the language. */
    public static List<String> reports(String language) {
        try (Stream<Path> paths = Files.walk(folder())) {
            List<String> found = new ArrayList<>();
            for (Path path : (Iterable<Path>) paths.filter(p -> p.getFileName().toString().matches(language + "-.*\\.txt")).sorted()::iterator) found.add(Files.readString(path));
            if (found.isEmpty()) throw new IllegalStateException("no reports named " + language + "-*.txt below " + folder());
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param bytes how much text at least, in UTF-8 */
    public static List<String> repeated(String language, long bytes) {
        List<String> reports = reports(language);
        List<String> order = new ArrayList<>();
        Random random = new Random(42);
        for (long size = 0; size < bytes; ) {
            List<String> round = new ArrayList<>(reports);
            Collections.shuffle(round, random);
            for (String report : round) size += bytes(report);
            order.addAll(round);
        }
        return order;
    }

    /**
     * Reports that don't come around again: each a title and as many lines as a report has, taken from all of them by lot (fixed seed), so that words and facts are those of the reports
     * and their order is met for the first time.
     *
     * @param count how many
     */
    public static List<String> mixed(String language, int count) {
        List<String> titles = new ArrayList<>(), lines = new ArrayList<>(), mixed = new ArrayList<>(count);
        for (String report : reports(language)) {
            List<String> all = report.lines().filter(line -> !line.isBlank()).toList();
            titles.add(all.getFirst());
            lines.addAll(all.subList(1, all.size()));
        }
        Random random = new Random(42);
        for (int i = 0; i < count; i++) {
            List<String> own = new ArrayList<>(List.of(titles.get(random.nextInt(titles.size()))));
            for (int line = 0; line < lines.size() / titles.size(); line++) own.add(lines.get(random.nextInt(lines.size())));
            mixed.add(String.join("\n\n", own));
        }
        return mixed;
    }

    public static int bytes(String report) { return report.getBytes(StandardCharsets.UTF_8).length; }

    public static Knowledge knowledge() { return Knowledge.of(KnowledgeFolder.read(KnowledgeFolder.home())); }
}
