package daman.ledger.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import daman.ledger.LedgerRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of lines as one process after the other has it. */
class LineFileTest {
    private static final String[] IN_USE = {"is in use", "end the other one"};

    @TempDir Path folder;

    /** Another process, which says whether it may have the file. */
    public static final class Another {
        public static void main(String[] place) {
            try (LineFile lines = LineFile.open(Path.of(place[0]), IN_USE, line -> { })) {
                System.out.println("has it");
            } catch (LedgerRefused refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    private String another(Path place) throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Another.class.getName(), place.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static List<String> lines(Path place) {
        List<String> lines = new ArrayList<>();
        LineFile.open(place, IN_USE, line -> lines.add(line.toString())).close();
        return lines;
    }

    @Test void anotherProcessDoesNotHaveItAtTheSameTime() throws IOException {
        Path place = folder.resolve("ledger.sent");
        Files.writeString(place, "{\"step\":1}\n");
        try (LineFile lines = LineFile.open(place, IN_USE, line -> { })) {
            assertThat(another(place)).isEqualTo(place + " is in use; end the other one");
            lines.add("{\"step\":2}");
            assertThatThrownBy(() -> LineFile.open(place, IN_USE, line -> { })).isInstanceOf(LedgerRefused.class);
        }
        assertThat(another(place)).isEqualTo("has it");
    }

    @Test void aLineIsToldWhenItIsAddedAndWhenItIsThereAndATornOneIsNone() throws IOException {
        Path place = folder.resolve("ledger.sent");
        List<JsonNode> told = new ArrayList<>();
        try (LineFile lines = LineFile.open(place, IN_USE, told::add)) {
            lines.add("{\"step\":\"один\"}");
        }
        assertThat(told).hasToString("[{\"step\":\"один\"}]");
        Files.writeString(place, Files.readString(place) + "{\"step\":\"tw");
        assertThat(lines(place)).containsExactly("{\"step\":\"один\"}");
        try (LineFile lines = LineFile.open(place, IN_USE, line -> { })) {
            lines.add("{\"step\":3}");
        }
        assertThat(lines(place)).containsExactly("{\"step\":\"один\"}", "{\"step\":3}");
    }

    @Test void whatCanNotBeFollowedLetsTheFileGo() throws IOException {
        Path place = folder.resolve("ledger.sent");
        Files.writeString(place, "{\"step\":1}\n");
        assertThatThrownBy(() -> LineFile.open(place, IN_USE, line -> { throw new IllegalStateException("odd"); })).hasMessage("odd");
        assertThat(lines(place)).containsExactly("{\"step\":1}");
    }
}
