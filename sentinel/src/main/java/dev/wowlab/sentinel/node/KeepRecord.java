package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.config.Config;

/// Sends the record of a node that was let in on its way to PostgreSQL. Thread-safe; idempotent. Whoever changes a
/// node does it, and should they die before, whoever hears its next heartbeat: what PostgreSQL does not know when
/// Redis is emptied would have to be claimed again, and nobody could check what it had signed.
final class KeepRecord {
    private final Coordination coordination;
    private final Config.Fleet fleet;

    KeepRecord(Coordination coordination, Config.Fleet fleet) {
        this.coordination = coordination;
        this.fleet = fleet;
    }

    void keep(NodeId id) {
        coordination.nodes().record(id, fleet.deadAfter()).ifPresent(record -> {
            coordination.outbox().append(record);
            coordination.nodes().recorded(id);
        });
    }
}
