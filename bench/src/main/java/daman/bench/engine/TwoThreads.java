package daman.bench.engine;

import daman.bench.texts.Corpus;
import daman.bench.told.Results;
import daman.reading.Reader;
import daman.reading.Report;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** How much more two threads read than one, by one reader, in turns. */
public final class TwoThreads {
    private static final double BAR = 1.8;
    private static final int ROUNDS = Integer.getInteger("daman.bench.rounds", 40) / 4;
    private static final long TURN = 2_000_000_000L, WARMING = 30_000_000_000L;
    private static final long BYTES = 2_000_000;

    private final Reader reader = new Reader(Corpus.knowledge());
    private final List<List<Report>> lists = lists();

    /** Reports a second. */
    private record Rate(double wall, double processor) {}

    public void run(Results results) throws InterruptedException {
        rate(2, WARMING);
        List<Double> wall = new ArrayList<>(), processor = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Rate one = rate(1, TURN), two = rate(2, TURN);
            wall.add(two.wall / one.wall);
            processor.add(2 * two.processor / one.processor);
        }
        Collections.sort(wall);
        Collections.sort(processor);
        results.atLeast(BAR, "two threads beside one", "by the clock, which others on the machine share", wall.get(ROUNDS / 2), "times");
        results.atLeast(BAR, "two threads beside one", "by the processor time of both", processor.get(ROUNDS / 2), "times");
    }

    private static List<List<Report>> lists() {
        List<Report> all = new ArrayList<>();
        for (String language : Corpus.LANGUAGES) for (String text : Corpus.repeated(language, BYTES)) all.add(new Report("bench", "sha256:0", text, LocalDate.of(2025, 9, 5), null, null, language));
        Collections.shuffle(all, new Random(7));
        List<List<Report>> lists = new ArrayList<>();
        for (int at = 0; at + ReadingBenchmark.TOGETHER <= all.size(); at += ReadingBenchmark.TOGETHER) lists.add(all.subList(at, at + ReadingBenchmark.TOGETHER));
        return lists;
    }

    private Rate rate(int threads, long nanos) throws InterruptedException {
        AtomicLong reports = new AtomicLong(), used = new AtomicLong();
        long begun = System.nanoTime();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i * lists.size() / threads;
            all.add(Thread.ofPlatform().start(() -> {
                for (int at = first; System.nanoTime() - begun < nanos; at++) reports.addAndGet(reader.read(lists.get(at % lists.size())).size());
                used.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            }));
        }
        for (Thread thread : all) thread.join();
        return new Rate(reports.get() * 1e9 / (System.nanoTime() - begun), reports.get() * 1e9 / used.get());
    }
}
