package dev.wowlab.localplatform;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Asks a Redis on loopback one short question. Stateless, thread-safe.
final class RespClient {
    private static final int TIMEOUT_MS = 2_000;

    private RespClient() {}

    /// Sends one command.
    ///
    /// @return the first line of the reply, e.g. `+OK`
    static String ask(int port, String... words) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            StringBuilder request = new StringBuilder("*" + words.length + "\r\n");
            for (String word : words) {
                request.append('$')
                        .append(word.length())
                        .append("\r\n")
                        .append(word)
                        .append("\r\n");
            }
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return firstLine(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static String firstLine(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = input.read(); c >= 0 && c != '\r'; c = input.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
