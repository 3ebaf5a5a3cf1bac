package dev.wowlab.cli.host;

import dev.wowlab.localplatform.Hosting;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs a platform on this machine that stays: for a guild, with nodes of its members. Confined to the main thread.
@Command(
        name = "host",
        description = {
            "Run a platform on this machine that stays: its data is kept, whatever ends is started again, other machines"
                    + " reach it and lend it nodes.",
            "Sign-in, webhooks and the like are set by WOWLAB_* variables, see docs/hosting.md."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was stopped", "1:a part did not start", "2:the command line is wrong"})
public final class HostCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    /// What a local platform decides unless the operator says otherwise; all other settings of sentinels come from the
    /// environment of this process as they are.
    private static final List<String> OPERATORS_WORD =
            List.of("WOWLAB_HEARTBEAT_SECONDS", "WOWLAB_LEASE_SECONDS", "WOWLAB_TRUSTED_PROXIES");

    /// PostgreSQL, which root has run as another user, must get through.
    private static final String FOR_NO_OTHERS = "rwx--x--x";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            converter = FolderName.class,
            description = "Keep data, keys and logs here (default: wowlab in the user's data folder; root's is"
                    + " /var/lib/wowlab).")
    private @Nullable Path folder;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8080",
            description = "Where pages and API listen; 0.0.0.0:PORT for all addresses (default: ${DEFAULT-VALUE}).")
    private String listen = "";

    @Option(
            names = "--beacon-port",
            paramLabel = "PORT",
            description = "Where WebSocket connections are taken (default: one above the other).")
    private @Nullable Integer beaconPort;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The address that people and nodes reach it at, such as https://wow.guild.example (default:"
                    + " http:// and where it listens).")
    private @Nullable URI publicUrl;

    @Option(
            names = "--beacon-url",
            paramLabel = "URL",
            description = "The address of WebSocket connections (default: with https, the same host by wss, where a"
                    + " reverse proxy hands " + Hosting.WEB_SOCKET_PATH + " on; else the same host and --beacon-port).")
    private @Nullable URI beaconUrl;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "1",
            description = "Nodes on this machine, 0 to 8 (default: ${DEFAULT-VALUE}).")
    private int nodes;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Threads that simulate in each of them (default: all cores but one, shared out).")
    private @Nullable Integer workers;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PlatformSettings settings = settings();
        Path home = Files.createDirectories(
                HostFolder.of(folder),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOR_NO_OTHERS)));
        try (FileChannel _ = HostFolder.take(home)) {
            return host(withNodeJava(settings, home).withFolder(home));
        }
    }

    /// What `node-java` puts there is handed out, unless the operator names another folder.
    private static PlatformSettings withNodeJava(PlatformSettings settings, Path home) throws IOException {
        if (System.getenv().containsKey(NodeJavaCommand.VARIABLE)) {
            return settings;
        }
        Map<String, String> more = new HashMap<>(settings.sentinelSettings());
        more.put(
                NodeJavaCommand.VARIABLE,
                Files.createDirectories(HostFolder.nodeJava(home)).toString());
        return settings.withSentinelSettings(more);
    }

    private PlatformSettings settings() {
        try {
            return PlatformSettings.ofTwo()
                    .withNodes(nodes)
                    .withWorkersPerNode(workersPerNode())
                    .withSentinelSettings(System.getenv().entrySet().stream()
                            .filter(entry -> OPERATORS_WORD.contains(entry.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                    .withHosting(hosting());
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private int host(PlatformSettings settings) throws InterruptedException {
        Path home = settings.folder();
        Hosting hosting = settings.hosting().orElseThrow();
        out.println("WowLab: starting the platform in " + home);
        UpdateFolder updates = new UpdateFolder(home);
        updates.forget(); // it is of the build that it is started with
        try (LocalPlatform platform = LocalPlatform.start(settings, this::up, this::incident)) {
            out.println();
            out.println("  portal     " + hosting.publicUrl() + "/");
            out.println("  WebSocket  " + hosting.beaconUrl());
            out.println("  a node     " + hosting.publicUrl() + "/fleet hands it out, for Windows, macOS and Linux;"
                    + " or from a checkout:");
            out.println(
                    "             WOWLAB_SENTINEL_URL=" + hosting.publicUrl() + " WOWLAB_JOIN_TOKEN=… ./wowlab node");
            out.println("             (the token is join-token in " + home.resolve("keys") + ";"
                    + " without it a user claims the node by the code that it shows)");
            if (System.getenv().getOrDefault("WOWLAB_AUTH", "local").equals("local")) {
                out.println("  user       nobody signs in: whoever reaches the address is the one user, and may see and"
                        + " stop everything");
                out.println("             (WOWLAB_AUTH=proxy or supabase has people sign in, see docs/hosting.md)");
            }
            out.println();
            out.println("ready " + platform.url());
            Thread.ofVirtual().name("updates").start(new CarryOutUpdates(platform::update, updates, this::incident));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("Stopping …"), "say-stopping"));
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Hosting hosting() {
        int colon = listen.lastIndexOf(':');
        String host = colon < 0 ? "" : listen.substring(0, colon);
        int port = colon < 0 ? 0 : port(listen.substring(colon + 1));
        if (host.isEmpty() || port == 0) {
            throw wrong("--listen is '" + listen + "'; it must be HOST:PORT, such as 0.0.0.0:8080");
        }
        if (host.contains(":") && !(host.startsWith("[") && host.endsWith("]"))) {
            throw wrong("--listen is '" + listen + "'; an IPv6 address needs brackets, as in [" + host + "]:" + port);
        }
        int beacons = Optional.ofNullable(beaconPort).orElse(port + 1);
        if (beacons < 1 || beacons > LARGEST_PORT || beacons == port) {
            throw wrong("--beacon-port must be another port than " + port + ", 1 to " + LARGEST_PORT);
        }
        if (publicUrl == null && Hosting.isEverywhere(host)) {
            throw wrong("--listen " + listen + " is every address of this machine; say by --public-url at which one"
                    + " people reach it, such as http://192.168.1.20:" + port);
        }
        URI people = publicUrl == null ? URI.create("http://" + host + ":" + port) : bare("--public-url", publicUrl);
        return new Hosting(host, port, beacons, people, beaconUrl(people, beacons));
    }

    private URI beaconUrl(URI people, int port) {
        if (beaconUrl != null) {
            if (!List.of("ws", "wss").contains(String.valueOf(beaconUrl.getScheme())) || beaconUrl.getHost() == null) {
                throw wrong("--beacon-url is '" + beaconUrl + "'; it must be ws:// or wss:// and a host");
            }
            return beaconUrl;
        }
        return URI.create(
                people.getScheme().equals("https")
                        ? "wss://" + people.getRawAuthority() + Hosting.WEB_SOCKET_PATH
                        : "ws://" + people.getHost() + ":" + port + Hosting.WEB_SOCKET_PATH);
    }

    /// An address of people, without a slash at its end.
    private URI bare(String option, URI url) {
        boolean http = List.of("http", "https").contains(String.valueOf(url.getScheme()));
        boolean path =
                !List.of("", "/").contains(Optional.ofNullable(url.getRawPath()).orElse(""));
        if (!http || url.getHost() == null || path || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw wrong(option + " is '" + url + "'; it must be http:// or https:// and a host, without a path");
        }
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 1 && port <= LARGEST_PORT ? port : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private int workersPerNode() {
        int free = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return Optional.ofNullable(workers).orElse(Math.max(1, free / Math.max(1, nodes)));
    }

    private CommandLine.ParameterException wrong(String message) {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return new CommandLine.ParameterException(line, message);
    }

    private synchronized void up(String what, String where) {
        out.printf("  ✓ %-12s %s%n", what, where);
    }

    private synchronized void incident(String what) {
        out.printf(Locale.ROOT, "%s  %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), what);
    }
}
