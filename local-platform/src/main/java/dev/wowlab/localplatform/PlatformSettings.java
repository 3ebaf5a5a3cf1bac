package dev.wowlab.localplatform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How large a local platform is, and how fast it notices failures. Immutable.
///
/// @param folder where its data and logs lie; must exist
/// @param sentinels 1 to 8
/// @param nodes 0 to 8; more can be started later
/// @param beacons Centrifugo instances, 1 to 8
/// @param workersPerNode threads that simulate in each node, 1 to 256
/// @param heartbeatSeconds between a node's beats; it is dead after three missed ones
/// @param leaseSeconds how long a node may hold a chunk without a beat
/// @param sentinelSettings environment variables of every sentinel, over those of a local platform
/// @param hosting where it is reached if it stays; empty: for now, on loopback ports of its own choice
public record PlatformSettings(
        Path folder,
        int sentinels,
        int nodes,
        int beacons,
        int workersPerNode,
        int heartbeatSeconds,
        int leaseSeconds,
        Map<String, String> sentinelSettings,
        Optional<Hosting> hosting) {
    private static final int MAX_PROCESSES = 8;
    private static final int MAX_WORKERS = 256;
    private static final List<String> COMPILE_QUICKLY = List.of("-XX:TieredStopAtLevel=1");

    public PlatformSettings {
        require("sentinels", sentinels, 1, MAX_PROCESSES);
        require("nodes", nodes, 0, MAX_PROCESSES);
        require("beacons", beacons, 1, MAX_PROCESSES);
        require("workers per node", workersPerNode, 1, MAX_WORKERS);
        require("heartbeat seconds", heartbeatSeconds, 1, 60);
        require("lease seconds", leaseSeconds, 1, 3_600);
        sentinelSettings = Map.copyOf(sentinelSettings);
    }

    /// Two of everything, one worker per node, in a temporary folder.
    public static PlatformSettings ofTwo() {
        return new PlatformSettings(
                TemporaryFolder.create("wowlab-platform"), 2, 2, 2, 1, 5, 30, Map.of(), Optional.empty());
    }

    public PlatformSettings withFolder(Path newFolder) {
        return with(newFolder, nodes, workersPerNode, sentinelSettings, hosting);
    }

    public PlatformSettings withNodes(int newNodes) {
        return with(folder, newNodes, workersPerNode, sentinelSettings, hosting);
    }

    public PlatformSettings withWorkersPerNode(int newWorkers) {
        return with(folder, nodes, newWorkers, sentinelSettings, hosting);
    }

    /// Short times, for tests that kill nodes.
    public PlatformSettings withDeadlines(int newHeartbeatSeconds, int newLeaseSeconds) {
        return new PlatformSettings(
                folder,
                sentinels,
                nodes,
                beacons,
                workersPerNode,
                newHeartbeatSeconds,
                newLeaseSeconds,
                sentinelSettings,
                hosting);
    }

    /// Other settings of the sentinels, such as how people sign in.
    public PlatformSettings withSentinelSettings(Map<String, String> newSettings) {
        return with(folder, nodes, workersPerNode, newSettings, hosting);
    }

    /// One that stays, in its folder.
    public PlatformSettings withHosting(Hosting newHosting) {
        return with(folder, nodes, workersPerNode, sentinelSettings, Optional.of(newHosting));
    }

    private PlatformSettings with(
            Path newFolder,
            int newNodes,
            int newWorkers,
            Map<String, String> newSettings,
            Optional<Hosting> newHosting) {
        return new PlatformSettings(
                newFolder,
                sentinels,
                newNodes,
                beacons,
                newWorkers,
                heartbeatSeconds,
                leaseSeconds,
                newSettings,
                newHosting);
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
        }
    }

    /// Flags of a node's JVM, whose code is to be fast.
    List<String> nodeFlags(int heapMegabytes) {
        return flags(
                heapMegabytes,
                List.of(
                        // Makes the code of a fight faster (PERFORMANCE.md); a JVM that does not know one goes without.
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:+TrustFinalNonStaticFields",
                        "-XX:MaxInlineLevel=30",
                        "-XX:FreqInlineSize=500",
                        "-XX:InlineSmallCode=4000"));
    }

    /// Flags of a sentinel's JVM. One that is there for now is to start quickly: the compiler that takes its time would
    /// cost as much of the processor as all else that a start does.
    List<String> sentinelFlags(int heapMegabytes) {
        return flags(heapMegabytes, hosting.isPresent() ? List.of() : COMPILE_QUICKLY);
    }

    /// Flags of a JVM that does one thing and ends.
    List<String> briefFlags(int heapMegabytes) {
        return flags(heapMegabytes, COMPILE_QUICKLY);
    }

    private static List<String> flags(int heapMegabytes, List<String> more) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        flags.addAll(more);
        return List.copyOf(flags);
    }
}
