package daman.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection to a server over HTTP/1.1 (RFC 9112), that does little more than to take the bytes in: on the machine that is measured, what the
 * client does is missing to the server. For one thread at a time.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private final String host;

    Wire(URI server) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.host = server.getAuthority();
    }

    /** @param body as it came, maybe compressed */
    record Answer(int status, byte[] body) {
        String text() { return new String(body, StandardCharsets.UTF_8); }
    }

    /** @param encoding that is accepted */
    Answer get(String path, String encoding) throws IOException {
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: " + encoding + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) length = Integer.parseInt(small.substring("content-length:".length()).strip());
            if (small.startsWith("transfer-encoding:")) chunked = small.contains("chunked");
        }
        return new Answer(status, chunked ? chunks() : bytes(length));
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            all.write(bytes(length));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) throw new EOFException();
            if (sign != '\r') line.append((char) sign);
        }
        return line.toString();
    }

    @Override public void close() throws IOException { socket.close(); }
}
