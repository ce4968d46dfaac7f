package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daman.exporters.IatiStandard;
import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Activities of reports and of data sets, for different questions, held against what IATI asks; against its published schema and codelists where they are at hand. */
class IatiFilesTest {
    private static final Path HOME = Path.of("..");
    @TempDir Path folder;
    private final Typed typed = new Typed();

    @Test void whatReportsAndReleasesPromiseIsValidWhateverIsAsked() throws Exception {
        typed.home = HOME;
        typed.knowledge = Knowledge.of(KnowledgeFolder.read(KnowledgeFolder.home()));
        typed.reader = new Reader(typed.knowledge)::read;
        typed.environment.put("DAMAN_LEDGER", folder.resolve("ledger.db").toString());
        done("intake", "../samples");
        for (String file : List.of("release-18.xlsx", "release-21.xlsx")) done("import", "kiel", "../sources/kiel-ukraine-support-tracker/sample/" + file);
        done("import", "agreements", "../sources/security-agreements/sample/bilateral.csv");
        valid("all.xml");
        valid("delivered.xml", "--stage", "delivered");
        valid("money.xml", "--measure", "financing");
        valid("earlier.xml", "--as-of", "2026-01-10");
        valid("known.xml", "--known-at", "40");
    }

    private void done(String... arguments) { assertThat(typed.run(arguments).status()).as(Arrays.toString(arguments)).isZero(); }

    private void valid(String name, String... question) throws Exception {
        Path file = folder.resolve(name);
        done(Stream.concat(Stream.of("export", "--format", "iati", "--what", "guarantees", "--out", file.toString()), Arrays.stream(question)).toArray(String[]::new));
        assertThat(Files.readString(file)).as(name).contains("<iati-activity ");
        assertThat(problems(file)).as(name).isEmpty();
        assertThat(IatiStandard.later(file, "2026-12-31")).as(name).isEmpty();
    }

    private static List<String> problems(Path file) throws IOException, org.xml.sax.SAXException {
        Optional<IatiStandard> published = IatiStandard.published();
        return Stream.concat(IatiStandard.asWritten().problems(file).stream(), published.isPresent() ? published.get().problems(file).stream() : Stream.empty()).toList();
    }
}
