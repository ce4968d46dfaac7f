package daman.cli.surroundings;

import daman.ledger.Ledger;

/** While it is open, a signal that ends the program waits until what is being recorded is on disk. */
public final class Finishing implements AutoCloseable {
    private final Thread hook;

    private Finishing(Thread hook) {
        this.hook = hook;
    }

    public static Finishing of(Ledger ledger, Surroundings around) {
        Thread hook = new Thread(() -> {
            ledger.awaitRecording();
            around.out().flush();
            around.err().println("daman: was told to stop; what it said of is recorded, and the same call goes on from there");
        }, "finish");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Finishing(hook);
    }

    @Override public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The signal came; the hook is at work.
        }
    }
}
