package daman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does without: each of these things opens every jar, which costs more than the reading of a short report. */
class StartTest {
    private static final Path HOME = Path.of(System.getProperty("daman.home", "..")).toAbsolutePath().normalize();

    @TempDir Path folder;

    @Test void aReadingLooksThroughNoJarsForGroovyOrForLoggers() throws Exception {
        assertThat(left("read", HOME.resolve("samples/en-1.txt").toString())).isZero();
        assertThat(Files.readString(folder.resolve("said"))).startsWith("Germany and Britain promise");
        assertThat(Files.readAllLines(folder.resolve("classes"))).hasSizeGreaterThan(1_000).noneMatch(line -> line.contains("ClassNotFoundException'") || line.contains("] jdk.internal.logger.") || line.contains("] java.util.ServiceLoader "));
    }

    @Test void aTextThatIsNotThereIsToldOnceAndTheProgramLeavesWithThat() throws Exception {
        assertThat(left("read", "none.txt")).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("said"))).containsExactly("daman: none.txt: is not there; it vanished or the name is wrong", "daman: 1 thing was left out");
        assertThat(left("read", "--none")).isEqualTo(2);
    }

    /** @return with what the program left */
    private int left(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:class+load,exceptions:file=classes", "-Ddaman.home=" + HOME,
            "-cp", absolute(System.getProperty("java.class.path")), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start().waitFor();
    }

    private static String absolute(String classPath) {
        return String.join(java.io.File.pathSeparator, java.util.Arrays.stream(classPath.split(java.io.File.pathSeparator)).map(part -> Path.of(part).toAbsolutePath().toString()).toList());
    }
}
