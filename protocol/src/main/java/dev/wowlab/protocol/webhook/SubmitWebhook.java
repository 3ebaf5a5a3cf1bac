package dev.wowlab.protocol.webhook;

import java.util.Optional;

/// Whom to tell when a job or race has ended, as the submit says it. Immutable.
///
/// @param url that is posted to
/// @param secret `whsec_` and the base64 of 24 to 64 bytes that only the submitter and the receiver know; with it
///     messages carry a `v1` signature, too. The platform never shows it again
/// @param format absent: as the specification has it
/// @param metadata given back in the message as it is, at most 1,000 characters
public record SubmitWebhook(
        String url, Optional<String> secret, Optional<WebhookFormat> format, Optional<String> metadata) {
    public static final int MAX_URL_LENGTH = 2_000;
    public static final int MAX_METADATA_LENGTH = 1_000;

    /// Without the secret, and without what the address may hold of one, so that neither reaches a log.
    @Override
    public String toString() {
        return "SubmitWebhook[format=" + format + "]";
    }
}
