package dev.wowlab.cli.roster;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.roster.RosterMessage;
import dev.wowlab.protocol.webhook.SharedSecret;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import dev.wowlab.protocol.webhook.WebhookFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Posts the table of a roster to an address, as Standard Webhooks or Discord has it. Confined to one thread.
record TellReceiver(SubmitWebhook hook, InstantSource clock) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// Before the second attempt, and the third.
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

    /// What is wrong with the webhook; empty when nothing is.
    Optional<String> misuse() {
        try {
            String scheme = URI.create(hook.url()).getScheme();
            if (!"https".equals(scheme) && !"http".equals(scheme)) {
                return Optional.of("--webhook must be an address that begins with https://");
            }
        } catch (IllegalArgumentException none) {
            return Optional.of("--webhook must be an address that begins with https://");
        }
        return hook.secret().flatMap(SharedSecret::whyNot).map(wrong -> "the webhook's secret " + wrong);
    }

    /// Posts it, up to three times; the receiver knows the message by its id.
    ///
    /// @return why nobody took it; empty when it was taken
    Optional<String> tell(RosterMessage message) throws InterruptedException {
        Object shown =
                hook.format().orElse(WebhookFormat.STANDARD) == WebhookFormat.DISCORD ? message.forDiscord() : message;
        byte[] body = Json.mapper().writeValueAsBytes(shown);
        String id = "msg_" + UUID.randomUUID();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            Optional<String> trouble = post(client, id, body);
            for (Duration pause : PAUSES) {
                if (trouble.isPresent()) {
                    Thread.sleep(pause);
                    trouble = post(client, id, body);
                }
            }
            return trouble;
        }
    }

    private Optional<String> post(HttpClient client, String id, byte[] body) throws InterruptedException {
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hook.url()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp));
        hook.secret()
                .map(secret -> SharedSecret.sign(secret, SharedSecret.content(id, timestamp, body)))
                .ifPresent(signature -> request.header("webhook-signature", signature));
        try {
            HttpResponse<InputStream> answer = client.send(
                    request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close(); // the status says it: a body that stalls would be waited for without end
            int status = answer.statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("it answered " + status);
        } catch (IOException failed) {
            return Optional.of(failed.getClass().getSimpleName() + " " + failed.getMessage());
        }
    }
}
