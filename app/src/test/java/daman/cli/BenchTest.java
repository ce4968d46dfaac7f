package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    @TempDir Path home;
    private final Typed typed = new Typed();

    @BeforeEach void there() { typed.home = home; }

    @Test void aReleaseSaysThatItHasNone() {
        Typed.Answer answer = typed.run("bench");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("no part of a release");
    }

    @Test void aCheckoutSaysHowItIsBuilt() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("bench")).resolve("pom.xml"), "<project/>");
        assertThat(typed.run("bench", "day").err()).contains("isn't built", "-pl bench");
    }

    @Test void whatIsAskedForGoesOnToTheBenchmarkAndItsStatusComesBack() throws IOException {
        Path jar = Files.createDirectories(home.resolve("bench/target")).resolve("daman-bench.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String name = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest); var own = BenchTest.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            own.transferTo(out);
        }
        Typed.Answer answer = typed.run("bench", "day", "flame", "--documents", "5000", "--out", home.resolve("out").toString());
        assertThat(answer.out()).isEqualToNormalizingNewlines("[day, flame] 5000 " + home.resolve("out") + " " + home + "\n");
        assertThat(answer.status()).isEqualTo(7);
    }

    /** Stands in the place of the benchmark: says how it was called. */
    public static final class Echo {
        public static void main(String[] names) {
            System.out.println(java.util.Arrays.toString(names) + " " + System.getProperty("daman.bench.documents") + " " + System.getProperty("daman.bench.out") + " " + System.getProperty("daman.home"));
            System.exit(7);
        }
    }
}
