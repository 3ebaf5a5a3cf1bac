package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.record.NodeRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the hash of a node. Immutable.
record NodeFields(NodeId id, Map<String, byte[]> fields) {
    RegisteredNode registered() {
        return new RegisteredNode(id, bytes("publicKey"), status(), text("owner"), engines());
    }

    NodeView view(long aliveSinceMs) {
        long lastBeatMs = number("lastBeatMs");
        byte[] beat = bytes("beat");
        return new NodeView(
                id,
                text("name"),
                text("softwareVersion"),
                status(),
                status() == NodeStatus.ACTIVE && lastBeatMs > aliveSinceMs,
                engines(),
                Instant.ofEpochMilli(number("registeredAtMs")),
                lastBeatMs == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastBeatMs)),
                beat.length == 0 ? Optional.empty() : Optional.of(Json.mapper().readValue(beat, Heartbeat.class)),
                status() == NodeStatus.QUARANTINED ? Optional.of(text("quarantineReason")) : Optional.empty());
    }

    NodeRecord record(long aliveSinceMs) {
        return new NodeRecord(view(aliveSinceMs), bytes("publicKey"), number("version"), text("owner"));
    }

    private List<EngineRef> engines() {
        return List.of(Json.mapper().readValue(bytes("engines"), EngineRef[].class));
    }

    private NodeStatus status() {
        return NodeStatus.valueOf(text("status"));
    }

    private byte[] bytes(String field) {
        return fields.getOrDefault(field, new byte[0]);
    }

    private String text(String field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    private long number(String field) {
        byte[] value = bytes(field);
        return value.length == 0 ? 0 : Long.parseLong(new String(value, StandardCharsets.US_ASCII));
    }
}
