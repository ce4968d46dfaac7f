package daman.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.Gold;
import daman.json.ReadingJson;
import daman.json.ReadingParser;
import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scores are those of score.py, where it lies beside the checkout. */
class ScoringTest {
    private static final Path GOLD = Gold.folder().resolve("gold");

    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"ar", "en", "fr", "uk"})
    void theEnginesReadingsScoreAsWithScorePy(String language) throws Exception {
        assumeTrue(Files.isDirectory(GOLD.resolve(language)), "no gold readings beside this checkout");
        Reader reader = new Reader(Knowledge.of(KnowledgeFolder.read(KnowledgeFolder.home())));
        compare(GOLD.resolve(language), reader::read);
    }

    @Test void aReadingThatIsTheGoldOneIsPerfect() throws IOException {
        assumeTrue(Files.isDirectory(GOLD.resolve("en")), "no gold readings beside this checkout");
        assertThat(scores(GOLD.resolve("en"), Gold::reading, new ArrayList<>()).rows()).allSatisfy((name, count) -> assertThat(count.f1()).isEqualByComparingTo("1"));
    }

    @Test void anUnreadReportCountsAsMissed() throws IOException {
        Path report = Files.writeString(folder.resolve("a.txt"), "Title\n\n\"No,\" Mark Rutte said.");
        Files.writeString(folder.resolve("a.json"), "{\"language\": \"en\", \"statements\": [{\"evidence\": {\"text\": \"\\\"No,\\\" Mark Rutte said.\"}, \"speakers\": [\"mark-rutte\"]}]}");
        Scoring scoring = new Scoring();
        scoring.add(report, null);
        assertThat(scoring.scores().unread()).containsExactly("a");
        assertThat(scoring.scores().rows().get("en.statements")).isEqualTo(new Count(1, 0, 0, 0));
        assertThat(scoring.scores().misses()).singleElement().satisfies(miss -> assertThat(miss.words()).isEqualTo("\"No,\" Mark Rutte said."));
    }

    private void compare(Path gold, Function<Report, Reading> reader) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        Scores scores = scores(gold, reader, lines);
        Path readings = Files.write(folder.resolve("readings.jsonl"), lines);
        Path answer = folder.resolve("answer.json");
        Process python = python(gold, readings, answer);
        assumeTrue(python != null, "python3 is not there to run score.py");
        assertThat(python.waitFor()).isZero();
        JsonNode ours = ReadingParser.tree("daman", ScoresJson.object(scores, false));
        JsonNode theirs = ReadingParser.tree("score.py", Files.readString(answer));
        assertThat(theirs.equals(ScoringTest::byValue, ours)).as("daman %s%nscore.py %s", ours, theirs).isTrue();
    }

    /** 1 and 1.0 are one number. */
    private static int byValue(JsonNode a, JsonNode b) {
        return a.equals(b) || a.isNumber() && b.isNumber() && a.decimalValue().compareTo(b.decimalValue()) == 0 ? 0 : 1;
    }

    private static Scores scores(Path gold, Function<Report, Reading> reader, List<String> lines) throws IOException {
        Scoring scoring = new Scoring();
        for (Report report : Gold.reports(gold)) {
            Reading reading = reader.apply(report);
            lines.add(new ReadingJson(false, false).line(reading));
            scoring.add(Path.of(report.source()), reading);
        }
        return scoring.scores();
    }

    private static Process python(Path gold, Path readings, Path answer) {
        try {
            return new ProcessBuilder("python3", Gold.folder().resolve("score.py").toString(), gold.toString(), readings.toString(), "--json").redirectOutput(answer.toFile()).start();
        } catch (IOException missing) {
            return null;
        }
    }
}
