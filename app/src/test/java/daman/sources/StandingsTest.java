package daman.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.languages.KnowledgeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingsTest {
    private static final Path SOURCES = Path.of(System.getProperty("daman.home", "..")).resolve("sources");
    @TempDir Path folder;

    @Test void aPublisherIsFoundByAnyOfItsNamesOrByWhereItsReportWasFound() throws IOException {
        source("herald", "id\therald\nname\tThe Herald\nalso\tHerald|Вісник\nurl\thttps://www.herald.example/news\nreliability\tB\nwhy\tcorrects itself");
        Standings standings = Standings.in(folder);
        assertThat(standings.of("the herald", null)).contains(new Standings.Standing("B", "corrects itself (sources/herald)"));
        assertThat(standings.of("Вісник", null)).isPresent();
        assertThat(standings.of(null, "https://herald.example/a/1.html")).isPresent();
        assertThat(standings.of("Somebody", "https://herald.example/a/1.html")).isEmpty();
        assertThat(standings.of(null, "no address")).isEmpty();
    }

    @Test void aSourceSaysWhyAndNoTwoHaveOneName() throws IOException {
        source("herald", "id\therald\nname\tHerald\nreliability\tB");
        assertThatThrownBy(() -> Standings.in(folder)).isInstanceOf(KnowledgeException.class).hasMessageContaining("sources/herald/source.tsv").hasMessageContaining("why");
        source("herald", "id\therald\nname\tHerald\nreliability\tG\nwhy\tgood");
        assertThatThrownBy(() -> Standings.in(folder)).isInstanceOf(KnowledgeException.class).hasMessageContaining("none of A to F");
        source("herald", "id\therald\nname\tHerald\nreliability\tB\nwhy\tgood");
        source("other", "id\tother\nname\tHERALD\nreliability\tC\nwhy\tfair");
        assertThatThrownBy(() -> Standings.in(folder)).isInstanceOf(KnowledgeException.class).hasMessageContaining("'herald' is another source's already");
    }

    @Test void theFoldersThatAreShippedHold() { assertThat(Standings.in(SOURCES).of("Reuters", null)).isPresent(); }

    private void source(String name, String facts) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("source.tsv"), "fact\tvalue\n" + facts + "\n");
    }
}
