package daman.analysis.columns;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes columns out of the bytes that {@link Putting} wrote, in the same order. What isn't of that form ends in an exception, or in other columns: whoever takes has compared the checksum. */
public final class Taking implements Shelf {
    private final ByteBuffer bytes;

    public Taking(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override public void ints(Ints column) { column.become(numbers()); }

    @Override public int[] array(int[] numbers) { return numbers(); }

    @Override public <T> void values(Values<T> values, Coding<T> coding) {
        int[] ends = numbers();
        byte[] texts = new byte[size(1)];
        bytes.get(texts);
        values.become(new Values.Packed<>(ends, texts, coding), numbers());
    }

    private int[] numbers() {
        int[] numbers = new int[size(Integer.BYTES)];
        bytes.asIntBuffer().get(numbers);
        bytes.position(bytes.position() + numbers.length * Integer.BYTES);
        return numbers;
    }

    private int size(int each) {
        int size = bytes.getInt();
        if (size < 0 || size > bytes.remaining() / each) throw new IllegalArgumentException("a column of " + size);
        return size;
    }

    /** @throws IllegalArgumentException where something is left */
    public void done() { if (bytes.hasRemaining()) throw new IllegalArgumentException(bytes.remaining() + " bytes behind the last column"); }
}
