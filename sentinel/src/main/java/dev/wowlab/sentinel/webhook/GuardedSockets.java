package dev.wowlab.sentinel.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.BiPredicate;
import javax.net.SocketFactory;

/// Makes sockets that connect only where it is allowed: each address is checked when it is connected to, whoever looked
/// it up and however it was written. Immutable.
final class GuardedSockets extends SocketFactory {
    private final BiPredicate<String, InetAddress> allowed;

    /// @param allowed asked with the name that was looked up and the address that was found
    GuardedSockets(BiPredicate<String, InetAddress> allowed) {
        this.allowed = allowed;
    }

    @Override
    public Socket createSocket() {
        return new Guarded(allowed);
    }

    // sockets that connect as they are made would connect unasked; the client makes none

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    /// A socket that asks before it connects. Confined to its call.
    private static final class Guarded extends Socket {
        private final BiPredicate<String, InetAddress> allowed;

        Guarded(BiPredicate<String, InetAddress> allowed) {
            this.allowed = allowed;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address)
                    || address.isUnresolved()
                    || !allowed.test(address.getHostString(), address.getAddress())) {
                throw new RefusedReceiverException();
            }
            super.connect(endpoint, timeout);
        }
    }
}
