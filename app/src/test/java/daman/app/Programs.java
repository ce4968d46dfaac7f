package daman.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Programs of the tests in Java machines of their own. They are started by the hundred, so they start as {@code ./daman} does: from jars, with an archive of the classes that
 * such a program loads. Where none comes about, they only start more slowly.
 */
final class Programs {
    private static final List<String> FLAGS = List.of("-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED");
    private static final int PATIENCE_SECONDS = 600;
    private static List<String> java = List.of();

    private Programs() {}

    /**
     * @param before a command that starts Java's, such as {@code strace}; empty for none
     * @param said   where all that the program prints goes
     */
    static Process start(List<String> before, Path said, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(java());
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /** Waits until it has ended, as long as that takes on a machine that has much else to do. @return what it left with */
    static int end(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end in " + PATIENCE_SECONDS + " s: " + process.info());
        }
        return process.exitValue();
    }

    private static synchronized List<String> java() throws IOException {
        if (java.isEmpty()) {
            Path folder = Files.createTempDirectory("daman-programs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            Path archive = folder.resolve("classes.jsa");
            List<String> plain = command(jars(folder), "");
            rehearse(folder, command(plain.getLast(), "-XX:ArchiveClassesAtExit=" + archive));
            java = Files.exists(archive) ? command(plain.getLast(), "-XX:SharedArchiveFile=" + archive) : plain;
        }
        return java;
    }

    private static List<String> command(String classPath, String more) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(FLAGS);
        if (!more.isEmpty()) command.add(more);
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    /** Records one report, which loads what recording needs. */
    private static void rehearse(Path folder, List<String> java) throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("one.txt"), "Title\n\nWords here.\n");
        Files.writeString(reports.resolve("one.json"), DurabilityTest.reading(1));
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(DurabilityTest.Intake.class.getName(), folder.resolve("ledger.db").toString(), reports.toString()));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start().waitFor();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** The class path with each folder as a jar: no archive is made of folders. */
    private static String jars(Path folder) throws IOException {
        List<String> path = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) path.add(Files.isDirectory(Path.of(part)) ? jar(Path.of(part), folder.resolve(path.size() + ".jar")) : part);
        return String.join(File.pathSeparator, path.stream().filter(part -> Files.exists(Path.of(part))).toList());
    }

    private static String jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file); Stream<Path> all = Files.walk(classes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path one : (Iterable<Path>) all.filter(one -> !one.equals(classes))::iterator) {
                boolean folder = Files.isDirectory(one); // whoever looks for all files of a folder asks for its entry
                out.putNextEntry(new JarEntry(classes.relativize(one).toString().replace(File.separatorChar, '/') + (folder ? "/" : "")));
                if (!folder) Files.copy(one, out);
            }
        }
        return jar.toString();
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
