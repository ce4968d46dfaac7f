package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name exists, and the commands they print are understood. Read literally: what stands between backticks. */
class DocumentsTest {
    private static final Path HOME = Path.of(System.getProperty("daman.home", ".."));
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINKED = Pattern.compile("]\\(([^):#]+)\\)");
    private static final Pattern PATH = Pattern.compile("[\\w<>.-]+/[\\w<>./-]*|[\\w-]+\\.(md|tsv|xml|java)|\\./\\w+");
    private static final Pattern ROOM = Pattern.compile("daman(\\.[a-z]+)+");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Za-z]*");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./daman [^#\n]+|(?<=`)\\./daman [^`\n]+");

    /** Names of a kind of file, not of a file. */
    private static final Set<String> KINDS = Set.of("package-info.java");

    @ParameterizedTest @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void pathsExist(String document) throws IOException {
        assertThat(found(QUOTED, document).map(quoted -> quoted.group(1)).filter(PATH.asMatchPredicate()).filter(name -> !KINDS.contains(name)))
                .as(document).isNotEmpty().allMatch(DocumentsTest::exists);
    }

    @ParameterizedTest @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"})
    void linksLeadSomewhere(String document) throws IOException {
        assertThat(found(LINKED, document).map(link -> link.group(1))).as(document).allMatch(DocumentsTest::exists);
    }

    @ParameterizedTest @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void roomsAndClassesExist(String document) throws IOException {
        Set<String> names = names();
        assertThat(found(QUOTED, document).map(quoted -> quoted.group(1)).filter(name -> ROOM.matcher(name).matches() || CLASS.matcher(name).matches()))
                .as(document).allMatch(names::contains);
    }

    @ParameterizedTest @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/guide/opening.md"})
    void commandsAreUnderstood(String document) throws IOException {
        for (MatchResult command : found(COMMAND, document).toList()) {
            List<String> words = List.of(command.group().strip().split("\\s+"));
            // With --help a command is parsed and not run.
            String[] typed = Stream.concat(words.stream().skip(1), Stream.of("--help")).toArray(String[]::new);
            assertThat(new Typed().run(typed)).as(document + ": " + command.group()).extracting(Typed.Answer::status).isEqualTo(0);
        }
    }

    private static Stream<MatchResult> found(Pattern pattern, String document) throws IOException {
        return pattern.matcher(Files.readString(HOME.resolve(document))).results();
    }

    /** {@code <xx>} stands for a language: one that has the file is enough. */
    private static boolean exists(String name) {
        if (!name.contains("<xx>")) return Files.exists(HOME.resolve(name));
        try (var languages = Files.list(HOME.resolve("languages"))) {
            return languages.anyMatch(language -> Files.exists(HOME.resolve(name.replace("<xx>", language.getFileName().toString()))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every class by its simple name, every room by all of its name. */
    private static Set<String> names() throws IOException {
        var names = new java.util.HashSet<String>();
        for (String module : List.of("reading", "documents", "app", "bulk")) {
            Path top = HOME.resolve(module).resolve("src");
            try (var files = Files.walk(top)) {
                files.forEach(file -> names.add(file.toString().endsWith(".java") ? file.getFileName().toString().replace(".java", "") : top.relativize(file).toString().replaceFirst("^[a-z]+/java/", "").replace('/', '.')));
            }
        }
        return names;
    }
}
