package dev.wowlab.sentinel.webhook;

import dev.wowlab.coordination.NewWebhook;
import dev.wowlab.protocol.webhook.SharedSecret;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import dev.wowlab.protocol.webhook.WebhookFormat;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.http.PublicAddress;
import java.util.Optional;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/// What a submit may say of its webhook. Immutable.
public final class WebhookRules {
    private static final String FIELD = "webhook";
    private static final int MAX_SECRET = 200;

    private final Receivers receivers;
    private final PublicAddress platform;

    /// @param platform what messages say where the platform is
    public WebhookRules(Receivers receivers, PublicAddress platform) {
        this.receivers = receivers;
        this.platform = platform;
    }

    /// Reads the member `webhook` of a submit, and names what is wrong with it.
    public Optional<SubmitWebhook> check(JsonNode body, Fields errors) {
        if (!errors.has(FIELD)) {
            return Optional.empty();
        }
        JsonNode webhook = body.path(FIELD);
        if (!webhook.isObject()) {
            errors.wrong(FIELD, "must be an object with a 'url'");
            return Optional.empty();
        }
        Fields fields = new Fields(webhook);
        String address = fields.requiredText("url", SubmitWebhook.MAX_URL_LENGTH);
        Optional<HttpUrl> url = Optional.ofNullable(HttpUrl.parse(address));
        if (url.isEmpty() && fields.errors().isEmpty()) {
            fields.wrong("url", "must be an address that begins with https://");
        }
        url.flatMap(receivers::whyNot).ifPresent(wrong -> fields.wrong("url", wrong));
        Optional<String> secret = fields.text("secret", MAX_SECRET);
        secret.flatMap(SharedSecret::whyNot).ifPresent(wrong -> fields.wrong("secret", wrong));
        Optional<WebhookFormat> format = fields.oneOf("format", WebhookFormat.class);
        Optional<String> metadata = fields.lines("metadata", SubmitWebhook.MAX_METADATA_LENGTH);
        fields.errors().forEach(error -> errors.wrong(FIELD + "." + error.field(), error.message()));
        return fields.errors().isEmpty()
                ? Optional.of(new SubmitWebhook(address, secret, format, metadata))
                : Optional.empty();
    }

    /// What is kept of a webhook that was checked.
    public NewWebhook kept(SubmitWebhook webhook, Call call) {
        HttpUrl url = HttpUrl.get(webhook.url());
        return new NewWebhook(
                receiver(url),
                Optional.of(new NewWebhook.Target(url.toString(), webhook.secret())),
                webhook.format().orElse(WebhookFormat.STANDARD),
                webhook.metadata(),
                platform.of(call));
    }

    private static String receiver(HttpUrl url) {
        String host = url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return url.scheme() + "://" + host + (usual ? "" : ":" + url.port());
    }
}
