package dev.wowlab.localplatform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// One address for several servers on this machine: each new connection goes to the next server that accepts it.
/// Thread-safe.
///
/// It needs no affinity, and knows no protocol but HAProxy's PROXY, by which it can tell servers whose a connection is;
/// a connection stays where it went until either side closes it. It runs on
/// virtual threads, three per connection.
public final class TcpBalancer implements AutoCloseable {
    private static final int CONNECT_TIMEOUT_MS = 1_000;
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int BACKLOG = 512;
    private static final Duration ACCEPT_PAUSE = Duration.ofMillis(20);

    private final ServerSocket listener;
    private final List<Integer> backends;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private final boolean sayWhose;

    private TcpBalancer(ServerSocket listener, List<Integer> backends, boolean sayWhose) {
        this.listener = listener;
        this.backends = new CopyOnWriteArrayList<>(backends);
        this.sayWhose = sayWhose;
    }

    /// Starts one on a free loopback port.
    ///
    /// @param backendPorts loopback ports, at least one; they need not listen yet
    public static TcpBalancer start(List<Integer> backendPorts) {
        if (backendPorts.isEmpty()) {
            throw new IllegalArgumentException("a balancer needs at least one backend");
        }
        return listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), backendPorts, false);
    }

    /// Starts one on a given address. Until it has a server it cuts what connects.
    ///
    /// @param sayWhose whether each connection to a server begins with a line of the PROXY protocol
    /// @throws StartFailedException when it cannot listen there
    static TcpBalancer start(String host, int port, boolean sayWhose) {
        return listen(new InetSocketAddress(host, port), List.of(), sayWhose);
    }

    private static TcpBalancer listen(InetSocketAddress address, List<Integer> backendPorts, boolean sayWhose) {
        try {
            ServerSocket listener = new ServerSocket();
            // A platform that is started again must not wait for what is left of its old connections.
            listener.setReuseAddress(true);
            listener.bind(address, BACKLOG);
            TcpBalancer balancer = new TcpBalancer(listener, backendPorts, sayWhose);
            Thread.ofVirtual().name("balancer-" + balancer.port()).start(balancer::accept);
            return balancer;
        } catch (IOException e) {
            throw new StartFailedException(
                    "cannot listen on " + address.getHostString() + ":" + address.getPort() + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// Adds a server for connections to come.
    public void add(int backendPort) {
        backends.add(backendPort);
    }

    /// Takes a server out; its open connections stay.
    public void remove(int backendPort) {
        backends.remove(/* element */ (Integer) backendPort);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed, as the loop's condition tells; or the client left before it was accepted; or there are no
                // file descriptors, which others give back: that lasts, and fails at once however often it is tried.
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ACCEPT_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket client) {
        Optional<Socket> chosen = connect();
        if (chosen.isEmpty()) {
            close(client);
            return;
        }
        Socket server = chosen.get();
        open.add(server);
        if (sayWhose && !saysWhose(client, server)) {
            close(server);
            close(client);
            return;
        }
        Thread upstream = Thread.ofVirtual().start(() -> pump(client, server));
        pump(server, client);
        try {
            upstream.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(server);
        close(client);
    }

    private Optional<Socket> connect() {
        List<Integer> candidates = List.copyOf(backends);
        for (int attempt = 0; attempt < candidates.size(); attempt++) {
            int port = candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size()));
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MS);
                return Optional.of(socket);
            } catch (IOException e) {
                close(socket); // that server is down: the next one
            }
        }
        return Optional.empty();
    }

    /// Version 1 of the PROXY protocol, one line.
    private static boolean saysWhose(Socket client, Socket server) {
        InetAddress from = client.getInetAddress();
        InetAddress to = client.getLocalAddress();
        String family = from instanceof Inet4Address ? "TCP4" : "TCP6";
        String line = "PROXY %s %s %s %d %d\r\n"
                .formatted(family, bare(from), bare(to), client.getPort(), client.getLocalPort());
        try {
            server.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException e) {
            return false; // that server has just gone
        }
    }

    /// Without the zone that a link-local address may have.
    private static String bare(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    /// Copies until the source ends, then says so to the target; an error on either side ends both directions.
    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            from.setTcpNoDelay(true);
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                output.write(buffer, 0, count);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            open.remove(socket); // closing a broken connection may fail; it is gone all the same
        }
    }

    /// Stops listening and cuts every connection.
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the balancer on port " + port(), e);
        }
        List.copyOf(open).forEach(this::close);
    }
}
