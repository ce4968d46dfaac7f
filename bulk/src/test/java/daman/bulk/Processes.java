package daman.bulk;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Java machines of their own, on the libraries of this one. */
final class Processes {
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

    private Processes() {}

    /** @param said where all that it prints goes */
    static Process start(Path said, List<String> flags, List<Path> classPath, String program, String... arguments) throws IOException {
        return started(said, List.of(), flags, classPath, program, arguments);
    }

    /** @param before what the Java machine is started by, with its own call behind */
    static Process started(Path said, List<String> before, List<String> flags, List<Path> classPath, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(flags);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()), program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /** Below the ports that systems hand out by themselves, so that nobody else is given it before it is taken. */
    static int freePort() {
        while (true) {
            try (ServerSocket free = new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 30_000), 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // Another, then.
            }
        }
    }

    /** Of this process: jars, and folders of classes. */
    static List<Path> libraries() { return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(Files::exists).toList(); }

    /** Those whose names begin so. */
    static List<Path> jars(List<String> names) { return libraries().stream().filter(path -> Files.isRegularFile(path) && names.stream().anyMatch(path.getFileName().toString()::startsWith)).toList(); }

    /** Classes that lie in folders, but for those of tests. */
    static Stream<Path> folders() { return libraries().stream().filter(path -> Files.isDirectory(path) && !path.endsWith("test-classes")); }

    /** A jar of each folder of classes, since a cluster is sent jars; jars are left as they are. */
    static List<Path> asJars(List<Path> libraries, Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path library : libraries) jars.add(Files.isDirectory(library) ? packed(library, folder.resolve("classes-" + jars.size() + ".jar")) : library);
        return jars;
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }
}
