package dev.wowlab.node;

import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.node.external.ExternalConfig;
import dev.wowlab.node.external.Installation;
import dev.wowlab.node.external.InstallationException;
import dev.wowlab.node.pack.PackageException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;

/// The node's process. Exit codes: 0 stopped, or asked to leave, 2 wrong configuration, 3 revoked, 4 outdated,
/// 5 cannot start, 6 a newer version is installed and waits to be started, 7 a thread of it has failed.
public final class Main {
    static final int WRONG_CONFIGURATION = 2;
    private static final int CANNOT_START = 5;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "logback-node.xml");
        }
        // The Centrifugo client's HTTP threads linger, so that returning from main would not end the process.
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /// Runs a node until it is ended by the platform, by an update, or by a signal to the process; returns the exit
    /// code.
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(NodeArguments.HELP);
            return 0;
        }
        ComputeNode node;
        NodeConfig config;
        Optional<Packaged> packaged;
        Optional<LeaveFile> leave;
        try {
            packaged = Packaged.open(arguments, environment);
            Map<String, String> set = packaged.map(Packaged::settings).orElse(environment);
            Map<String, String> settings = NodeArguments.over(set, arguments);
            config = NodeConfig.fromEnvironment(settings);
            leave = LeaveFile.of(settings);
            Engines engines =
                    new Engines(installedEngines(), Installation.install(ExternalConfig.fromEnvironment(settings)));
            node = ComputeNode.create(config, engines, Clock.systemUTC());
        } catch (ConfigException | InstallationException | PackageException wrong) {
            err.println("wowlab node: " + wrong.getMessage());
            return WRONG_CONFIGURATION;
        } catch (IOException | RuntimeException broken) {
            err.println("wowlab node: cannot start: " + broken);
            return CANNOT_START;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(node::stop, "node-stop"));
        CompletableFuture<Integer> end = new CompletableFuture<>();
        packaged.ifPresent(one -> one.followUpdates(config.sentinelUrl(), node, end));
        leave.ifPresent(file -> file.follow(node::hasChunks, () -> end.complete(0)));
        node.start(() -> {
            packaged.ifPresent(Packaged::settle);
            out.printf(
                    "ready node %s '%s' with %d workers at %s%n",
                    node.nodeId(), config.name(), config.workers(), config.sentinelUrl());
        });
        Thread.ofVirtual().name("node-end").start(() -> awaitEnd(node, packaged, end));
        return end.join();
    }

    private static void awaitEnd(ComputeNode node, Optional<Packaged> packaged, CompletableFuture<Integer> end) {
        try {
            int code = node.awaitEnd();
            end.complete(packaged.isPresent() ? packaged.get().afterEnd(code) : code);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<SimulationEngine> installedEngines() {
        return ServiceLoader.load(SimulationEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
