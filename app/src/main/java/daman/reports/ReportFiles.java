package daman.reports;

import daman.reading.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reports from files, folders (every {@code *.txt} below, in order of name) and {@code -} (standard input), one at a
 * time: a folder of any size needs the memory of one report. A folder reached twice, by a link for instance, is read once.
 */
public final class ReportFiles {
    private final InputStream standardInput;
    private final Consumer<Report> found;
    private final Consumer<Problem> leftOut;
    private final Set<Path> walked = new HashSet<>();

    public ReportFiles(InputStream standardInput, Consumer<Report> found, Consumer<Problem> leftOut) {
        this.standardInput = standardInput;
        this.found = found;
        this.leftOut = leftOut;
    }

    public void read(List<String> places) { places.forEach(this::read); }

    private void read(String place) {
        if (place.equals("-")) deliver(() -> ReportFile.read("-", standardInput));
        else path(place);
    }

    private void path(String place) {
        Path path;
        try {
            path = Path.of(place);
        } catch (InvalidPathException wrong) {
            leftOut.accept(new Problem(place, "is no path", "check the name"));
            return;
        }
        if (Files.isDirectory(path)) folder(path);
        else if (!isSidecar(path)) deliver(() -> ReportFile.read(path));
    }

    private void folder(Path top) {
        long[] count = {0};
        int before = walked.size();
        walk(top, file -> {
            count[0]++;
            deliver(() -> ReportFile.read(file));
        });
        boolean reached = walked.size() > before;
        if (reached && count[0] == 0) leftOut.accept(new Problem(top.toString(), "holds no report", "reports are files whose names end in .txt"));
    }

    private void walk(Path folder, Consumer<Path> each) {
        List<Path> entries;
        try (Stream<Path> listing = Files.list(folder)) {
            if (!walked.add(folder.toRealPath())) return;
            entries = listing.sorted().toList();
        } catch (IOException broken) {
            leftOut.accept(new Problem(folder.toString(), "cannot be listed", "check that it is there and that you may read it"));
            return;
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) walk(entry, each);
            else if (entry.toString().endsWith(".txt")) each.accept(entry);
        }
    }

    /** {@code daman read samples/*} names the sidecars too; they are read with their reports. */
    private static boolean isSidecar(Path path) {
        Path report = ReportFile.beside(path, ".json", ".txt");
        return report != null && Files.exists(report);
    }

    private void deliver(Source source) {
        Report report;
        try {
            report = source.read();
        } catch (Unreadable unreadable) {
            leftOut.accept(unreadable.problem);
            return;
        }
        found.accept(report);
    }

    private interface Source {
        Report read() throws Unreadable;
    }
}
