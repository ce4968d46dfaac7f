package daman.handover;

import daman.json.ReadingParser;
import daman.reports.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of readings: {@value #READINGS}{@code /} holds them, {@value #COPIES}{@code /} names those that turned out to be copies after they were written, {@value #TOLD}{@code /} what
 * was left out. Of each only files with whole lines are there: one that is being written begins with a dot.
 */
public final class Handover {
    public static final String READINGS = "readings", COPIES = "copies", TOLD = "told";

    private final Path folder;

    /** @param folder as {@code daman bulk --out} wrote it */
    public Handover(Path folder) { this.folder = folder; }

    public boolean isThere() { return Files.isDirectory(folder.resolve(READINGS)); }

    /**
     * In the order in which one machine would have read their reports, the places taken by name; what is wrong goes to the problems, and the others are read. Memory: one reading,
     * and of all where they stand.
     */
    public void each(Consumer<HandedReading> taker, Consumer<Problem> problems) {
        Set<String> copies = new HashSet<>();
        lines(COPIES, problems, CopyLine::parse, copy -> copies.add(copy.id() + " " + copy.source()));
        for (Standing standing : readings(problems)) {
            HandedReading handed = handed(standing, problems);
            if (handed != null && !copies.contains(handed.reading().report().id() + " " + handed.reading().report().source())) taker.accept(handed);
        }
    }

    private List<Standing> readings(Consumer<Problem> problems) {
        List<Standing> all = new ArrayList<>();
        for (Path file : files(folder.resolve(READINGS))) {
            try {
                Standing.each(file, all::add);
            } catch (IOException broken) {
                problems.accept(unreadable(file.toString(), broken));
            }
        }
        all.sort(Standing.AS_ONE_MACHINE_READS);
        return all;
    }

    private static @Nullable HandedReading handed(Standing standing, Consumer<Problem> problems) {
        try {
            return parsed(standing.place(), standing.text(), problems, HandedReading::parse);
        } catch (IOException broken) {
            problems.accept(unreadable(standing.place(), broken));
            return null;
        }
    }

    private static Problem unreadable(String place, IOException broken) { return new Problem(place, "cannot be read as lines of UTF-8 (" + broken.getMessage() + ")", "the others are taken over"); }

    /** What was left out, and what else is worth knowing of the run. */
    public void told(Consumer<Problem> problems, Consumer<String> notes) {
        lines(TOLD, problems, (place, line) -> ReadingParser.tree(place, line), told -> {
            if (told.path("todo").isTextual()) problems.accept(new Problem(told.path("place").asText(), told.path("what").asText(), told.path("todo").textValue()));
            else notes.accept(told.path("what").asText());
        });
    }

    /** How many lines a part has. */
    public long count(String part) {
        long[] count = {0};
        lines(part, problem -> { }, (place, line) -> line, line -> count[0]++);
        return count[0];
    }

    /** What a line of some place says. */
    private interface Parser<T> {
        /** @throws IllegalArgumentException naming what is wrong with it */
        T parse(String place, String line);
    }

    private <T> void lines(String part, Consumer<Problem> problems, Parser<T> parser, Consumer<T> taker) {
        for (Path file : files(folder.resolve(part))) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                int number = 0;
                for (String line; (line = lines.readLine()) != null; ) {
                    T parsed = parsed(file + " · line " + ++number, line, problems, parser);
                    if (parsed != null) taker.accept(parsed);
                }
            } catch (IOException broken) {
                problems.accept(unreadable(file.toString(), broken));
            }
        }
    }

    private static <T> @Nullable T parsed(String place, String line, Consumer<Problem> problems, Parser<T> parser) {
        try {
            return parser.parse(place, line);
        } catch (IllegalArgumentException wrong) {
            problems.accept(new Problem(place, String.valueOf(wrong.getMessage()).replace(place + " ", ""), "let daman bulk write it again; nothing of it is taken over"));
            return null;
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> listing = Files.list(folder)) {
            return listing.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(folder + " cannot be listed: " + broken.getMessage(), broken);
        }
    }
}
