package dev.wowlab.protocol.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends a request and waits for the whole answer, but no longer than it is told to. The timeout of a request
/// does not do that: it ends once the headers are there, and a body that stalls would be waited for without end.
/// Stateless, thread-safe.
public final class TimedExchange {
    private TimedExchange() {}

    /// Sends it once.
    ///
    /// @param within of everything: connecting, the headers, and the body, unless its handler is done without it,
    ///     as that of a stream is
    /// @throws HttpTimeoutException when that time is over; the connection is closed then
    /// @throws IOException when there is no answer, or it breaks off
    public static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, BodyHandler<T> body, Duration within)
            throws IOException, InterruptedException {
        // not sendAsync, which needs the common pool: whoever else blocks that would have every request time out
        FutureTask<HttpResponse<T>> exchange = new FutureTask<>(() -> client.send(request, body));
        Thread.ofVirtual().name("exchange").start(exchange);
        try {
            return exchange.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException told
                    ? told
                    : new IOException(request.uri() + ": " + failed.getCause(), failed);
        } catch (TimeoutException slow) {
            throw new HttpTimeoutException("no whole answer within " + within.toMillis() + " ms");
        } finally {
            exchange.cancel(true); // interrupts it, which closes the connection
        }
    }
}
