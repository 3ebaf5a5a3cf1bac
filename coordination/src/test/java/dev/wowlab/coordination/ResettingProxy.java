package dev.wowlab.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// Passes one connection on to a Redis until it resets it in the middle of a question, as a server that is killed
/// does. Later connections are refused. Used by one test at a time.
final class ResettingProxy implements AutoCloseable {
    private static final int BUFFER = 8_192;

    private final ServerSocket doors;
    private final int port;
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean armed;
    private volatile @Nullable Socket client;

    private ResettingProxy(int port) throws IOException {
        this.doors = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.port = port;
    }

    static ResettingProxy to(int port) throws IOException {
        ResettingProxy proxy = new ResettingProxy(port);
        Thread.ofVirtual().start(proxy::serve);
        return proxy;
    }

    String url() {
        return "redis://127.0.0.1:" + doors.getLocalPort();
    }

    /// The next question is not passed on, and nobody answers it.
    void arm() {
        armed = true;
    }

    /// Waits for that question, and resets the connection.
    void reset() throws IOException, InterruptedException {
        asked.await();
        doors.close();
        Socket current = client;
        if (current != null) {
            current.setSoLinger(true, 0); // a reset instead of an end
            current.close();
        }
    }

    private void serve() {
        try (Socket near = doors.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client = near;
            Thread.ofVirtual().start(() -> answers(far, near));
            InputStream questions = near.getInputStream();
            OutputStream on = far.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int n = questions.read(buffer); n >= 0; n = questions.read(buffer)) {
                if (armed) {
                    asked.countDown();
                } else {
                    on.write(buffer, 0, n);
                }
            }
        } catch (IOException reset) {
            // which is what this is for
        }
    }

    private static void answers(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // the connection was reset
        }
    }

    @Override
    public void close() throws IOException {
        doors.close();
        Socket current = client;
        if (current != null) {
            current.close();
        }
    }
}
