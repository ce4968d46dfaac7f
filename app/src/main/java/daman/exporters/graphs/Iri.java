package daman.exporters.graphs;

import java.nio.charset.StandardCharsets;

/** Names inside IRIs. */
final class Iri {
    private Iri() {}

    /** What is neither a letter, a digit nor one of {@code -._:} is percent-encoded (RFC 3986, 2.1). */
    static String escaped(String id) {
        StringBuilder iri = new StringBuilder();
        for (byte one : id.getBytes(StandardCharsets.UTF_8)) {
            char ch = (char) (one & 0xFF);
            boolean plain = ch >= 'a' && ch <= 'z' || ch >= 'A' && ch <= 'Z' || ch >= '0' && ch <= '9' || "-._:".indexOf(ch) >= 0;
            if (plain) iri.append(ch);
            else iri.append(String.format("%%%02X", (int) ch));
        }
        return iri.toString();
    }
}
