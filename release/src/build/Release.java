import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Puts together what runs without a Java of its own: the program, its tables, a runtime made of the JDK that builds, archives of classes that fit both; packs it, and makes a Debian package of it
 * where there is {@code dpkg-deb}. Called by the build with the project's folder, the folder for results, the version, the moment that all files say they are of, and the list of licences.
 */
final class Release {
    /** What no reference in a class leads to, each with what asks for it while running. */
    private static final Map<String, String> ASKED_WHILE_RUNNING = Map.of(
        "jdk.charsets", "pages and feeds in windows-1256 and other encodings of Arabic",
        "jdk.crypto.ec", "TLS with elliptic curves, before Java 22",
        "jdk.localedata", "figures and days as the pages' languages write them",
        "jdk.zipfs", "jars and workbooks as file systems");
    /** Of the rules of languages, those that pages are written in. */
    private static final String LOCALES = "en,ar,fr,uk,de";
    /** Asked for by parts of libraries that only their makers run. */
    private static final Map<String, String> NOT_NEEDED = Map.of("jdk.javadoc", "a doclet inside ICU");
    private static final List<String> TABLES = List.of("languages", "world", "sources", "samples");
    private static final List<String> TEXTS = List.of("README.md", "CHANGELOG.md", "LICENSE", "SECURITY.md");
    private static final Path DPKG = Path.of("/usr/bin/dpkg-deb");
    private static final Pattern LICENCE = Pattern.compile("(?i)(META-INF/)?([^/]*/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*");

    private final Path home;
    private final Path results;
    private final String version;
    private final FileTime moment;
    private final Path licences;
    private final Path jdk = Path.of(System.getProperty("java.home"));
    private final String name;
    private final Path folder;

    private Release(String[] given) {
        home = Path.of(given[0]).toAbsolutePath();
        results = Path.of(given[1]).toAbsolutePath();
        version = given[2];
        moment = FileTime.from(given[3].matches("\\d+") ? Instant.ofEpochSecond(Long.parseLong(given[3])) : Instant.parse(given[3]));
        licences = Path.of(given[4]);
        name = "daman-" + version + "-" + system();
        folder = results.resolve(name);
    }

    public static void main(String[] given) throws Exception { new Release(given).make(); }

    private void make() throws Exception {
        remove(folder);
        copyProgram();
        copyLicences();
        link();
        dateAll(folder);
        for (String rehearsal : List.of("read", "all")) archive(rehearsal);
        dateAll(folder);
        Map<String, Long> sizes = manifest();
        dateAll(folder);
        Path packed = pack();
        System.out.println(name + ", " + mega(Files.size(packed)) + " packed, sha256 " + hash(packed));
        sizes.forEach((part, size) -> System.out.println("  " + part + " ".repeat(Math.max(1, 12 - part.length())) + mega(size)));
        if (Files.isExecutable(DPKG)) packageForDebian();
    }

    /** As packages name it, such as {@code linux-amd64}. */
    private static String system() { return System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll("\\W", "") + "-" + architecture(); }

    private static String architecture() { return System.getProperty("os.arch").replace("x86_64", "amd64").replace("aarch64", "arm64"); }

    private void copyProgram() throws IOException {
        Path target = home.resolve("app/target");
        copy(target.resolve("daman-app.jar"), folder.resolve("app/daman-app.jar"));
        copyTree(target.resolve("lib"), folder.resolve("app/lib"));
        for (String tables : TABLES) copyTree(home.resolve(tables), folder.resolve(tables));
        for (String text : TEXTS) copy(home.resolve(text), folder.resolve(text));
        copyTree(home.resolve("docs/guide"), folder.resolve("docs/guide"));
        copy(home.resolve("daman"), folder.resolve("daman"));
    }

    /** The list of what is shipped with its licences, and the texts that the jars bring along. */
    private void copyLicences() throws IOException {
        String notice = Files.readString(home.resolve("release/NOTICE.head")) + "\n" + Files.readString(licences);
        Files.writeString(folder.resolve("NOTICE"), notice);
        try (Stream<Path> jars = Files.list(folder.resolve("app/lib"))) {
            for (Path jar : jars.sorted().toList()) copyLicences(jar);
        }
    }

