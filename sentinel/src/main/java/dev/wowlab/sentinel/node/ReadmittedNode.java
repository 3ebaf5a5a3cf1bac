package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.realtime.Announcements;
import java.util.List;

/// What follows when a node may work from now on: its record is kept, it is told, and who let it sees it as it is.
/// Thread-safe.
final class ReadmittedNode {
    private final Coordination coordination;
    private final Announcements announcements;
    private final KeepRecord record;
    private final Config.Fleet fleet;

    ReadmittedNode(Coordination coordination, Announcements announcements, Config.Fleet fleet) {
        this.coordination = coordination;
        this.announcements = announcements;
        this.record = new KeepRecord(coordination, fleet);
        this.fleet = fleet;
    }

    /// Tells everyone; answers with the node.
    Reply tell(Call call, NodeId id) {
        record.keep(id);
        announcements.signal(List.of(id), NodeSignal.Kind.CHECK);
        return coordination.nodes().view(id, fleet.deadAfter()).map(Reply::ok).orElseGet(() -> NodeIds.notFound(call));
    }
}
