import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lays the dictionaries that languages name ({@code dictionary} in {@code grammar.tsv}) into their jars unpacked: to unpack one, of up to 12 MB, would cost each start a twentieth of a second.
 * Nothing else of the jars is changed. Called by the build: {@code LIBRARIES LANGUAGES}.
 */
final class UnpackedDictionaries {
    private static final String LINE = "dictionary\t";

    public static void main(String[] folders) throws IOException {
        Set<String> dictionaries = dictionaries(Path.of(folders[1]));
        for (File file : new File(folders[0]).listFiles((folder, name) -> name.endsWith(".jar"))) if (holdsPacked(file, dictionaries)) lay(file.toPath(), dictionaries);
    }

    private static Set<String> dictionaries(Path languages) throws IOException {
        Set<String> named = new HashSet<>();
        try (Stream<Path> folders = Files.list(languages)) {
            for (Path grammar : folders.map(folder -> folder.resolve("grammar.tsv")).filter(Files::exists).toList())
                for (String line : Files.readAllLines(grammar)) if (line.startsWith(LINE)) named.add(line.substring(LINE.length()).strip());
        }
        return named;
    }

    private static boolean holdsPacked(File file, Set<String> dictionaries) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            for (String name : dictionaries) {
                ZipEntry entry = jar.getEntry(name);
                if (entry != null && entry.getMethod() != ZipEntry.STORED) return true;
            }
        }
        return false;
    }

    private static void lay(Path file, Set<String> dictionaries) throws IOException {
        Path laid = file.resolveSibling(file.getFileName() + ".new");
        try (JarFile jar = new JarFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(laid))) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(entry.getTime());
                if (dictionaries.contains(entry.getName())) {
                    same.setMethod(ZipEntry.STORED);
                    same.setSize(entry.getSize());
                    same.setCrc(entry.getCrc());
                }
                out.putNextEntry(same);
                try (InputStream content = jar.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
        Files.setLastModifiedTime(laid, Files.getLastModifiedTime(file)); // as fresh as it was: it isn't copied anew
        Files.move(laid, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