    private void copyLicences(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (var entry : jar.stream().filter(one -> !one.isDirectory() && !one.getName().endsWith(".class") && LICENCE.matcher(one.getName()).matches()).toList()) {
                Path text = folder.resolve("licences").resolve(file.getFileName().toString().replaceFirst("\\.jar$", "")).resolve(entry.getName().replaceFirst("^META-INF/", "").replace('/', '-'));
                Files.createDirectories(text.getParent());
                try (var in = jar.getInputStream(entry)) {
                    Files.copy(in, text, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void link() throws IOException {
        StringWriter problems = new StringWriter();
        String modules = String.join(",", modules());
        System.out.println("modules: " + modules);
        run("jlink", problems, "--add-modules", modules, "--strip-debug", "--no-man-pages", "--no-header-files", "--compress", "zip-6", "--include-locales=" + LOCALES, "--output", folder.resolve("runtime").toString());
    }

    /** The modules of the JDK that the classes of all jars refer to, and those that they ask for while running. */
    private TreeSet<String> modules() throws IOException {
        String lib = files(folder.resolve("app/lib")).stream().map(Path::toString).filter(file -> file.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
        String found = run("jdeps", new StringWriter(), "--multi-release", String.valueOf(Runtime.version().feature()), "--ignore-missing-deps", "--recursive", "--print-module-deps", "--class-path", lib, folder.resolve("app/daman-app.jar").toString());
        TreeSet<String> modules = new TreeSet<>(Arrays.asList(found.strip().split(",")));
        ASKED_WHILE_RUNNING.keySet().stream().filter(module -> ModuleFinder.ofSystem().find(module).isPresent()).forEach(modules::add);
        modules.removeAll(NOT_NEEDED.keySet());
        return modules;
    }

    private static String run(String tool, StringWriter problems, String... arguments) {
        StringWriter out = new StringWriter();
        int left = ToolProvider.findFirst(tool).orElseThrow(() -> new IllegalStateException("this JDK has no " + tool)).run(new PrintWriter(out), new PrintWriter(problems), arguments);
        if (left != 0) throw new IllegalStateException(tool + " left with " + left + ": " + out + problems);
        return out.toString();
    }

    /** What a rehearsal loads, for the runtime that is shipped, as the launcher makes it in a checkout. These files alone are other bytes each time. */
    private void archive(String rehearsal) throws IOException, InterruptedException {
        int feature = Runtime.version().feature();
        Path made = Files.createDirectories(folder.resolve("start")).resolve("start-" + rehearsal + "-" + feature + "-own.jsa");
        Path list = results.resolve(rehearsal + ".classes");
        String app = folder.resolve("app/daman-app.jar").toString();
        java(List.of("-Dorg.sqlite.lib.path=" + made.getParent(), "-Dorg.sqlite.lib.name=" + made.getFileName() + ".sqlite", "-XX:DumpLoadedClassList=" + list, "-cp", app, "daman.app.Rehearsal", rehearsal));
        List<String> dump = new ArrayList<>(feature < 25 ? List.of() : List.of("-XX:+AOTClassLinking"));
        dump.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + made, "-cp", app));
        java(dump);
    }

    private void java(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("runtime/bin/java").toString(), "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Ddaman.home=" + folder));
        command.addAll(arguments);
        call(command);
    }

    private void call(List<String> command) throws IOException, InterruptedException {
        Path log = results.resolve("release.log");
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().put("SOURCE_DATE_EPOCH", String.valueOf(moment.toInstant().getEpochSecond()));
        int left = process.start().waitFor();
        if (left != 0) throw new IllegalStateException(command + " left with " + left + "; what it said is in " + log);
    }

    /** Each file with its size and hash. @return bytes by part, in the order of the listing */
    private Map<String, Long> manifest() throws Exception {
        Map<String, Long> sizes = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(List.of("bytes\tsha256\tfile"));
        for (Path file : files(folder)) {
            if (Files.isSymbolicLink(file) || Files.isDirectory(file)) continue;
            String path = folder.relativize(file).toString();
            lines.add(Files.size(file) + "\t" + hash(file) + "\t" + path);
            sizes.merge(path.contains("/") ? path.substring(0, path.indexOf('/')) : "texts", Files.size(file), Long::sum);
        }
        Files.write(folder.resolve("MANIFEST.tsv"), lines);
        return sizes;
    }

    private Path pack() throws IOException {
        Path packed = results.resolve(name + ".tar.gz");
        GzipParameters plain = new GzipParameters();
        plain.setCompressionLevel(9);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed)); TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, plain), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Path file : files(folder)) add(tar, file);
        }
        return packed;
    }

    private void add(TarArchiveOutputStream tar, Path file) throws IOException {
        String path = results.relativize(file).toString();
        boolean linked = Files.isSymbolicLink(file);
        boolean directory = !linked && Files.isDirectory(file);
        TarArchiveEntry entry = linked ? new TarArchiveEntry(path, TarArchiveEntry.LF_SYMLINK) : new TarArchiveEntry(directory ? path + "/" : path);
        if (linked) entry.setLinkName(Files.readSymbolicLink(file).toString());
        entry.setLastModifiedTime(moment);
        entry.setMode(linked ? 0120777 : directory ? 040755 : Files.isExecutable(file) ? 0100755 : 0100644);
        if (!linked && !directory) entry.setSize(Files.size(file));
        tar.putArchiveEntry(entry);
        if (!linked && !directory) Files.copy(file, tar);
        tar.closeArchiveEntry();
    }

    /** Under {@code /usr/lib/daman}, with a link in {@code /usr/bin}. */
    private void packageForDebian() throws Exception {
        Path root = results.resolve("deb");
        remove(root);
        copyTree(folder, root.resolve("usr/lib/daman"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/daman"), Path.of("../lib/daman/daman"));
        copy(folder.resolve("NOTICE"), root.resolve("usr/share/doc/daman/copyright"));
        Files.writeString(root.resolve("usr/share/doc/daman/copyright"), "\nOn Debian the texts of the Apache License 2.0, the GPL 2 and the LGPL 2.1 are /usr/share/common-licenses/Apache-2.0, GPL-2 and LGPL-2.1.\n", StandardOpenOption.APPEND);
        zip(home.resolve("CHANGELOG.md"), root.resolve("usr/share/doc/daman/CHANGELOG.md.gz"));
        zip(Files.writeString(results.resolve("changelog"), changelog()), root.resolve("usr/share/doc/daman/changelog.gz"));
        copy(home.resolve("release/lintian-overrides"), root.resolve("usr/share/lintian/overrides/daman"));
        zip(home.resolve("release/daman.1"), root.resolve("usr/share/man/man1/daman.1.gz"));
        copy(home.resolve("release/daman.service"), root.resolve("usr/lib/systemd/user/daman.service"));
        long kilobytes = files(root).stream().filter(Files::isRegularFile).mapToLong(file -> (file.toFile().length() + 1023) / 1024).sum();
        String control = Files.readString(home.resolve("release/control")).replace("@VERSION@", debianVersion()).replace("@ARCHITECTURE@", architecture()).replace("@SIZE@", String.valueOf(kilobytes));
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(root.resolve("DEBIAN/control"), control);
        copy(home.resolve("release/postrm"), root.resolve("DEBIAN/postrm"));
        for (Path file : files(root)) if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !Files.isExecutable(file)) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        dateAll(root);
        Path made = results.resolve("daman_" + version + "_" + architecture() + ".deb");
        call(List.of(DPKG.toString(), "--root-owner-group", "-Zgzip", "--build", root.toString(), made.toString()));
        System.out.println(made.getFileName() + ", " + mega(Files.size(made)) + ", sha256 " + hash(made));
    }

    private String debianVersion() { return version.replace("-SNAPSHOT", "~snapshot"); }

    /** In the form that Debian's programs read. */
    private String changelog() {
        String moment = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH).format(this.moment.toInstant().atOffset(ZoneOffset.UTC));
        return "daman (" + debianVersion() + ") unstable; urgency=medium\n\n  * What is new is told in CHANGELOG.md.gz beside this file.\n\n -- Daman <daman@localhost>  " + moment + "\n";
    }

    private static void zip(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        GzipParameters plain = new GzipParameters();
        plain.setCompressionLevel(9);
        try (OutputStream out = new GzipCompressorOutputStream(Files.newOutputStream(to), plain)) {
            Files.copy(from, out);
        }
    }

    /** All are of one moment: the same sources give the same bytes, and the archives fit jars by their times. */
    private void dateAll(Path root) throws IOException {
        for (Path file : files(root)) if (!Files.isSymbolicLink(file)) Files.setLastModifiedTime(file, moment);
    }

    /** All of a folder, itself first, in the order of their names. */
    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        for (Path file : files(from)) if (Files.isSymbolicLink(file) || !Files.isDirectory(file)) copy(file, to.resolve(from.relativize(file).toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    private static void remove(Path root) throws IOException {
        if (!Files.exists(root)) return;
        for (Path file : files(root).reversed()) Files.delete(file);
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String mega(long bytes) { return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6); }
}
