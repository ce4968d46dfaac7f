package daman.pages.door;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer's bytes as gzip (RFC 1952) has them: packed once, kept so, and sent so to whoever takes it. Pages are full of words that stand in them again
 * and again, so that the quickest way of packing makes them a tenth as long, too.
 */
public record Packed(byte[] bytes) {
    private static final String GZIP = "gzip";

    public static Packed of(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 8 + 64);
        try (OutputStream packing = new Quick(out)) {
            packing.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Packed(out.toByteArray());
    }

    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Unpacked for the few who don't take it packed. */
    public void answer(Context context) {
        if (isTaken(context.header("Accept-Encoding"))) context.header("Content-Encoding", GZIP).result(bytes);
        else context.result(plain());
    }

    private byte[] plain() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param accepted the header of that name (RFC 9110, 12.5.3); null for none */
    static boolean isTaken(@Nullable String accepted) {
        return accepted != null && Stream.of(accepted.toLowerCase(Locale.ROOT).split(",")).map(String::strip).anyMatch(one -> one.startsWith(GZIP) && !one.replace(" ", "").matches("gzip;q=0(\\.0*)?"));
    }
}
