package daman.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Archives of the web, written byte by byte as their specification tells. */
final class Warcs {
    private Warcs() {}

    static byte[] page(String address, String html) { return response(address, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), ""); }

    static byte[] response(String address, int status, String type, byte[] body, String headers) {
        byte[] http = joined(("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), body);
        return record("response", address, "application/http; msgtype=response", http, http.length);
    }

    /** @param length that it says it has */
    static byte[] record(String type, String address, String contentType, byte[] block, long length) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nWARC-Date: 2025-09-05T10:00:00Z\r\nWARC-Target-URI: " + address
            + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + length + "\r\n\r\n";
        return joined(head.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static byte[] packed(byte[]... records) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) try (GZIPOutputStream packing = new GZIPOutputStream(all) {
            @Override public void close() throws IOException { finish(); }
        }) {
            packing.write(record);
        }
        return all.toByteArray();
    }
}
