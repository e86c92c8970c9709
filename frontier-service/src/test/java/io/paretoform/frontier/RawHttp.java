package io.paretoform.frontier;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends requests that a well-behaved client would not make. Of a stream it reads only the head. */
public final class RawHttp {
    private static final int PATIENCE_MS = 10_000;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param status 0 when the server closed the connection without one
     * @param headers by name in lower case
     */
    public record Reply(int status, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    public Reply send(String method, String target, Map<String, String> headers) {
        return send(method, target, headers, new byte[0]);
    }

    /** The target goes out as it is, in ISO 8859-1. */
    public Reply send(String method, String target, Map<String, String> headers, byte[] body) {
        StringBuilder head =
                new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target))
                        .append("Connection: close\r\n");
        Map<String, String> all = new LinkedHashMap<>(Map.of("Host", "localhost:" + port));
        if (!headers.containsKey("Transfer-Encoding")
                && (body.length > 0 || method.equals("POST"))) {
            all.put("Content-Length", Integer.toString(body.length));
        }
        all.putAll(headers);
        all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(PATIENCE_MS);
            write(socket, head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
            return reply(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that refuses a body closes the connection before it has come. */
    private static void write(Socket socket, byte[] head, byte[] body) throws IOException {
        socket.getOutputStream().write(head);
        try {
            socket.getOutputStream().write(body);
        } catch (SocketException refused) {
            // what it says of it can still be read
        }
    }

    private static Reply reply(InputStream stream) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[8_192];
        try {
            for (int n = stream.read(some); n >= 0; n = stream.read(some)) {
                read.write(some, 0, n);
                if (isStream(read)) {
                    break;
                }
            }
        } catch (SocketException e) {
            return parse(read.toByteArray());
        }
        return parse(read.toByteArray());
    }

    private static boolean isStream(ByteArrayOutputStream read) {
        byte[] all = read.toByteArray();
        int end = endOfHead(all);
        return end >= 0
                && new String(all, 0, end, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .contains("content-type: text/event-stream");
    }

    private static Reply parse(byte[] all) {
        int end = endOfHead(all);
        if (end < 0) {
            return new Reply(0, Map.of(), "");
        }
        String[] lines = new String(all, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(":", 2))
                .forEach(pair ->
                        headers.merge(
                                pair[0].toLowerCase(Locale.ROOT),
                                pair[1].strip(),
                                (one, other) -> one + ", " + other));
        byte[] body = Arrays.copyOfRange(all, end + END_OF_HEAD.length, all.length);
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        return new Reply(
                Integer.parseInt(lines[0].split(" ", 3)[1]),
                headers,
                new String(chunked ? joined(body) : body, StandardCharsets.UTF_8));
    }

    private static int endOfHead(byte[] all) {
        return new String(all, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
    }

    private static byte[] joined(byte[] chunks) {
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(text.substring(at, line), 16);
            if (size == 0 || line + 2 + size > chunks.length) {
                break;
            }
            joined.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
        return joined.toByteArray();
    }
}
