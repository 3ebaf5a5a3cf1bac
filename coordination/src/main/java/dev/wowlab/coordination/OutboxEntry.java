package dev.wowlab.coordination;

import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.protocol.record.RaceRecord;
import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.record.RosterRunRecord;
import dev.wowlab.protocol.record.VoucherBatch;
import dev.wowlab.protocol.record.WebhookRecord;

/// A record on its way to PostgreSQL. Immutable.
///
/// @param entryId id in the stream; acknowledge with it after the commit
public record OutboxEntry(String entryId, Body body) {
    /// What is to be written. Immutable.
    public sealed interface Body {
        record OfJob(JobRecord job) implements Body {}

        record OfInput(InputRecord input) implements Body {}

        record OfNode(NodeRecord node) implements Body {}

        record OfRace(RaceRecord race) implements Body {}

        record OfRoster(RosterRecord roster) implements Body {}

        record OfRosterRun(RosterRunRecord run) implements Body {}

        record OfWebhook(WebhookRecord webhook) implements Body {}

        record OfVouchers(VoucherBatch vouchers) implements Body {}

        /// Cannot be read: a newer version of the platform wrote it, or it is damaged. Acknowledge and report it.
        record Unreadable(String kind, String id, String problem) implements Body {}
    }
}
