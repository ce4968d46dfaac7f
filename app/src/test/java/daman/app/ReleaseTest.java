package daman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The parts that a release is made of; making one takes too long for each build. */
class ReleaseTest {
    private static final Path HOME = Path.of(System.getProperty("daman.home", ".."));
    private static final Path PARTS = HOME.resolve("release");

    @Test void theContainerTakesTheReleaseOfThisVersionAndRunsWithoutRights() throws IOException {
        List<String> lines = Files.readAllLines(PARTS.resolve("Containerfile"));
        assertThat(lines).contains("ARG RELEASE=release/target/daman-" + version() + "-linux-amd64.tar.gz");
        assertThat(lines.stream().filter(line -> line.startsWith("FROM"))).hasSize(2).noneMatch(line -> line.endsWith(":latest") || !line.contains(":"));
        assertThat(lines.stream().filter(line -> line.startsWith("USER")).reduce((former, later) -> later)).hasValueSatisfying(user -> assertThat(user).matches("USER [1-9]\\d+"));
        assertThat(lines).anyMatch(line -> line.startsWith("VOLUME ")).anyMatch(line -> line.startsWith("HEALTHCHECK "));
    }

    @Test void eachPlaceOfThePackagesAccountIsFilled() throws IOException {
        String maker = Files.readString(PARTS.resolve("src/build/Release.java"));
        String account = Files.readString(PARTS.resolve("control"));
        assertThat(account.split("@[A-Z]+@", -1)).hasSize(4);
        assertThat(List.of("@VERSION@", "@ARCHITECTURE@", "@SIZE@")).allSatisfy(place -> assertThat(account).contains(place)).allSatisfy(place -> assertThat(maker).contains('"' + place + '"'));
    }

    /** Two ways to one thing, since the launcher goes by the times of files, and all files of a release are of one moment. */
    @Test void archivesAreMadeAsTheLauncherMakesThem() throws IOException {
        String maker = Files.readString(PARTS.resolve("src/build/Release.java"));
        String making = Files.readString(HOME.resolve("daman")).replaceFirst("(?s).*\\nmake_archive\\(\\) \\{(.*?)\\n}.*", "$1");
        List<String> options = Pattern.compile("-X[^\\s\"=)]+=?").matcher(making).results().map(MatchResult::group).distinct().toList();
        assertThat(options).contains("-Xshare:dump", "-XX:+AOTClassLinking").allSatisfy(option -> assertThat(maker).contains('"' + option));
    }

    @Test void theReadmeTellsOfThisVersion() throws IOException {
        assertThat(Files.readString(HOME.resolve("README.md"))).contains("daman-" + version() + "-linux-amd64.tar.gz", "daman_" + version() + "_amd64.deb");
    }

    private static String version() throws IOException {
        return Files.readString(HOME.resolve("pom.xml")).replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");
    }
}
