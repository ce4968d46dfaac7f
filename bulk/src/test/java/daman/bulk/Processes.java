package daman.bulk;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Java machines of their own, on the libraries of this one. */
final class Processes {
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

    private Processes() {}

    /** @param said where all that it prints goes */
    static Process start(Path said, List<String> flags, List<Path> classPath, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(flags);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()), program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /** Of this process, those whose path has one of the words; without words all. */
    static List<Path> libraries(String... words) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(path -> words.length == 0 || Stream.of(words).anyMatch(path::contains)).map(Path::of).filter(Files::exists).toList();
    }

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
