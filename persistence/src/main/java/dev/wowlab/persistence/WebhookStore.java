package dev.wowlab.persistence;

import dev.wowlab.protocol.record.WebhookRecord;
import java.util.List;
import java.util.Optional;

/// The durable record of webhooks, under the rules of `DurableStore`. Thread-safe.
public final class WebhookStore {
    private final Database database;
    private final BatchWriter writer;

    WebhookStore(Database database, BatchWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Stores webhooks over lower versions.
    public UpsertOutcome upsert(List<WebhookRecord> webhooks) {
        return writer.write(WebhookRows.TABLE, webhooks);
    }

    /// Webhooks that have not ended, by id, from the first id after `after` on.
    public List<WebhookRecord> unfinished(Optional<String> after, int limit) {
        return database.read("unfinished webhooks", handle -> WebhookRows.unfinished(handle, after, limit));
    }
}
