package daman.access;

/**
 * How the desk is overseen by those who keep it running.
 *
 * @param json        whether standard error is a log of JSON lines, one a request
 * @param metricsPort where metrics are served besides, to this machine alone; below zero for nowhere
 */
public record Overseen(boolean json, int metricsPort) {
    public static final Overseen BY_NOBODY = new Overseen(false, -1);
}
