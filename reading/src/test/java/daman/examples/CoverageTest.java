package daman.examples;

import static org.assertj.core.api.Assertions.assertThat;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Table;
import daman.languages.TestKnowledge;
import daman.measures.Measures;
import daman.reading.Reading;
import daman.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How much of each language's tables its examples reach: language × table × rows, of them named by the rules of some example, and examples.
 * Printed and kept as {@code target/coverage.txt}; a table that is missing or that no example reaches is shown as a hole.
 */
class CoverageTest {
    private static final Pattern LINE = Pattern.compile("languages/\\w+/\\w+\\.tsv:\\d+");
    private static final List<String> OF_THE_LANGUAGE_ALONE = List.of("clitics", "endings");

    private final Set<String> reached = new HashSet<>();

    @Test void coverageIsPrinted() throws IOException {
        for (Map.Entry<Example, Reading> read : Examples.read().entrySet()) Literal.of(read.getKey().list(), read.getValue()).forEach(item -> reach(item.rules()));
        Set<String> languages = new TreeSet<>(Examples.KNOWLEDGE.languages());
        for (String language : languages) measures(language);
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%-12s %s", "table", String.join("", languages.stream().map(language -> String.format("%22s", language)).toList())));
        for (String table : tables("languages/%s", languages)) lines.add(line(table, languages, language -> rows(language, table)));
        lines.add("");
        for (String list : tables("languages/%s/examples", languages)) lines.add(line(list, languages, language -> examples(language, list)));
        String printed = "rows of the tables, of them reached by an example; examples. HOLE: nothing there\n" + String.join("\n", lines) + "\n";
        System.out.print(printed);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("coverage.txt"), printed);
        assertThat(reached).isNotEmpty();
    }

    private void reach(List<String> rules) { for (String rule : rules) LINE.matcher(rule).results().forEach(line -> reached.add(line.group())); }

    private void measures(String id) {
        Table examples = Examples.KNOWLEDGE.find("languages/" + id + "/examples/measures.tsv");
        if (examples == null) return;
        Language language = new Language(id, Examples.KNOWLEDGE);
        Measures measures = new Measures(language);
        for (Table.Row row : examples.rows()) {
            Analysed words = language.analyse(language.tokens(new Text(row.get("text"))));
            java.time.LocalDate published = row.get("published").equals("-") ? null : java.time.LocalDate.parse(row.get("published"));
            measures.find(words, published).forEach(measured -> reach(List.of(measured.origin())));
        }
    }

    private String rows(String language, String table) {
        String file = "languages/" + language + "/" + table + ".tsv";
        Table found = Examples.KNOWLEDGE.find(file);
        if (found == null) return OF_THE_LANGUAGE_ALONE.contains(table) ? "-" : "HOLE";
        long used = found.rows().stream().filter(row -> reached.contains(row.origin())).count();
        return found.rows().isEmpty() ? "HOLE" : found.rows().size() + " rows " + (used == 0 ? "HOLE" : used);
    }

    private static String examples(String language, String list) {
        Table found = Examples.KNOWLEDGE.find("languages/" + language + "/examples/" + list + ".tsv");
        if (found == null || found.rows().isEmpty()) return "HOLE";
        long todo = found.rows().stream().filter(row -> row.get("state").equals("todo")).count();
        return found.rows().size() + (todo == 0 ? "" : " (" + todo + " todo)");
    }

    private static String line(String name, Set<String> languages, java.util.function.UnaryOperator<String> cell) {
        return String.format("%-12s ", name) + String.join("", languages.stream().map(language -> String.format("%22s", cell.apply(language))).toList());
    }

    /** Names of the tables that any of the languages has. */
    private static Set<String> tables(String folder, Set<String> languages) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String language : languages) {
            Path path = TestKnowledge.home().resolve(String.format(folder, language));
            if (!Files.isDirectory(path)) continue;
            try (Stream<Path> files = Files.list(path)) {
                files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tsv")).forEach(name -> names.add(name.replace(".tsv", "")));
            }
        }
        return names;
    }
}
