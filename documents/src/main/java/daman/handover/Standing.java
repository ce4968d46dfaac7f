package daman.handover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;

/**
 * Where a line of a file stands, and where one machine would have come to it: tasks of a cluster write as they go, and what is recorded first is the original of what is told
 * again, so the order of recording must not be theirs.
 *
 * @param line   from 1
 * @param from   bytes before it
 * @param length its bytes
 * @param source where its report came from; empty where that can't be told
 * @param number which of the reports of its file it is
 */
record Standing(Path file, long line, long from, int length, String source, long number) {
    /** Files in the order in which a folder is walked, each from its beginning. */
    static final Comparator<Standing> AS_ONE_MACHINE_READS = Comparator.comparing(Standing::origin, Standing::walked).thenComparingLong(Standing::number).thenComparing(Standing::source).thenComparing(Standing::file).thenComparingLong(Standing::line);

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PART = " · ";

    String place() { return file + PART + "line " + line; }

    /** @throws java.nio.charset.CharacterCodingException where it isn't UTF-8: places in a text that was repaired on the way would be those of other words */
    String text() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[length];
            open.seek(from);
            open.readFully(bytes);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    /** Every line of a file. */
    static void each(Path file, Consumer<Standing> taker) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long from = 0, number = 1;
            for (int one; (one = in.read()) >= 0; ) {
                if (one != '\n') {
                    line.write(one);
                    continue;
                }
                taker.accept(of(file, number++, from, line.toByteArray()));
                from += line.size() + 1;
                line.reset();
            }
            if (line.size() > 0) taker.accept(of(file, number, from, line.toByteArray()));
        }
    }

    private static Standing of(Path file, long line, long from, byte[] bytes) {
        String source = "";
        long number = 0;
        try (JsonParser json = JSON.createParser(bytes)) {
            for (json.nextToken(); json.nextToken() == JsonToken.FIELD_NAME; json.skipChildren()) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("source") && value == JsonToken.VALUE_STRING) source = json.getText();
                if (name.equals("number") && value == JsonToken.VALUE_NUMBER_INT) number = json.getLongValue();
            }
        } catch (IOException broken) {
            source = ""; // whoever parses it tells of it
        }
        return new Standing(file, line, from, bytes.length, source, number);
    }

    /** The file of the report: without what stands behind it for a part of it. */
    private String origin() {
        int part = source.indexOf(PART);
        return part < 0 ? source : source.substring(0, part);
    }

    /** What lies in a folder comes where the folder stands among its neighbours. */
    private static int walked(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) if (one.charAt(i) != other.charAt(i)) return Integer.compare(rank(one.charAt(i)), rank(other.charAt(i)));
        return Integer.compare(one.length(), other.length());
    }

    private static int rank(char letter) { return letter == '/' ? -1 : letter; }
}
