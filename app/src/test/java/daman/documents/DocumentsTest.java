package daman.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.documents.text.Receiver;
import daman.reading.Report;
import daman.reports.Digest;
import daman.reports.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    @TempDir Path folder;
    private final List<Report> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Test void aReportKeepsItsBytesAndTakesThreeMembersOfItsSidecar() throws IOException {
        write("a.txt", "Заголовок\n\nТекст.\n");
        write("a.json", "{\"language\":\"ar\",\"published\":\"2025-09-05\",\"statements\":[{\"published\":\"1999-01-01\"}],\"publisher\":\"wire\",\"url\":null}");
        read(folder);
        Report report = found.get(0);
        assertThat(report.text()).isEqualTo("Заголовок\n\nТекст.\n");
        assertThat(report.published()).isEqualTo(LocalDate.of(2025, 9, 5));
        assertThat(report.publisher()).isEqualTo("wire");
        assertThat(report.url()).isNull();
        assertThat(report.language()).isNull();
        assertThat(report.id()).isEqualTo(Digest.of(Files.readAllBytes(folder.resolve("a.txt"))));
        assertThat(problems).isEmpty();
    }

    @Test void aHyphenIsStandardInput() {
        read(new ByteArrayInputStream("Title\n\nText".getBytes(StandardCharsets.UTF_8)), List.of("-"));
        assertThat(found).singleElement().satisfies(report -> assertThat(report.source()).isEqualTo("-"));
    }

    @Test void everyKindOfBadFileHasItsWordAndTheOthersAreStillRead() throws IOException {
        write("a.txt", "Good\n\nreport");
        write("empty.txt", "");
        write("blank.txt", " \n\t\n");
        Files.write(folder.resolve("binary.txt"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.write(folder.resolve("control.txt"), new byte[] {1, 2, 3, 4, 'a'});
        Files.write(folder.resolve("broken.txt"), new byte[] {'a', 'b', (byte) 0xD0, ' ', 'c'});
        Files.write(folder.resolve("cut.txt"), new byte[] {'a', 'b', 'c', (byte) 0xD0});
        Files.write(folder.resolve("utf16.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});
        write("sidecar.txt", "Title");
        write("sidecar.json", "{\"published\": \"yesterday\"}");
        write("torn.txt", "Title");
        write("torn.json", "{\"published\": ");
        write("z.txt", "Good\n\nreport too");
        Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));
        read(folder);
        assertThat(found).extracting(report -> Path.of(report.source()).getFileName().toString()).containsExactly("a.txt", "z.txt");
        assertThat(words("empty.txt")).contains("is empty");
        assertThat(words("blank.txt")).contains("is empty");
        assertThat(words("binary.txt")).contains("binary", "byte 4");
        assertThat(words("control.txt")).contains("binary");
        assertThat(words("broken.txt")).contains("not UTF-8", "byte 2");
        assertThat(words("cut.txt")).contains("not UTF-8", "byte 3");
        assertThat(words("utf16.txt")).contains("UTF-16");
        assertThat(words("sidecar.json")).contains("\"published\" that is no date");
        assertThat(words("torn.json")).contains("not JSON");
        assertThat(words("gone.txt")).contains("is not there");
        assertThat(problems).hasSize(10);
    }

    @Test void aLineOfFiftyMegabytesIsRefusedWithoutBeingHeld() throws IOException {
        Path giant = folder.resolve("giant.txt");
        try (RandomAccessFile file = new RandomAccessFile(giant.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        read(giant);
        assertThat(words("giant.txt")).contains("longer than 16 MB");
    }

    @Test void aFileThatIsNotThereIsNamed() {
        read(folder.resolve("no-such.txt"));
        assertThat(words("no-such.txt")).contains("is not there");
    }

    @Test void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path closed = write("closed.txt", "Title");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "this user may read everything");
        read(folder);
        assertThat(words("closed.txt")).contains("may not be read");
    }

    @Test void aFolderWithoutReportsIsNamed() {
        read(folder);
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.what()).isEqualTo("holds no report"));
    }

    @Test void linksThatGoInCirclesEndAndNothingIsReadTwice() throws IOException {
        Files.createDirectory(folder.resolve("b"));
        write("b/a.txt", "Title");
        Files.createSymbolicLink(folder.resolve("b/up"), folder);
        Files.createSymbolicLink(folder.resolve("same"), folder.resolve("b"));
        read(folder, folder);
        assertThat(found).hasSize(1);
        assertThat(problems).isEmpty();
    }

    @Test void thousandsOfFilesComeInOrder() throws IOException {
        for (int i = 0; i < 3000; i++) write("%05d.txt".formatted(i), "Title " + i);
        read(folder);
        assertThat(found).hasSize(3000).extracting(Report::source).isSorted();
    }

    @Test void aSidecarNamedByTheShellIsNoReport() throws IOException {
        read(write("a.txt", "Title"), write("a.json", "{}"));
        assertThat(found).hasSize(1);
        assertThat(problems).isEmpty();
    }

    private String words(String name) {
        return problems.stream().filter(problem -> problem.place().endsWith("/" + name)).map(Problem::what).findFirst().orElse("no problem with " + name);
    }

    private Path write(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text); }

    private void read(Path... paths) { read(InputStream.nullInputStream(), java.util.Arrays.stream(paths).map(Path::toString).toList()); }

    private void read(InputStream in, List<String> places) { new Documents(in, new Receiver(document -> found.add(document.report()), problems::add, note -> { })).read(places); }
}
