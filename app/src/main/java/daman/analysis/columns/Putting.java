package daman.analysis.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Puts columns into a file: of each its length, and then its numbers or bytes; whole numbers have four bytes, the lowest first. */
public final class Putting implements Shelf {
    private static final int[] NONE = {};
    /** Bytes of values; an array of Java has few more. */
    private static final int MOST = Integer.MAX_VALUE - 16;

    private final FileChannel file;
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();

    /** @param file from whose place on it writes */
    public Putting(FileChannel file) {
        this.file = file;
    }

    @Override public void ints(Ints column) { put(column.values(), column.size()); }

    @Override public int[] array(int[] numbers) {
        put(numbers, numbers.length);
        return numbers;
    }

    /** @throws IllegalArgumentException for what is no text of Unicode, and would come back as another, and for more bytes than a column may have */
    @Override public <T> void values(Values<T> values, Coding<T> coding) {
        int size = values.size();
        int[] ends = new int[size];
        byte[] all = new byte[1 << 10];
        int end = 0;
        for (int number = 0; number < size; number++) {
            String text = coding.text(values.at(number));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) throw new IllegalArgumentException("half a character in " + text);
            if (bytes.length > MOST - end) throw new IllegalArgumentException("a column of more than " + MOST + " bytes");
            if (all.length < end + bytes.length) all = Arrays.copyOf(all, (int) Math.min(MOST, Math.max(end + bytes.length, all.length * 2L)));
            System.arraycopy(bytes, 0, all, end, bytes.length);
            ends[number] = end += bytes.length;
        }
        put(ends, size);
        put(all, end);
        array(coding == Coding.TEXT ? values.slots() : NONE); // a text's hash is the same everywhere
    }

    private void put(int[] numbers, int size) {
        number(size);
        for (int at = 0; at < size; ) {
            room();
            int some = Math.min(size - at, waiting.remaining() / Integer.BYTES);
            waiting.asIntBuffer().put(numbers, at, some);
            waiting.position(waiting.position() + some * Integer.BYTES);
            at += some;
        }
    }

    private void put(byte[] bytes, int size) {
        number(size);
        for (int at = 0; at < size; ) {
            room();
            int some = Math.min(size - at, waiting.remaining());
            waiting.put(bytes, at, some);
            at += some;
        }
    }

    private void number(int value) {
        room();
        waiting.putInt(value);
    }

    private void room() { if (waiting.remaining() < Integer.BYTES) flush(); }

    private void flush() {
        waiting.flip();
        sum.update(waiting.duplicate());
        try {
            while (waiting.hasRemaining()) file.write(waiting);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        waiting.clear();
    }

    /** Writes what still waits. @return the checksum (CRC-32C, RFC 3720 B.4) of all that was put */
    public int done() {
        flush();
        return (int) sum.getValue();
    }
}
