package daman.cli.gathering.looks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** How far a run is: reports, their rate, and the time left, told by the bytes of the files that are left. */
public final class Pace {
    /** Milliseconds before which a rate is a guess. */
    private static final long WARMING = 3_000;

    private final Clock clock;
    private final long began;
    private long all;
    private long before;
    private long size;
    private long within;
    private String file = "";

    public Pace(Clock clock) {
        this.clock = clock;
        this.began = clock.millis();
    }

    /** Files and folders; what else is given (addresses, standard input) has no length. */
    public void of(List<String> places) { for (String place : places) all += length(place); }

    private static long length(String place) {
        try (Stream<Path> tree = Files.walk(Path.of(place))) {
            return tree.mapToLong(path -> path.toFile().isFile() ? path.toFile().length() : 0).sum();
        } catch (IOException | UncheckedIOException | java.nio.file.InvalidPathException none) {
            return 0; // whoever reads it tells of it
        }
    }

    /** @param of the length of the file; the file before it is done with */
    public void reached(String place, long bytes, long of) {
        if (!place.equals(file)) {
            before += size;
            size = of;
            file = place;
        }
        within = bytes;
    }

    /** "1200 reports read, 310 a second, about 4 min left". */
    public String told(long reports) {
        long gone = clock.millis() - began;
        String told = reports + " reports read";
        if (gone < WARMING) return told;
        told += ", " + reports * 1000 / gone + " a second";
        long done = before + within;
        return done <= 0 || all <= done ? told : told + ", " + left((all - done) * gone / done) + " left";
    }

    private static String left(long millis) {
        long minutes = (millis + 30_000) / 60_000;
        return minutes == 0 ? "less than a minute" : minutes < 120 ? "about " + minutes + " min" : "about " + (minutes + 30) / 60 + " h";
    }
}
