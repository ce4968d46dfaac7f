package daman.log.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A text with signatures below it (https://c2sp.org/signed-note). */
final class Note {
    private static final String DASH = "— ";
    /** More are not looked at: nobody should make us check signatures without end. */
    private static final int MOST_SIGNATURES = 100;

    private Note() {}

    /** @param text ends with a newline */
    static String signed(String text, SigningKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] named = ByteBuffer.allocate(4 + signature.length).putInt(key.verifier().id()).put(signature).array();
        return text + "\n" + DASH + key.verifier().name() + " " + Base64Text.of(named) + "\n";
    }

    /**
     * @param note as it was received
     * @return the text above the signatures, with its last newline
     * @throws LogRefused when it is no note, or the key's signature is missing or wrong
     */
    static String open(String note, VerifierKey key) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(ch -> ch < 0x20 && ch != '\n')) throw new LogRefused("is not a signed note");
        String text = note.substring(0, end + 1);
        boolean verified = false;
        for (Line line : signatures(note.substring(end + 2))) {
            if (line.id != key.id() || !line.name.equals(key.name())) continue; // of an unknown key: ignored, says the text
            if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), line.signature)) throw new LogRefused("is not what " + key.name() + " signed: its signature is wrong");
            verified = true;
        }
        if (!verified) throw new LogRefused("is not signed by " + key.name() + "+" + HexFormat.of().toHexDigits(key.id()));
        return text;
    }

    private record Line(String name, int id, byte[] signature) {}

    private static List<Line> signatures(String lines) {
        List<Line> signatures = new ArrayList<>();
        for (String line : lines.split("\n")) {
            String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            byte[] bytes = parts.length == 2 && VerifierKey.isName(parts[0]) ? Base64Text.bytes(parts[1]).orElse(new byte[0]) : new byte[0];
            if (bytes.length < 5 || signatures.size() == MOST_SIGNATURES) throw new LogRefused("is not a signed note: it has a line below it that is no signature");
            signatures.add(new Line(parts[0], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length)));
        }
        return signatures;
    }
}
