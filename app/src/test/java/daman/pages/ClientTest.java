package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public generator makes a client from the account of the API, and a program that is written against that alone finds what the ledger has. The generator is one of npm's; .ci/run installs it. */
class ClientTest {
    private static final Path PROGRAMS = Path.of("src", "test", "validators").toAbsolutePath();

    @TempDir Path folder;

    @Test void aGeneratedClientReadsProvesAndQuotes() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(PROGRAMS.resolve("node_modules/@hey-api/openapi-ts")), "the generator of clients is not installed (npm install --prefix app/src/test/validators)");
        try (Desk desk = new Desk(folder)) {
            Files.writeString(folder.resolve("openapi.json"), desk.get("/api/v1/openapi.json").body());
            Files.copy(PROGRAMS.resolve("client.ts"), folder.resolve("client.ts"));
            run("openapi-ts", "--input", "openapi.json", "--output", "generated", "--silent");
            run("tsc", "--strict", "--module", "commonjs", "--target", "es2022", "--lib", "es2022,dom", "--types", "node", "--typeRoots", PROGRAMS.resolve("node_modules/@types").toString(), "--skipLibCheck", "--outDir", "compiled", "client.ts");
            JsonNode seen = new ObjectMapper().readTree(program("node", "compiled/client.js", desk.pages.address()));
            List<String> lines = desk.guarantees.list(Guarantees.Filter.ALL, Times.NOW, Guarantees.Stretch.ALL);
            assertThat(seen.path("guarantees").asInt()).isEqualTo(lines.size());
            assertThat(seen.path("claims").asInt()).isGreaterThan(3).isEqualTo(seen.path("proven").asInt()).isEqualTo(seen.path("quoted").asInt());
            assertThat(seen.path("spoilt").asBoolean(true)).as("another root").isFalse();
            assertThat(seen.path("missing").asInt()).isEqualTo(404);
            assertThat(seen.path("title").asText()).isNotBlank();
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException { program(Stream.concat(Stream.of(PROGRAMS.resolve("node_modules/.bin").resolve(program).toString()), Arrays.stream(arguments)).toArray(String[]::new)); }

    private String program(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(600, TimeUnit.SECONDS)).as("ends").isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + said).isZero();
        return said;
    }
}
