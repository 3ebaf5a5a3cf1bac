package dev.wowlab.coordination;

import dev.wowlab.protocol.webhook.WebhookFormat;
import java.util.Optional;

/// Whom to tell, and what with. Immutable.
///
/// @param receiver scheme, host and port of the address, which may be shown
/// @param target where to post; gone once the webhook has ended
/// @param metadata given back as it is
/// @param platform address of the platform as the submitter knows it, without a path
public record NewWebhook(
        String receiver, Optional<Target> target, WebhookFormat format, Optional<String> metadata, String platform) {

    /// What only the submitter and the platform know. Immutable.
    ///
    /// @param secret the shared one of `v1` signatures
    public record Target(String url, Optional<String> secret) {
        /// Without either, so that they reach no log.
        @Override
        public String toString() {
            return "Target[]";
        }
    }

    /// What is kept of one that has ended.
    NewWebhook withoutTarget() {
        return new NewWebhook(receiver, Optional.empty(), format, metadata, platform);
    }
}
