package dev.wowlab.protocol.record;

/// The durable row of a webhook, so that it survives a Redis that comes back empty: upserted only over a lower version.
/// Immutable.
///
/// @param id `job:`, `race:` or `roster:` and the id of what it tells of
/// @param version rises when it has ended
/// @param ended whether nothing more is to be delivered
/// @param description whom to tell, JSON; without address and secret once it has ended
public record WebhookRecord(String id, long version, boolean ended, String description) {
    /// Without what it says, which may be secret, so that that reaches no log.
    @Override
    public String toString() {
        return "WebhookRecord[" + id + ", " + version + "]";
    }
}
