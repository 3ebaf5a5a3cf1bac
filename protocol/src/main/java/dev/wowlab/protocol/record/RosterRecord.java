package dev.wowlab.protocol.record;

import dev.wowlab.protocol.roster.RosterView;

/// The durable row of a roster: upserted only over a lower version. Immutable.
///
/// @param view everything that the API shows; its `version` guards the upsert
/// @param webhook whom to tell, JSON; empty: nobody
/// @param idempotencyKey key of the submit; empty when there was none
public record RosterRecord(RosterView view, String webhook, String idempotencyKey) {
    /// Without whom to tell, which is secret, so that that reaches no log.
    @Override
    public String toString() {
        return "RosterRecord[" + view.id() + ", " + view.version() + "]";
    }
}
