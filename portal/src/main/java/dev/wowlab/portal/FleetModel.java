package dev.wowlab.portal;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.pack.NodeDownloads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fleet as its page shows it. Immutable.
///
/// @param healthy nodes that work or could
/// @param throughput fights per second, of healthy nodes together
/// @param yours what the nodes of whoever looks have done together; empty where they have none
public record FleetModel(
        String healthy, String workers, String busy, String throughput, Optional<Credit> yours, List<NodeRow> nodes) {
    private static final double MEBIBYTE = 1024.0 * 1024.0;
    private static final String BEHIND =
            "another engine than the platform's: no chunks of new jobs until it is updated";

    public FleetModel {
        nodes = List.copyOf(nodes);
    }

    /// What nodes have done. Immutable.
    ///
    /// @param fights fights of theirs that count in somebody's result
    /// @param detail how many of them another node agreed on, and how many were for jobs of their owner, in words
    public record Credit(String fights, String detail) {
        static Credit of(NodeCredit credit) {
            String checked = Numbers.whole(credit.agreed()) + " checked";
            return new Credit(
                    Numbers.whole(credit.fights()),
                    credit.own() == 0 ? checked : checked + ", " + Numbers.whole(credit.own()) + " own");
        }
    }

    /// One node. Immutable.
    ///
    /// @param condition one word, also its style: `healthy`, `draining`, `silent`, `pending`, `quarantined`,
    ///     `revoked`
    /// @param reason why it is quarantined, or gets no chunks of new jobs; empty otherwise
    /// @param yours whether it is one of whoever looks
    /// @param credit what it has done; empty where that is not known just now
    public record NodeRow(
            String id,
            String shortId,
            String name,
            String version,
            String condition,
            String reason,
            boolean yours,
            Optional<Credit> credit,
            String engines,
            String load,
            String memory,
            String workers,
            String leases,
            String throughput,
            Optional<Instant> lastBeatAt) {
        /// Whether it waits for the code that it shows.
        public boolean isPending() {
            return condition.equals("pending");
        }

        public boolean isQuarantined() {
            return condition.equals("quarantined");
        }

        public boolean isRevoked() {
            return condition.equals("revoked");
        }
    }

    static FleetModel of(List<NodeView> nodes) {
        List<Heartbeat> beats = nodes.stream()
                .filter(FleetModel::isHealthy)
                .flatMap(node -> node.lastBeat().stream())
                .toList();
        return new FleetModel(
                nodes.stream().filter(FleetModel::isHealthy).count() + " of " + nodes.size(),
                Numbers.whole(beats.stream().mapToInt(Heartbeat::cores).sum()),
                Numbers.whole(beats.stream()
                        .mapToInt(beat -> beat.runningLeases().size())
                        .sum()),
                Numbers.whole(beats.stream()
                        .mapToDouble(Heartbeat::iterationsPerSecond)
                        .sum()),
                nodes.stream()
                        .filter(FleetModel::isYours)
                        .flatMap(node -> node.credit().stream())
                        .reduce(NodeCredit::plus)
                        .map(Credit::of),
                nodes.stream().map(FleetModel::row).toList());
    }

    /// What can be loaded to lend a machine. Immutable.
    ///
    /// @param size of the node without Java
    /// @param withJava the node with Java, for each kind of computer that there is Java for
    public record Downloads(String size, List<WithJava> withJava) {
        public Downloads {
            withJava = List.copyOf(withJava);
        }
    }

    /// The node with Java. Immutable.
    public record WithJava(String computer, String title, String size) {}

    static Downloads downloads(NodeDownloads downloads) {
        return new Downloads(
                size(downloads.bytes()),
                downloads.withJava().entrySet().stream()
                        .map(one -> new WithJava(one.getKey().id(), one.getKey().title(), size(one.getValue())))
                        .toList());
    }

    private static String size(long bytes) {
        return Numbers.whole(Math.max(1, bytes / MEBIBYTE)) + " MiB";
    }

    private static boolean isYours(NodeView node) {
        return node.yours().orElse(false);
    }

    private static boolean isHealthy(NodeView node) {
        return node.healthy() && node.status() == NodeStatus.ACTIVE;
    }

    private static NodeRow row(NodeView node) {
        Optional<Heartbeat> beat = node.lastBeat();
        String id = node.id().value();
        return new NodeRow(
                id,
                id.substring(0, 12),
                node.name(),
                node.version(),
                condition(node),
                node.quarantineReason().orElse(node.behind().orElse(false) ? BEHIND : ""),
                isYours(node),
                node.credit().map(Credit::of),
                node.engines().stream().map(EngineRef::toString).collect(Collectors.joining(", ")),
                beat.map(b -> Numbers.percent(b.cpuLoad())).orElse("–"),
                beat.map(b -> Numbers.whole(b.memoryUsedBytes() / MEBIBYTE) + " MiB")
                        .orElse("–"),
                beat.map(b -> Numbers.whole(b.cores())).orElse("–"),
                beat.map(b -> Numbers.whole(b.runningLeases().size())).orElse("–"),
                beat.map(b -> Numbers.whole(b.iterationsPerSecond())).orElse("–"),
                node.lastBeatAt());
    }

    private static String condition(NodeView node) {
        return switch (node.status()) {
            case PENDING -> "pending";
            case QUARANTINED -> "quarantined";
            case REVOKED -> "revoked";
            case ACTIVE -> {
                if (!node.healthy()) {
                    yield "silent";
                }
                yield node.lastBeat().map(Heartbeat::draining).orElse(false) ? "draining" : "healthy";
            }
        };
    }
}
