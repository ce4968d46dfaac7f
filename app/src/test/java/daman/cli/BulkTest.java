package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daman.documents.ReportReader;
import daman.languages.Knowledge;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many reports at once, and what is left of a run that was stopped. */
class BulkTest {
    private static final int REPORTS = 300;
    @TempDir Path folder;
    private final Typed typed = new Typed();
    private final AtomicInteger read = new AtomicInteger();
    private Path lines;

    @BeforeEach void someReports() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < REPORTS; i++) all.append("{\"text\": \"Headline ").append(i).append("\\n\\nThe words of it.\"}\n");
        lines = Files.writeString(folder.resolve("reports.jsonl"), all);
        Function<Report, Reading> plain = typed.reader;
        typed.reader = report -> {
            read.incrementAndGet();
            return plain.apply(report);
        };
    }

    @Test void readingsComeInTheOrderOfTheirDocuments() {
        Typed.Answer answer = typed.run("read", "--format", "json", lines.toString());
        assertThat(answer.status()).isZero();
        List<String> titles = answer.out().lines().map(line -> line.replaceAll(".*\"title\":\"([^\"]*)\".*", "$1")).toList();
        assertThat(titles).hasSize(REPORTS);
        for (int i = 0; i < REPORTS; i++) assertThat(titles.get(i)).isEqualTo("Headline " + i);
    }

    @Test void manyAreReadTogether() {
        List<Integer> together = Collections.synchronizedList(new ArrayList<>());
        ReportReader plain = typed.reader;
        typed.reader = new ReportReader() {
            @Override public Reading apply(Report report) { return plain.apply(report); }

            @Override public List<Reading> all(List<Report> reports) {
                together.add(reports.size());
                return plain.all(reports);
            }
        };
        assertThat(typed.run("read", "--format", "json", lines.toString()).status()).isZero();
        assertThat(together.stream().mapToInt(Integer::intValue).sum()).isEqualTo(REPORTS);
        assertThat(together).hasSizeLessThan(REPORTS / 10);
    }

    @Test void aReportAtWhichTheEngineFailsCostsNoOther() {
        ReportReader plain = typed.reader;
        typed.reader = report -> {
            if (report.text().startsWith("Headline 150\n")) throw new IllegalStateException("odd");
            return plain.apply(report);
        };
        Typed.Answer answer = typed.run("read", "--format", "json", lines.toString());
        assertThat(answer.status()).isEqualTo(3);
        assertThat(answer.out().lines()).hasSize(REPORTS - 1);
        assertThat(answer.err()).contains("reports.jsonl").contains("could not be read, which is a fault of Daman's own: IllegalStateException at BulkTest.java:").contains("daman: odd");
    }

    @Test void whatIsRecordedIsNotReadAgain() throws IOException {
        String ledger = folder.resolve("daman.db").toString();
        Path some = Files.write(folder.resolve("some.jsonl"), Files.readAllLines(lines).subList(0, REPORTS / 2));
        assertThat(typed.run("intake", "--ledger", ledger, some.toString()).status()).isZero();
        read.set(0);
        Typed.Answer again = typed.run("intake", "--ledger", ledger, lines.toString());
        assertThat(again.out()).contains(REPORTS / 2 + " reports recorded, " + REPORTS / 2 + " known already");
        assertThat(read.get()).isEqualTo(REPORTS / 2);
    }

    @Test void aSecondIntakeIntoTheSameLedgerIsRefusedByName() throws IOException {
        Path held = folder.resolve("daman.intake");
        try (FileChannel file = FileChannel.open(held, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = file.lock()) {
            Typed.Answer answer = typed.run("intake", "--ledger", folder.resolve("daman.db").toString(), lines.toString());
            assertThat(lock.isValid()).isTrue();
            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.err()).contains(held + " is held by another intake into this ledger; wait for it, or end it");
        }
        assertThat(read.get()).isZero();
        assertThat(typed.run("intake", "--ledger", folder.resolve("daman.db").toString(), lines.toString()).status()).isZero();
    }

    @Test void theSieveReadsOnlyWhatMayHoldAPromise() throws IOException {
        typed.knowledge = Knowledge.of(KnowledgeFolder.read(KnowledgeFolder.home()));
        Path mixed = Files.writeString(folder.resolve("mixed.jsonl"), Files.readString(lines) + "{\"text\": \"Aid\\n\\nNorway will send Ukraine two more air-defence batteries, its government said.\"}\n{\"text\": \"Правительство сообщило, что погода не изменится до конца недели.\"}\n");
        Typed.Answer answer = typed.run("read", "--sieve", "--format", "json", mixed.toString());
        assertThat(answer.status()).isZero();
        assertThat(answer.out().lines()).hasSize(1).first().asString().contains("\"title\":\"Aid\"");
        assertThat(answer.err()).contains((REPORTS + 1) + " of " + (REPORTS + 2) + " texts hold no word of a promise");
        assertThat(read.get()).isEqualTo(1);
    }

    /** What its menus hold lets a page pass the glance, and not the look at its main text; a page that touches nothing isn't even asked for its text. */
    @Test void ofAPageTheMainTextIsSieved() throws IOException {
        typed.knowledge = Knowledge.of(KnowledgeFolder.read(KnowledgeFolder.home()));
        String menus = "<ul>" + "<li><a href='/ua'>Ukraine</a></li><li><a href='/s'>Send us missiles</a></li>".repeat(3) + "</ul>", frame = "<html><body><nav>%s</nav><article><p>%s</p></article></body></html>";
        String rain = "It will rain in the north on Sunday, and the temperature will not change until the end of the week, said those who know. ".repeat(3);
        Files.writeString(folder.resolve("a.html"), frame.formatted(menus, rain));
        Files.writeString(folder.resolve("b.html"), frame.formatted(menus, "Norway will send Ukraine two more air-defence batteries, its government said. " + rain));
        Files.writeString(folder.resolve("c.html"), "<html><body>" + "<br>".repeat(100) + "</body></html>");
        Typed.Answer answer = typed.run("read", "--sieve", "--format", "json", folder.resolve("a.html").toString(), folder.resolve("b.html").toString(), folder.resolve("c.html").toString());
        assertThat(answer.out().lines()).hasSize(1).first().asString().contains("b.html");
        assertThat(answer.err()).contains("2 of 3 texts hold no word of a promise").doesNotContain("without text of its own");
        assertThat(read.get()).isEqualTo(1);
    }
}
