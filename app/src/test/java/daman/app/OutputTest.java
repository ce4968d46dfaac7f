package daman.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program with a standard output that takes nothing, by a shell. */
class OutputTest {
    private static final Path HOME = Path.of(System.getProperty("daman.home", "..")).toAbsolutePath().normalize();

    record Ended(int status, String err) {}

    /** @param where what stands behind the command, as in a shell */
    private static Ended read(String where) throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "no /dev/full on this machine");
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder("/bin/sh", "-c", "\"$0\" \"$@\" " + where, java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Ddaman.home=" + HOME, "-cp", System.getProperty("java.class.path"),
            "daman.app.Main", "read", HOME.resolve("samples").toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), err);
    }

    @Test void aFullDiskIsTold() throws Exception {
        Ended ended = read(">/dev/full");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).containsOnlyOnce("daman: the answer could not be written whole (No space left on device)");
    }

    @Test void aReaderWhoHasGoneIsNotAFault() throws Exception {
        assertThat(read("| true").err()).doesNotContain("could not be written").doesNotContain("fault");
    }
}
