package daman.ledger.beside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.ledger.LedgerRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Lines of JSON in a file of one process at a time. A line is on the disk before the next step begins, so that whatever ends the process, the next one goes on behind it. */
public final class LineFile implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path place;
    private final FileChannel file;

    private LineFile(Path place, FileChannel file) {
        this.place = place;
        this.file = file;
    }

    /**
     * @param inUse what to say and what to do where another process holds it: {@code is in use by another watch}, {@code end that one first}
     * @param each  told of each line that is there
     * @throws LedgerRefused when another process holds it
     */
    public static LineFile open(Path place, String[] inUse, Consumer<JsonNode> each) {
        try {
            Path folder = place.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(file)) {
                file.close();
                throw new LedgerRefused(place, inUse[0], inUse[1]);
            }
            LineFile lines = new LineFile(place, file);
            lines.load(Files.readAllBytes(place), each);
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(place + " cannot be read or written: " + broken.getMessage(), broken);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    /** A last line that was torn by a crash is dropped: its step counts as not taken. */
    private void load(byte[] bytes, Consumer<JsonNode> each) throws IOException {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') end--;
        file.truncate(end);
        file.position(end);
        for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n")) if (!line.isBlank()) take(line, each);
    }

    private static void take(String line, Consumer<JsonNode> each) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException torn) {
            return;
        }
        each.accept(node);
    }

    /** Adds a line. @param each told of it as of one that was there */
    public void add(String line, Consumer<JsonNode> each) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(false);
        } catch (IOException broken) {
            throw new UncheckedIOException(place + " cannot be written, so nothing more is done: " + broken.getMessage(), broken);
        }
        take(line, each);
    }

    @Override public void close() {
        try {
            file.close();
        } catch (IOException ends) {
            throw new UncheckedIOException(ends);
        }
    }
}
