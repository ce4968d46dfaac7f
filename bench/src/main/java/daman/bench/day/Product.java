package daman.bench.day;

import daman.reports.KnowledgeFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./daman read --sieve} over archives, as whoever has them calls it, watched from outside as Linux counts it ({@code proc(5)}).
 *
 * @param marks    the end of each archive
 * @param readings lines of its answer
 * @param memory   bytes that were resident at most
 */
record Product(List<Mark> marks, long readings, long memory) {
    private static final Pattern ARCHIVE_DONE = Pattern.compile(": (\\d+) reports");
    private static final double TICKS = 100;
    /** Lines: why it failed is what it says at the end. */
    private static final int LAST = 20;

    /**
     * @param documents so far
     * @param seconds   since the start
     * @param processor seconds of processors that were used so far
     */
    record Mark(long documents, double seconds, double processor) {}

    Mark last() { return marks.getLast(); }

    /** @param options for the Java machine */
    static Product run(List<Path> archives, Path answer, String options) throws IOException, InterruptedException {
        Path launcher = KnowledgeFolder.home().resolve("daman").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString(), "read", "--sieve", "--format", "json"), archives.stream().map(Path::toString)).toList());
        builder.environment().put("DAMAN_JAVA_OPTS", options);
        long begun = System.nanoTime();
        Process process = builder.redirectOutput(answer.toFile()).start();
        Watch watch = new Watch(process.pid());
        Thread watching = Thread.ofPlatform().daemon().start(watch);
        List<Mark> marks = new ArrayList<>();
        long documents = 0;
        List<String> said = new ArrayList<>();
        try (BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = err.readLine()) != null; ) {
                said.add(line);
                Matcher done = ARCHIVE_DONE.matcher(line);
                if (!done.find()) continue;
                watch.look();
                documents += Long.parseLong(done.group(1));
                marks.add(new Mark(documents, (System.nanoTime() - begun) / 1e9, watch.processor));
            }
        }
        int status = process.waitFor();
        watching.join();
        if (status != 0) throw new IllegalStateException("daman read left with " + status + ": " + said.subList(Math.max(0, said.size() - LAST), said.size()));
        marks.add(new Mark(documents, (System.nanoTime() - begun) / 1e9, watch.processor)); // what it had begun is done too
        try (Stream<String> lines = Files.lines(answer)) {
            return new Product(marks, lines.count(), watch.memory);
        }
    }

    /** Looks at a process until it is gone: what it took last is what it took. */
    static final class Watch implements Runnable {
        private final Path place;
        private volatile double processor;
        private volatile long memory;

        Watch(long process) { this.place = Path.of("/proc", Long.toString(process)); }

        @Override public void run() {
            try {
                while (look()) Thread.sleep(50);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }

        /** Seconds of processors that it has used. */
        double processor() { return processor; }

        /** @return false when it is gone */
        synchronized boolean look() {
            try {
                String stat = Files.readString(place.resolve("stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                double used = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
                for (String line : Files.readAllLines(place.resolve("status"))) if (line.startsWith("VmHWM:")) memory = Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                processor = used;
                return !fields[0].equals("Z");
            } catch (IOException gone) { // it ended between two looks
                return false;
            }
        }
    }
}
