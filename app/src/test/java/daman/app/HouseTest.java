package daman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size and the signs of the rooms, over the sources of all modules. */
class HouseTest {
    private static final Path HOME = Path.of(System.getProperty("daman.home", ".."));
    private static final int LINES = 400;
    private static final int FILES = 15;

    /** Files that may be longer than {@link #LINES}, each with its reason. */
    private static final Map<String, String> LONG_FOR_A_REASON = Map.of();

    private static final Set<String> NAMES_THAT_SAY_NOTHING = Set.of("util", "utils", "common", "helper", "helpers", "model", "internal", "misc");
    private static final Pattern DESCRIBED = Pattern.compile("(?s)/\\*\\*.{30,}?\\*/\\s*@NullMarked\\s+package .*");

    @Test void noFileIsLongWithoutAReason() throws IOException {
        assertThat(sources("src").filter(file -> lines(file) > LINES).map(HouseTest::named)
                .filter(file -> !LONG_FOR_A_REASON.containsKey(file))).as("files over %s lines", LINES).isEmpty();
    }

    @Test void noAllowanceOutlivesItsFile() {
        assertThat(LONG_FOR_A_REASON.keySet()).allMatch(file -> lines(HOME.resolve(file)) > LINES);
    }

    @Test void noRoomHoldsMoreThanFits() throws IOException {
        var sizes = sources("src/main").filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> named(file.getParent()), Collectors.counting()));
        assertThat(sizes).as("packages of more than %s files are two rooms", FILES).allSatisfy((room, files) -> assertThat(files).as(room).isLessThanOrEqualTo(FILES));
    }

    @Test void everyRoomSaysWhatItIsFor() throws IOException {
        for (Path room : rooms()) {
            assertThat(room.resolve("package-info.java")).as("one paragraph on the room's purpose, and @NullMarked").exists()
                    .content().matches(DESCRIBED);
        }
    }

    @Test void noRoomHasANameThatSaysNothing() throws IOException {
        assertThat(rooms()).allSatisfy(room -> assertThat(room.getFileName().toString()).isNotIn(NAMES_THAT_SAY_NOTHING));
    }

    private static List<Path> rooms() throws IOException {
        return sources("src/main").map(Path::getParent).distinct().toList();
    }

    /** The Java files of every module under the given folder. */
    private static Stream<Path> sources(String folder) throws IOException {
        try (var modules = Files.list(HOME)) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml"))).map(module -> module.resolve(folder))
                    .filter(Files::isDirectory).flatMap(HouseTest::walk).filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String named(Path file) { return HOME.relativize(file).toString(); }
}
