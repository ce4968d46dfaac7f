package daman.documents.text;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of one document, bounded. */
public final class Bytes {
    /** A news report has thousands; what is larger is a mistake, or meant to do harm. */
    public static final int MOST_OF_A_TEXT = 16 << 20;
    /** Reports of parliaments with pictures. */
    public static final int MOST_OF_A_PAPER = 64 << 20;

    private Bytes() {}

    /** @throws Unreadable when there are more */
    public static byte[] of(String place, InputStream in, int most) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) throw new Unreadable(place, "is longer than " + (most >> 20) + " MB, the most a report may have", "split it into its reports");
        return bytes;
    }

    public static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) return false;
        for (int i = 0; i < signature.length; i++) if ((bytes[i] & 0xFF) != signature[i]) return false;
        return true;
    }
}
