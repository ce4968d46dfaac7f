package daman.examples;

import daman.languages.Knowledge;
import daman.languages.Table;
import daman.languages.TestKnowledge;
import daman.reading.Reader;
import daman.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The examples that lie beside each language, and what the engine reads in them; read once for all tests. */
final class Examples {
    static final List<String> LISTS = List.of("statements", "commitments", "contacts", "attacks", "findings");
    static final Knowledge KNOWLEDGE = TestKnowledge.load();

    private static final Reader READER = new Reader(KNOWLEDGE);
    private static final Map<Example, Reading> READ = new LinkedHashMap<>();

    private Examples() {}

    static synchronized Map<Example, Reading> read() {
        if (READ.isEmpty()) for (String language : new TreeSet<>(KNOWLEDGE.languages())) for (String list : LISTS) read(language, list);
        return READ;
    }

    private static void read(String language, String list) {
        String file = "languages/" + language + "/examples/" + list + ".tsv";
        Path path = TestKnowledge.home().resolve(file);
        if (!Files.exists(path)) return;
        try {
            for (Table.Row row : Table.parse(file, Files.readString(path)).expect("text", "published", "expect", "note", "state").rows()) {
                Example example = Example.of(language, list, row);
                READ.put(example, READER.read(example.report()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
