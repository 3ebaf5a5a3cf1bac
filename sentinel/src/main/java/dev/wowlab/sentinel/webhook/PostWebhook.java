package dev.wowlab.sentinel.webhook;

import dev.wowlab.coordination.NewWebhook;
import dev.wowlab.protocol.PlainText;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Posts one message. Thread-safe. Follows no redirect, uses no proxy, keeps no connection, and reads nothing of
/// what is answered but status and `Retry-After`.
public final class PostWebhook implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /// From the look-up of the name to the answer's head: a receiver has to take a message, not to work on it.
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int GONE = 410;
    private static final int MOST_REASON = 200;

    private final WebhookSignatures signatures;
    private final InstantSource clock;
    private final OkHttpClient client;

    /// @param clock of the timestamps that receivers compare with theirs
    public PostWebhook(Receivers receivers, WebhookSignatures signatures, InstantSource clock) {
        this.signatures = signatures;
        this.clock = clock;
        this.client = new OkHttpClient.Builder()
                .socketFactory(new GuardedSockets(receivers::allows))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(CONNECT_TIMEOUT)
                .callTimeout(TIMEOUT)
                .build();
    }

    /// What became of an attempt.
    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /// @param atLeast how long the receiver wants to be left alone; zero where it does not say
        record Failed(String reason, Duration atLeast) implements Outcome {}

        /// It makes no sense to try again.
        record Refused(String reason) implements Outcome {}
    }

    /// Posts a message.
    ///
    /// @param id of the message, the same at every attempt
    public Outcome post(String id, NewWebhook.Target target, byte[] body) {
        HttpUrl url = HttpUrl.parse(target.url());
        if (url == null) {
            return new Outcome.Refused("its address cannot be read");
        }
        long timestamp = clock.instant().getEpochSecond();
        Request request = new Request.Builder()
                .url(url)
                .header("User-Agent", "WowLab-Webhooks/1")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signatures.sign(id, timestamp, body, target.secret()))
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return outcome(response);
        } catch (RefusedReceiverException refused) {
            return new Outcome.Refused(String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            return new Outcome.Failed(reason(failed), Duration.ZERO);
        }
    }

    private static Outcome outcome(Response response) {
        int status = response.code();
        if (response.isSuccessful()) {
            return new Outcome.Taken();
        }
        if (status == GONE) {
            return new Outcome.Refused("the receiver answered 410: it wants no more messages");
        }
        String what = response.isRedirect() ? ", a redirect, which is not followed" : "";
        return new Outcome.Failed("the receiver answered " + status + what, retryAfter(response));
    }

    private static Duration retryAfter(Response response) {
        String wait = response.header("Retry-After", "0");
        try {
            double seconds = Double.parseDouble(wait == null ? "0" : wait);
            return seconds > 0 && seconds < LONGEST_WAIT.toSeconds()
                    ? Duration.ofMillis(Math.round(seconds * 1_000))
                    : seconds >= LONGEST_WAIT.toSeconds() ? LONGEST_WAIT : Duration.ZERO;
        } catch (NumberFormatException date) {
            // the pauses grow anyway
            return Duration.ZERO;
        }
    }

    private static String reason(IOException failed) {
        String message = failed.getClass().getSimpleName() + ": " + failed.getMessage();
        return PlainText.mended(PlainText.cut(message, MOST_REASON));
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
