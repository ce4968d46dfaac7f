package daman.analysis.memory;

import daman.ledger.Ledger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A program that keeps the columns of a short ledger too, as a command does those of a long one; and what becomes of such a file in the hands of one who knows its form. */
public final class ColumnsKept {
    private ColumnsKept() {}

    /** @param ledger its file */
    public static void main(String[] ledger) {
        Path path = Path.of(ledger[0]);
        try (Ledger open = Ledger.existing(path)) {
            new Memory(open, Optional.of(new KeptColumns(open, path, open.beside("columns").orElseThrow(), Build.number().orElseThrow(), 0))).load();
        }
    }

    /** The file with sums that hold, as one who knows its form can make it; the same bytes are changed. */
    public static byte[] summed(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int places = 8 + 8 + 8 + 32, head = places + 4 * (8 + 8 + 4);
        for (int stretch = 0; stretch < 4; stretch++) {
            int place = places + stretch * 20;
            bytes.putInt(place + 16, sum(file, (int) bytes.getLong(place), (int) bytes.getLong(place + 8)));
        }
        return bytes.putInt(head, sum(file, 0, head)).array();
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
