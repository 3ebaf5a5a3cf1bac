package dev.wowlab.localplatform;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Asks a Redis on loopback one short question. Stateless, thread-safe.
final class RespClient {
    private static final int TIMEOUT_MS = 2_000;

    private RespClient() {}

    /// Sends one command.
    ///
    /// @return the first line of the reply, e.g. `+OK`
    static String ask(int port, String... words) throws IOException {
        return ask(port, Optional.empty(), words);
    }

    /// Says the password first, where there is one.
    ///
    /// @return the first line of the reply to the command, or to the password when that is refused
    static String ask(int port, Optional<String> password, String... words) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            InputStream replies = new BufferedInputStream(socket.getInputStream());
            if (password.isPresent()) {
                send(socket, "AUTH", password.get());
                String reply = line(replies);
                if (!reply.equals("+OK")) {
                    return reply;
                }
            }
            send(socket, words);
            return line(replies);
        }
    }

    private static void send(Socket socket, String... words) throws IOException {
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
    }

    private static String line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
