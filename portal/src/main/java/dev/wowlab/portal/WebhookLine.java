package dev.wowlab.portal;

import dev.wowlab.protocol.webhook.WebhookView;
import java.util.Optional;

/// How a webhook went, in a sentence for whoever submitted it. Stateless, thread-safe.
final class WebhookLine {
    private WebhookLine() {}

    /// Empty where there is no webhook.
    static String of(Optional<WebhookView> webhook) {
        return webhook.map(WebhookLine::of).orElse("");
    }

    private static String of(WebhookView webhook) {
        String attempts =
                webhook.attempts() == 1 ? "at the first attempt" : "after " + webhook.attempts() + " attempts";
        return "Webhook to " + webhook.receiver() + ": "
                + switch (webhook.state()) {
                    case WAITING -> "told when this has ended.";
                    case DELIVERING ->
                        webhook.reason().isEmpty()
                                ? "being told."
                                : "not told yet, " + webhook.reason()
                                        + webhook.nextAttemptAt()
                                                .map(at -> "; tried again at " + at)
                                                .orElse("")
                                        + ".";
                    case DELIVERED -> "told " + attempts + ".";
                    case GIVEN_UP -> "given up " + attempts + ": " + webhook.reason() + ".";
                };
    }
}
