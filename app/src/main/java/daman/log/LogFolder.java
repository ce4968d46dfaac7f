package daman.log;

import daman.log.notes.LogRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The static files of a published log, below one folder. */
final class LogFolder {
    static final String CHECKPOINT = "checkpoint";
    static final String KEY = "key.pub";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    LogFolder(Path folder) {
        this.folder = folder;
    }

    Path file(String path) { return folder.resolve(path); }

    Optional<byte[]> bytes(String path) {
        try {
            return Optional.of(Files.readAllBytes(file(path)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new LogRefused(file(path) + " cannot be read; check the rights and the disk", failed);
        }
    }

    Optional<String> text(String path) {
        return bytes(path).map(bytes -> {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException malformed) {
                throw new LogRefused(file(path) + " is not UTF-8", malformed);
            }
        });
    }

    /** Whole or not at all, and on disk when this returns. */
    void write(String path, byte[] bytes) {
        Path file = file(path);
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) channel.write(rest);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new LogRefused(file + " cannot be written (" + failed.getMessage() + "); the checkpoint is as it was, publish again", failed);
        }
    }

    /** Paths of all files below {@code tile/}, in order; those of a publishing that was interrupted are no part of the log. */
    List<String> tiles() {
        if (!Files.isDirectory(file("tile"))) return List.of();
        try (Stream<Path> files = Files.walk(file("tile"))) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).filter(path -> !path.endsWith(UNFINISHED)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
