package dev.wowlab.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/// A receiver of webhooks on the loopback interface: remembers what it is posted, and answers as it is told.
/// Thread-safe.
public final class WebhookReceiver implements AutoCloseable {
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final IntFunction<Answer> answers;

    private WebhookReceiver(IntFunction<Answer> answers) {
        this.answers = answers;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /// What came. Immutable.
    ///
    /// @param headers by their names in lower case
    public record Post(String path, Map<String, String> headers, String body) {
        /// The value of a header; empty when it was not there.
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /// What is answered. Immutable.
    ///
    /// @param before waited for first; a receiver that hangs never comes back from it
    public record Answer(int status, Map<String, String> headers, Wait before) {
        /// An answer at once.
        public static Answer of(int status) {
            return new Answer(status, Map.of(), () -> {});
        }
    }

    /// What an answer waits for.
    @FunctionalInterface
    public interface Wait {
        void end() throws InterruptedException;
    }

    /// One that answers each post by its number, from 1 on.
    public static WebhookReceiver answering(IntFunction<Answer> answers) {
        return new WebhookReceiver(answers);
    }

    /// One that takes everything.
    public static WebhookReceiver taking() {
        return answering(post -> Answer.of(204));
    }

    /// `http://127.0.0.1:PORT` and a path.
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// What came so far, in that order.
    public List<Post> posts() {
        return List.copyOf(posts);
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int number;
        synchronized (posts) {
            posts.add(new Post(exchange.getRequestURI().getPath(), headers, body));
            number = posts.size();
        }
        Answer answer = answers.apply(number);
        try {
            answer.before().end();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), NO_BODY);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
