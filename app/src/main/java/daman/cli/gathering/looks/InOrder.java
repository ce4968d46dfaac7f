package daman.cli.gathering.looks;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work done by all processors side by side, whose results are taken in the order in which it was given, by the thread that gives it. So much waits at most that memory stays
 * bounded, however long the work goes on and however slowly its results are taken.
 */
public final class InOrder<T> implements AutoCloseable {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    /** Pieces of work that are begun before the first of them is taken, at most. */
    public static final int MOST_WAITING = 8 * PROCESSORS;
    private static final long HEAVIEST = 64L << 20;

    private record Waiting<T>(Future<T> result, long weight) {}

    private final ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS, work -> Thread.ofPlatform().daemon().name("reading").unstarted(work));
    private final ArrayDeque<Waiting<T>> waiting = new ArrayDeque<>();
    private final Consumer<T> taker;
    private long weight;

    public InOrder(Consumer<T> taker) { this.taker = taker; }

    /** @param heavy bytes that are held until its result is taken */
    public void give(long heavy, Callable<T> work) {
        waiting.add(new Waiting<>(threads.submit(work), heavy));
        weight += heavy;
        while (waiting.size() > MOST_WAITING || weight > HEAVIEST) take();
        while (!waiting.isEmpty() && waiting.peek().result.isDone()) take();
    }

    public void finish() { while (!waiting.isEmpty()) take(); }

    private void take() {
        Waiting<T> first = waiting.remove();
        weight -= first.weight;
        try {
            taker.accept(first.result.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) throw own;
            if (failed.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading was interrupted", asked);
        }
    }

    /** What still waits is not done. */
    @Override public void close() { threads.shutdownNow(); }
}
