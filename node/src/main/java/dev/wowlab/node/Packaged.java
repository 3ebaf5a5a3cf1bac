package dev.wowlab.node;

import dev.wowlab.node.external.ExternalConfig;
import dev.wowlab.node.pack.FollowUpdates;
import dev.wowlab.node.pack.NodeFolder;
import dev.wowlab.node.pack.PackageException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// What a node that was started from a platform's package does beyond other nodes: it reads the settings there, and
/// follows newer versions where it is told to. Thread-safe.
final class Packaged {
    /// `true`: a newer version that the platform hands out is installed and started.
    static final String UPDATE = "WOWLAB_NODE_UPDATE";

    /// Asks the launcher to start the version that was installed.
    static final int INSTALLED = 6;

    private final NodeFolder folder;
    private final Map<String, String> settings;
    private final boolean updates;
    private volatile Optional<FollowUpdates> following = Optional.empty();

    private Packaged(NodeFolder folder, Map<String, String> settings, boolean updates) {
        this.folder = folder;
        this.settings = Map.copyOf(settings);
        this.updates = updates;
    }

    /// Empty where the node was not started from a package.
    ///
    /// @throws PackageException where the folder is none, or its settings are wrong
    static Optional<Packaged> open(List<String> arguments, Map<String, String> environment)
            throws PackageException, ConfigException {
        Optional<Path> root = NodeArguments.packageFolder(arguments);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        NodeFolder folder = NodeFolder.open(root.get());
        Map<String, String> settings = new HashMap<>(folder.settings(known()));
        settings.putAll(NodeConfig.set(environment)); // what is blank there is not said
        String update = NodeConfig.set(settings).getOrDefault(UPDATE, "false");
        if (!update.equals("true") && !update.equals("false")) {
            throw new ConfigException(UPDATE + " is '" + update + "', allowed is true or false");
        }
        return Optional.of(new Packaged(folder, settings, update.equals("true")));
    }

    /// What its user has set, and before that the environment.
    Map<String, String> settings() {
        return settings;
    }

    /// The node has joined its platform: this version runs.
    void settle() {
        folder.settle();
    }

    /// Follows newer versions from now on, if it should.
    ///
    /// @param end is given the exit code when one is to be started
    void followUpdates(URI platform, ComputeNode node, CompletableFuture<Integer> end) {
        if (updates) {
            FollowUpdates loop = new FollowUpdates(
                    folder,
                    platform,
                    FollowUpdates.Pace.USUAL,
                    new SecureRandom(),
                    node::hasChunks,
                    () -> end.complete(INSTALLED));
            following = Optional.of(loop);
            Thread.ofVirtual().name("node-updates").start(loop);
        }
    }

    /// The exit code of a node that the platform has ended: one that is too old for it may be helped by an update.
    int afterEnd(int code) throws InterruptedException {
        boolean helped = code == Membership.End.OUTDATED.exitCode
                && following.isPresent()
                && following.get().once();
        return helped ? INSTALLED : code;
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(NodeConfig.NAMES);
        known.addAll(List.of(ExternalConfig.ENGINES, ExternalConfig.SECONDS, ExternalConfig.MEMORY, UPDATE));
        return known;
    }
}
