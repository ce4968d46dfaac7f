package daman.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.bulk.runs.Flink;
import daman.bulk.runs.Run;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes spoilt, and a disk that is full: counted and named, as the local run does it, and the run goes on or can be gone on with. */
class SpoiltTest {
    private static final int HUGE = 100 << 20;

    @TempDir Path folder;

    private static Run.Outcome run(Path out, Path... places) throws Exception {
        return new Run(EmbeddedTest.request(true, places), new Flink(Optional.empty(), 2, List.of(), Duration.ofMillis(300)), out, Local.PACK).finish((taken, read) -> { });
    }

    private static String page(int number) {
        return "<html><body><article><h1>Gifts " + number + "</h1><p>" + "Norway will give Ukraine " + (number + 2) + " patrol ships, Defence Minister Tore Sandvik said on Monday in Bergen. ".repeat(4) + "</p></article></body></html>";
    }

    /** A record as a member of its own. */
    private static byte[] packed(byte[] record) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(record);
        }
        return packed.toByteArray();
    }

    private static byte[] lying(byte[] record, String length) {
        String text = new String(record, StandardCharsets.UTF_8);
        return text.replaceFirst("msgtype=response\r\nContent-Length: \\d+", "msgtype=response\r\nContent-Length: " + length).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spoilt(byte[] member, int at) {
        byte[] spoilt = member.clone();
        for (int i = 0; i < 8; i++) spoilt[at + i] ^= 0x5A;
        return spoilt;
    }

    @Test void spoiltMembersAndRecordsThatLieCostNoOther() throws Exception {
        List<byte[]> members = new ArrayList<>();
        for (int i = 0; i < 9; i++) members.add(packed(Material.archive(page(i))));
        members.set(1, spoilt(members.get(1), members.get(1).length / 2));
        members.set(3, spoilt(members.get(3), members.get(3).length - 8));
        members.set(5, packed(lying(Material.archive(page(5)), "999999")));
        members.set(6, packed(lying(Material.archive(page(6)), "9999999999")));
        members.set(8, Arrays.copyOf(members.get(8), members.get(8).length / 2));
        Path archive = folder.resolve("crawl.warc.gz");
        try (OutputStream out = Files.newOutputStream(archive)) {
            for (byte[] member : members) out.write(member);
        }
        Run.Outcome outcome = run(folder.resolve("out"), archive);
        Local.Answer local = Local.run("read", "--format", "json", "--explain", archive.toString());
        assertThat(local.out()).as("members 0, 2, 4 and 7, and 3, whose record was whole before its checksum came").hasSize(5);
        assertThat(Results.of(folder.resolve("out"))).containsExactlyInAnyOrderElementsOf(local.out());
        String told = String.join("\n", EmbeddedTest.told(folder.resolve("out")));
        List<String> wrong = local.err().stream().filter(line -> line.contains("breaks off")).toList();
        assertThat(outcome.leftOut()).isEqualTo(5).isEqualTo(wrong.size());
        assertThat(wrong).allSatisfy(line -> assertThat(told).contains(line.substring(line.indexOf("breaks off"), line.indexOf("; fetch it again"))));
        assertThat(told).contains("its checksum is another", "is cut short", "gzip members that are spoilt");
    }

    @Test void aDocumentOfAHundredMegabytesIsNamedAndLeftOut() throws Exception {
        Path lines = folder.resolve("lines.jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            out.write((Material.line(page(1), "2025-09-05") + "\n{\"text\": \"").getBytes(StandardCharsets.UTF_8));
            byte[] words = "Norway will give Ukraine ships. ".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < HUGE; written += words.length) out.write(words);
            out.write(("\"}\n" + Material.line(page(2), "2025-09-05") + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Run.Outcome outcome = run(folder.resolve("out"), lines);
        assertThat(outcome).isEqualTo(new Run.Outcome(2, 0, 1, 0, false));
        assertThat(EmbeddedTest.told(folder.resolve("out"))).singleElement().asString().contains("lines.jsonl · line 2", "is longer than 16 MB");
    }

    /** A disk that grows where this may be mounted; elsewhere files that may not, which is the nearest to it that a process can have. */
    @Test void aFullDiskStopsTheRunWithAWordAndTheSameCallGoesOn() throws Exception {
        Path made = Material.made(folder.resolve("made.jsonl"), 600, 6), disk = Files.createDirectories(folder.resolve("disk")), out = disk.resolve("out");
        boolean mounted = said("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString()) == 0;
        try {
            if (mounted) assertThatThrownBy(() -> run(out, made)).isInstanceOf(IOException.class).hasMessageContaining("No space left on device");
            else limited(out, made);
            assertThat(out.resolve("finished")).doesNotExist();
            if (mounted) assertThat(said("mount", "-o", "remount,size=64m", disk.toString())).isZero();
            run(out, made);
            assertThat(Results.of(out)).containsExactlyInAnyOrderElementsOf(Local.readings(made));
        } finally {
            if (mounted) said("umount", "-l", disk.toString());
        }
    }

    private static int said(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException none) {
            return -1;
        }
    }

    /** No file of it grows beyond 200 kB. */
    private void limited(Path out, Path made) throws Exception {
        Assumptions.assumeTrue(said("bash", "-c", "ulimit -f 200") == 0, "no bash that limits files");
        Path words = folder.resolve("said");
        Process process = Processes.started(words, List.of("bash", "-c", "ulimit -f 200; exec \"$@\"", "bash"), List.of("-Ddaman.home=" + Local.HOME), Processes.libraries(), "daman.bulk.Main", "--out", out.toString(), "--keep-copies", "--checkpoint", "60", "--parallelism", "2", made.toString());
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(Files.readString(words)).contains("the same call goes on from there");
    }
}
