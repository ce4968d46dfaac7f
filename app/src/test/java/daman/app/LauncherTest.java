package daman.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project of its own, whose Maven and Java only say what they were asked for. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("daman.home", ".."), "daman");

    @TempDir Path folder;
    private Path project;
    private Path jdk;

    record Ended(int status, String out, String err) {}

    @BeforeEach void aProject() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash on this machine");
        project = Files.createDirectories(folder.resolve("a place with spaces"));
        script("daman", Files.readString(LAUNCHER));
        script("mvnw", "#!/bin/sh\necho built >>builds\nsleep 0.3\nmkdir -p app/target/lib && touch app/target/daman-app.jar\n");
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("app/src/main"));
        jdk = jdk("jdk-21", "21.0.1");
    }

    @Test void buildsOnceAndHandsTheArgumentsOn() throws Exception {
        Ended first = end(start("read", "a b", "*"));
        assertThat(first.out()).endsWith("-jar [" + project + "/app/target/daman-app.jar] [read] [a b] [*]\n");
        assertThat(first.err()).contains("building", "built in");
        assertThat(end(start("read", "c")).err()).isEmpty();
        assertThat(end(start("--version")).err()).isEmpty();
        assertThat(end(start("list")).err()).isEqualTo("daman: preparing fast starts ...\n"); // what lists needs is more than what reads does
        assertThat(end(start("list")).err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test void buildsAgainAfterAChange() throws Exception {
        end(start("list"));
        Path source = Files.writeString(project.resolve("app/src/main/Changed.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        end(start("list"));
        assertThat(builds()).isEqualTo(2);
    }

    @Test void twoFirstStartsBuildOnce() throws Exception {
        Process one = start("list");
        Process other = start("list");
        assertThat(end(one).status() + end(other).status()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test void whatWasBuiltStartsWhereNothingCanBeWritten() throws Exception {
        end(start("list"));
        Path build = project.resolve(".build");
        Files.setLastModifiedTime(project.resolve("app/target/daman-app.jar"), FileTime.from(Instant.now().plusSeconds(2))); // so that the archive doesn't fit
        assertThat(build.toFile().setWritable(false)).isTrue();
        try {
            Ended ended = end(start(bound(), "list"));
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out()).endsWith("[list]\n");
            Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));
            Ended stale = end(start(bound(), "list"));
            assertThat(stale.status()).isEqualTo(70);
            assertThat(stale.err()).isEqualTo("daman: cannot write to " + build + ", and there is something to build\n");
        } finally {
            assertThat(build.toFile().setWritable(true)).isTrue();
        }
    }

    /** How a command is started so that permissions hold for it: to whom tests run as, if that is root, they don't. */
    private List<String> bound() {
        if (!Files.isWritable(project.resolve(".build"))) return List.of();
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "tests run as root, and there is no setpriv");
        return List.of("/usr/bin/setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override");
    }

    @Test void archivesOfEarlierBuildsGo() throws Exception {
        end(start("list"));
        Path former = Files.writeString(project.resolve(".build/start-all-former.jsa"), "x");
        Path fit = Files.writeString(project.resolve(".build/start-all-other.jsa"), "x");
        Files.setLastModifiedTime(former, FileTime.from(Instant.now().minusSeconds(60)));
        Files.setLastModifiedTime(fit, FileTime.from(Instant.now().plusSeconds(2)));
        end(start("read", "a"));
        assertThat(former).doesNotExist();
        assertThat(fit).exists();
    }

    @Test void aFailedBuildLeavesWithItsErrors() throws Exception {
        script("mvnw", "#!/bin/sh\necho '[ERROR] a bracket is missing'\nexit 1\n");
        Ended ended = end(start("list"));
        assertThat(ended.status()).isEqualTo(70);
        assertThat(ended.err()).contains("a bracket is missing", ".build/build.log");
    }

    @Test void anOldJdkIsNotTakenSilently() throws Exception {
        jdk = jdk("jdk-17", "17.0.9");
        Ended ended = end(start("list"));
        assertThat(ended.err()).containsAnyOf("jdk-17 holds no JDK of version 21 or newer", "jdk-17 is Java 17, too old");
    }

    @Test void whatWasFoundIsLookedForAgainOnceItIsAnother() throws Exception {
        end(start("list"));
        assertThat(project.resolve(".build/jdk")).content().contains(jdk.toString());
        jdk("jdk-21", "17.0.9"); // in the same place
        assertThat(end(start("list")).err()).containsAnyOf("jdk-21 holds no JDK of version 21 or newer", "jdk-21 is Java 17, too old");
        jdk("jdk-21", "24.0.1");
        end(start("list"));
        assertThat(kept()).anyMatch(name -> name.startsWith("start-all-24-"));
    }

    @Test void aJdkThatTellsNothingOfItselfIsNotRememberedAndLeavesNothing() throws Exception {
        Files.delete(jdk.resolve("release"));
        executable(jdk.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"21.0.1\"' >&2\necho \"$@\"\n");
        end(start("list"));
        assertThat(end(start("list")).out()).endsWith(" list\n");
        assertThat(kept()).noneMatch(name -> name.startsWith("jdk"));
    }

    @Test void aReleaseSaysWhereItsReportsAreReadOnFlink() throws Exception {
        released(Instant.now().plusSeconds(60));
        Ended ended = end(start("bulk", "some"));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("daman: a release reads without Flink: ").contains("./daman bulk in a checkout");
    }

    @Test void aReleaseStartsWithItsOwnJavaAndBuildsNothing() throws Exception {
        Path archive = released(Instant.now().plusSeconds(60));
        Ended ended = end(start("list", "a b"));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith(project.resolve("runtime/bin/java") + " ").contains("[-XX:SharedArchiveFile=" + archive + "] ").endsWith("[-jar] [" + project + "/app/daman-app.jar] [list] [a b]\n");
        assertThat(project.resolve("builds")).doesNotExist();
        Files.setLastModifiedTime(project.resolve("app/lib/a.jar"), FileTime.from(Instant.now().plusSeconds(120))); // somebody put another there
        assertThat(end(start("list")).err()).isEqualTo("daman: preparing fast starts ...\n");
    }

    @Test void aReleaseIsStartedByALinkToItAndFromItsFolder() throws Exception {
        released(Instant.now().plusSeconds(60));
        Path link = Files.createSymbolicLink(folder.resolve("daman"), project.resolve("daman"));
        ProcessBuilder linked = new ProcessBuilder(link.toString(), "list");
        ProcessBuilder near = new ProcessBuilder("./daman", "list").directory(project.toFile());
        ProcessBuilder below = new ProcessBuilder("../daman", "list").directory(project.resolve("app").toFile());
        for (ProcessBuilder each : List.of(linked, near, below)) assertThat(end(each.start()).out()).endsWith("[-jar] [" + project + "/app/daman-app.jar] [list]\n");
    }

    /** As a release lies there, with a Java that says how it was called. @return its archive for lists */
    private Path released(Instant made) throws IOException {
        Path runtime = jdk("a place with spaces/runtime", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        executable(runtime.resolve("bin/java"), "#!/bin/sh\nprintf %s \"$0\"\nprintf ' [%s]' \"$@\"\necho\n");
        Files.createDirectories(project.resolve("app/lib"));
        Files.createFile(project.resolve("app/lib/a.jar"));
        Files.createFile(project.resolve("app/daman-app.jar"));
        Path archive = Files.writeString(Files.createDirectories(project.resolve("start")).resolve("start-all-25-own.jsa"), "x");
        Files.setLastModifiedTime(archive, FileTime.from(made));
        return archive;
    }

    private List<String> kept() {
        return List.of(project.resolve(".build").toFile().list());
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String tool : new String[] {"java", "javac"}) executable(home.resolve("bin").resolve(tool), "#!/bin/sh\nprintf -- '-jar'\nwhile [ \"$1\" != -jar ]; do shift; done\nshift\nprintf ' [%s]' \"$@\"\necho\n");
        return home;
    }

    private Process start(String... arguments) throws IOException { return start(List.of(), arguments); }

    private Process start(List<String> by, String... arguments) throws IOException {
        ProcessBuilder process = new ProcessBuilder(new ArrayList<>(by));
        process.command().add(project.resolve("daman").toString());
        process.command().addAll(List.of(arguments));
        process.environment().put("DAMAN_JAVA_HOME", jdk.toString());
        return process.start();
    }

    private static Ended end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private int builds() throws IOException { return Files.readAllLines(project.resolve("builds")).size(); }

    private void script(String name, String content) throws IOException { executable(project.resolve(name), content); }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
