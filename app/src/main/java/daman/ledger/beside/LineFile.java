package daman.ledger.beside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.ledger.LedgerRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
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
    private final Consumer<JsonNode> each;

    private LineFile(Path place, FileChannel file, Consumer<JsonNode> each) {
        this.place = place;
        this.file = file;
        this.each = each;
    }

    /**
     * @param inUse what to say and what to do where another process holds it: {@code is in use by another watch}, {@code end that one first}
     * @param each  told of each line that is there, and of each that is added
     * @throws LedgerRefused when another process holds it
     */
    public static LineFile open(Path place, String[] inUse, Consumer<JsonNode> each) {
        try {
            Path folder = place.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            LineFile lines = new LineFile(place, FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), each);
            try {
                if (!locked(lines.file)) throw new LedgerRefused(place, inUse[0], inUse[1]);
                lines.load();
                return lines;
            } catch (IOException | RuntimeException broken) {
                lines.close();
                throw broken;
            }
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

    /**
     * A last line that was torn by a crash is dropped: its step counts as not taken. What is locked is what is read: systems take a lock for given up as soon as its process closes
     * the file anywhere, so that opening it once more to read it would let the next process in.
     */
    private void load() throws IOException {
        byte[] bytes = Channels.newInputStream(file).readAllBytes();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') end--;
        file.truncate(end);
        file.position(end);
        for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n")) if (!line.isBlank()) take(line);
    }

    private void take(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException torn) {
            return;
        }
        each.accept(node);
    }

    public void add(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(false);
        } catch (IOException broken) {
            throw new UncheckedIOException(place + " cannot be written, so nothing more is done: " + broken.getMessage(), broken);
        }
        take(line);
    }

    @Override public void close() {
        try {
            file.close();
        } catch (IOException ends) {
            throw new UncheckedIOException(ends);
        }
    }
}
