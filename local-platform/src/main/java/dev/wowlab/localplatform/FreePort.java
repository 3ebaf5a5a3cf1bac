package dev.wowlab.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Finds loopback ports that nobody listens on. Stateless, thread-safe.
public final class FreePort {
    private FreePort() {}

    /// A port that was free a moment ago. Another process may take it first, so whoever starts a server on it tries
    /// again with another one.
    public static int next() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free loopback port", e);
        }
    }
}
