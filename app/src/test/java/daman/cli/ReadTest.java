package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.cli.gathering.looks.Bundles;
import daman.cli.gathering.looks.InOrder;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Terminal;
import daman.json.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadTest {
    @TempDir Path folder;
    private final Typed typed = new Typed();

    @Test void eachReportIsOneLineOfJson() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "First\n\ntext");
        Files.writeString(folder.resolve("b.txt"), "Second\n\ntext");
        Typed.Answer answer = typed.run("read", "--format", "json", folder.toString());
        assertThat(answer.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"report\":{\"source\":"));
        assertThat(answer.status()).isZero();
        assertThat(answer.err()).isEmpty();
    }

    @Test void theGivenDayIsTakenWhereTheSidecarNamesNone() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "First");
        Files.writeString(folder.resolve("a.json"), "{\"published\":\"2024-01-02\"}");
        Files.writeString(folder.resolve("b.txt"), "Second");
        Typed.Answer answer = typed.run("read", "--format=json", "--published", "2025-09-05", folder.toString());
        assertThat(answer.out().lines().toList()).satisfiesExactly(first -> assertThat(first).contains("\"published\":\"2024-01-02\""), second -> assertThat(second).contains("\"published\":\"2025-09-05\""));
    }

    @Test void whatIsLeftOutHasALineOnStandardErrorAndAStatus() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "First");
        Files.writeString(folder.resolve("b.txt"), "");
        Files.writeString(folder.resolve("c.txt"), "今日は");
        Typed.Answer answer = typed.run("read", "--format", "json", folder.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.err().lines()).hasSize(3).anyMatch(line -> line.contains("b.txt: is empty")).anyMatch(line -> line.contains("c.txt: is in a language that Daman does not know"));
    }

    @Test void escapeSequencesOfAReportOrAFileNameNeverReachTheTerminal() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Title \u001b[2J\u009b31m\u202e hidden\n\ntext");
        Files.writeString(folder.resolve("b\u001b[31m.txt"), "");
        for (String format : new String[] {"table", "json"}) {
            Typed.Answer answer = typed.run("read", "--format", format, folder.toString());
            assertThat(answer.out() + answer.err()).doesNotContain("\u001b", "\u009b", "\u202e");
        }
    }

    @Test void aWrongCallSaysSo() {
        assertThat(typed.run("read").status()).isEqualTo(2);
        assertThat(typed.run("read", "--format", "xml", "a.txt").status()).isEqualTo(2);
        assertThat(typed.run("read", "--published", "soon", "a.txt").err()).contains("soon");
        assertThat(typed.run("reed").err()).contains("reed");
        assertThat(typed.run().out()).contains("Usage", "Exit status");
    }

    @Test void whenNobodyReadsTheAnswerAnyMoreReadingEnds() throws IOException {
        int most = (InOrder.MOST_WAITING + 2) * Bundles.MOST;
        Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"Title\"}\n".repeat(4 * most));
        AtomicInteger read = new AtomicInteger();
        var nothing = typed.reader;
        typed.reader = report -> {
            read.incrementAndGet();
            return nothing.apply(report);
        };
        typed.out = new java.io.OutputStream() {
            @Override public void write(int b) throws IOException { throw new IOException("closed"); }
        };
        assertThat(typed.run("read", "--format", "json", lines.toString()).status()).isEqualTo(1);
        assertThat(read.get()).as("the first, and what was begun beside it").isBetween(1, most);
    }

    @Test void aFaultOfOursIsNotDisguised() throws IOException {
        typed.reader = report -> { throw new IllegalStateException("boom"); };
        Files.writeString(folder.resolve("a.txt"), "First");
        Typed.Answer answer = typed.run("read", folder.toString());
        assertThat(answer.status()).isEqualTo(3);
        assertThat(answer.err()).contains("boom");
    }

    @Test void tablesKeepToTheWidthOfTheTerminal() {
        assumeTrue(Files.isDirectory(Gold.folder()), "no gold readings beside this checkout");
        typed.reader = Gold::reading;
        for (int width : new int[] {60, 100, 160}) {
            typed.terminal = new Terminal(width, false, false);
            Typed.Answer answer = typed.run("read", Gold.folder().resolve("gold").toString());
            assertThat(answer.out().lines()).allMatch(line -> Shown.columns(line) <= width);
        }
    }

    @Test void aLongPathKeepsItsEnd() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a-folder-with-a-long-name/".repeat(5)));
        Files.writeString(deep.resolve("report.txt"), "First");
        typed.terminal = new Terminal(60, false, false);
        assertThat(typed.run("read", deep.toString()).out().lines())
                .allMatch(line -> Shown.columns(line) <= 60).anyMatch(line -> line.contains("· …") && line.endsWith("/report.txt"));
    }
}
