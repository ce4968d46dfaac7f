package daman.exporters;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that come to be at once: written beside their place under another name, brought to the disk, and moved. */
final class Whole {
    /** What exports write into folders. */
    private static final Set<String> OURS = Set.of("guarantees.csv", "claims.csv", "events.csv", "datapackage.json", "statements.jsonl", "dataset.json", "guarantees.json");

    private Whole() {}

    /** Fills a file or a folder that is there and empty. */
    @FunctionalInterface
    interface Filling {
        /** @return how many things were written */
        long fill(Path place) throws IOException;
    }

    static long file(Path out, Filling filling) throws IOException {
        if (Files.isDirectory(out)) throw new ExportRefused(out + " is a folder; name a file");
        Path part = Files.createTempFile(parent(out), ".daman-", ".part");
        try {
            long count = filling.fill(part);
            toDisk(part);
            readable(part);
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A folder that is there is replaced only where nothing is in it that an export did not write. */
    static long folder(Path out, Filling filling) throws IOException {
        refuseAnothers(out);
        Path part = Files.createTempDirectory(parent(out), ".daman-");
        try {
            long count = filling.fill(part);
            for (Path file : files(part)) toDisk(file);
            readable(part);
            if (Files.exists(out)) remove(out);
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
            return count;
        } finally {
            if (Files.exists(part)) remove(part);
        }
    }

    private static void refuseAnothers(Path out) throws IOException {
        if (!Files.exists(out)) return;
        if (!Files.isDirectory(out)) throw new ExportRefused(out + " is a file; name a folder");
        List<Path> there = files(out);
        if (!there.stream().allMatch(file -> Files.isRegularFile(file) && OURS.contains(file.getFileName().toString()))) throw new ExportRefused(out + " holds files that no export wrote; name a folder that is not there");
    }

    private static Path parent(Path out) throws IOException {
        Path parent = Optional.ofNullable(out.toAbsolutePath().getParent()).orElseThrow(() -> new ExportRefused(out + " is no place for a file"));
        return Files.createDirectories(parent);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** What is made under a temporary name is its owner's alone; an export is for others. */
    private static void readable(Path place) throws IOException {
        if (!place.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        Files.setPosixFilePermissions(place, java.nio.file.attribute.PosixFilePermissions.fromString(Files.isDirectory(place) ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void toDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
