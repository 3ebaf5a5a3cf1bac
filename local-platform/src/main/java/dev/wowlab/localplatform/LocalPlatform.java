package dev.wowlab.localplatform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A whole platform on this machine: Redis, PostgreSQL, Centrifugo instances behind one address, sentinels behind one
/// address, nodes. Every part is a real process that never outlives this JVM. One that is hosted ([Hosting]) keeps
/// what it has from one start to the next, and its parts are started again when they end. Thread-safe.
public final class LocalPlatform implements AutoCloseable {
    private static final String SENTINEL_MAIN = "dev.wowlab.sentinel.Main";
    private static final String NODE_MAIN = "dev.wowlab.node.Main";
    private static final String MIGRATE_MAIN = "dev.wowlab.persistence.Migrate";
    private static final String DATABASE = "wowlab";
    private static final int SENTINEL_HEAP_MEGABYTES = 128;
    private static final int NODE_HEAP_MEGABYTES = 128;

    /// Of a platform that stays, which has more to remember.
    private static final int HOSTED_HEAP_MEGABYTES = 512;

    /// Of a platform that stays; as much is kept of what was before.
    private static final long MOST_LOG_BYTES = 16 * 1024 * 1024;

    private static final Map<String, String> OF_THIS_MACHINE = Map.of(
            "WOWLAB_AUTH", "local",
            // whoever submits here is on this machine anyway
            "WOWLAB_WEBHOOK_ALLOW", "localhost,127.0.0.0/8,::1");

    private final PlatformSettings settings;
    private final PlatformSecrets secrets;
    private final StartListener listener;
    private final Consumer<String> incidents;
    private final Keeper keeper;
    private final BoundedLogs logs;
    private final Started<RedisProcess> redis = new Started<>("Redis");
    private final Started<PostgresProcess> postgres = new Started<>("PostgreSQL");
    private final Started<TcpBalancer> beaconBalancer = new Started<>("balancer of Centrifugo");
    private final Started<TcpBalancer> sentinelBalancer = new Started<>("balancer of sentinels");
    private final List<CentrifugoProcess> beacons = new CopyOnWriteArrayList<>();
    private final List<SentinelProcess> sentinels = new CopyOnWriteArrayList<>();
    private final List<ServiceProcess> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger sentinelNumbers = new AtomicInteger();
    private final AtomicInteger nodeNumbers = new AtomicInteger();
    private volatile Build build = Build.ofThisJvm();
    private volatile boolean stopping;
    private final Thread atExit = new Thread(this::endAll, "stop-local-platform");

    private LocalPlatform(PlatformSettings settings, StartListener listener, Consumer<String> incidents) {
        this.settings = settings;
        this.listener = listener;
        this.incidents = incidents;
        this.keeper = new Keeper(incidents);
        this.logs = new BoundedLogs(settings.folder(), MOST_LOG_BYTES, incidents);
        this.secrets = settings.hosting().isPresent()
                ? PlatformSecrets.kept(settings.folder().resolve("keys"))
                : PlatformSecrets.draw();
    }

    /// Starts all of it. Returns when every sentinel and node is ready; one that is hosted goes on without a node
    /// that does not start.
    ///
    /// @throws StartFailedException what did not start and why; nothing is left running then
    public static LocalPlatform start(PlatformSettings settings, StartListener listener) {
        return start(settings, listener, _ -> {});
    }

    /// The same.
    ///
    /// @param incidents is told of parts of a hosted platform that have ended or do not start, and how it goes on
    public static LocalPlatform start(PlatformSettings settings, StartListener listener, Consumer<String> incidents) {
        LocalPlatform platform = new LocalPlatform(settings, listener, incidents);
        Runtime.getRuntime().addShutdownHook(platform.atExit);
        try {
            settings.hosting().ifPresent(platform::openDoors);
            Together.both(platform::startRedisAndBeacons, platform::startPostgres);
            platform.startSentinels();
            Together.all(settings.nodes(), _ -> platform.startFirstNode());
            if (settings.hosting().isPresent()) {
                platform.keepUp();
            }
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /// First of all, so that what is wrong with the addresses is told at once.
    private void openDoors(Hosting hosting) {
        sentinelBalancer.set(TcpBalancer.start(hosting.listen(), hosting.port(), true));
        beaconBalancer.set(TcpBalancer.start(hosting.listen(), hosting.beaconPort(), false));
    }

    private void keepUp() {
        keeper.keep(redis()::process, redis()::restart);
        keeper.keep(postgres()::process, postgres()::restart);
        beacons.forEach(beacon -> keeper.keep(beacon::process, beacon::restart));
        sentinels.forEach(sentinel -> keeper.keep(sentinel.service()));
        nodes.forEach(this::keepNode);
        logs.start();
    }

    private static void serve(Started<TcpBalancer> balancer, List<Integer> ports) {
        if (balancer.stream().findAny().isEmpty()) {
            balancer.set(TcpBalancer.start(ports));
        } else {
            ports.forEach(balancer.get()::add);
        }
    }

    private void startRedisAndBeacons() {
        RedisProcess server =
                redis.set(RedisProcess.start(settings.folder().resolve("redis"), secrets.redisPassword()));
        listener.up("redis", server.address());
        CentrifugoSettings beaconSettings = new CentrifugoSettings(
                server.url(),
                secrets.beaconApiKey(),
                secrets.beaconTokenKey(),
                secrets.beaconSubscriptionKey(),
                settings.hosting().stream().map(Hosting::origin).toList());
        List<CentrifugoProcess> started = Together.all(settings.beacons(), index -> {
            CentrifugoProcess beacon = CentrifugoProcess.start(
                    "beacon-" + (index + 1), beaconSettings, settings.folder().resolve("centrifugo"));
            beacons.add(beacon);
            listener.up("beacon-" + (index + 1), "ws://127.0.0.1:" + beacon.port());
            return beacon;
        });
        serve(beaconBalancer, started.stream().map(CentrifugoProcess::port).toList());
        listener.up("beacons", beaconUrl());
    }

    private void startPostgres() {
        Path folder = settings.folder().resolve("postgres");
        PostgresProcess server = postgres.set(
                settings.hosting().isPresent()
                        ? PostgresProcess.startKept(folder, secrets.superuserPassword())
                        : PostgresProcess.start(folder));
        if (!server.hasDatabase(DATABASE)) {
            server.createDatabase(DATABASE);
        }
        migrate(build);
        listener.up("postgres", server.jdbcUrl(DATABASE));
    }

    private void migrate(Build by) {
        PostgresProcess server = postgres();
        Map<String, String> environment = Map.of(
                "WOWLAB_DATABASE_URL", server.jdbcUrl(DATABASE),
                "WOWLAB_DATABASE_USER", PostgresProcess.SUPERUSER,
                "WOWLAB_DATABASE_PASSWORD", server.password(),
                "WOWLAB_SENTINEL_PASSWORD", secrets.databasePassword());
        ServiceProcess.runToEnd(new ServiceSpec(
                by,
                "migrate",
                MIGRATE_MAIN,
                settings.briefFlags(SENTINEL_HEAP_MEGABYTES),
                environment,
                settings.folder()));
    }

    private void startSentinels() {
        List<SentinelProcess> started =
                Together.all(settings.sentinels(), index -> launchSentinel(build, "sentinel-" + (index + 1)));
        sentinels.addAll(started);
        sentinelNumbers.set(started.size());
        serve(sentinelBalancer, started.stream().map(SentinelProcess::port).toList());
        listener.up("sentinels", url());
    }

    private SentinelProcess launchSentinel(Build of, String name) {
        return Ports.retry(port -> launchSentinel(of, name, port));
    }

    private SentinelProcess launchSentinel(Build of, String name, int port) {
        ServiceProcess service = ServiceProcess.start(new ServiceSpec(
                of,
                name,
                SENTINEL_MAIN,
                settings.sentinelFlags(heap(SENTINEL_HEAP_MEGABYTES)),
                sentinelEnvironment(name, port),
                settings.folder()));
        listener.up(name, "http://127.0.0.1:" + port);
        return new SentinelProcess(service, port);
    }

    private Map<String, String> sentinelEnvironment(String name, int port) {
        Map<String, String> environment = new HashMap<>(Map.ofEntries(
                Map.entry("WOWLAB_INSTANCE", name),
                Map.entry("WOWLAB_HTTP_HOST", "127.0.0.1"),
                Map.entry("WOWLAB_HTTP_PORT", Integer.toString(port)),
                Map.entry("WOWLAB_REDIS_URL", redis().url()),
                Map.entry("WOWLAB_DATABASE_URL", postgres().jdbcUrl(DATABASE)),
                Map.entry("WOWLAB_DATABASE_USER", "wowlab_sentinel"),
                Map.entry("WOWLAB_DATABASE_PASSWORD", secrets.databasePassword()),
                Map.entry(
                        "WOWLAB_BEACON_API_URL",
                        String.join(
                                ",",
                                beacons.stream().map(CentrifugoProcess::apiUrl).toList())),
                Map.entry("WOWLAB_BEACON_API_KEY", secrets.beaconApiKey()),
                Map.entry("WOWLAB_BEACON_PUBLIC_URL", publicBeaconUrl()),
                Map.entry("WOWLAB_BEACON_TOKEN_KEY", secrets.beaconTokenKey()),
                Map.entry("WOWLAB_BEACON_SUBSCRIPTION_KEY", secrets.beaconSubscriptionKey()),
                Map.entry("WOWLAB_JOIN_TOKEN", secrets.joinToken()),
                Map.entry("WOWLAB_HEARTBEAT_SECONDS", Integer.toString(settings.heartbeatSeconds())),
                Map.entry("WOWLAB_LEASE_SECONDS", Integer.toString(settings.leaseSeconds()))));
        environment.putAll(settings.hosting().map(LocalPlatform::ofHosted).orElse(OF_THIS_MACHINE));
        environment.putAll(settings.sentinelSettings());
        return environment;
    }

    private static Map<String, String> ofHosted(Hosting hosting) {
        return Map.of(
                "WOWLAB_PROXY_PROTOCOL", "true",
                // whoever has a reverse proxy on this machine has it say for whom it speaks
                "WOWLAB_TRUSTED_PROXIES", "127.0.0.0/8,::1",
                "WOWLAB_PUBLIC_URL", hosting.publicUrl().toString());
    }

    private int heap(int megabytes) {
        return settings.hosting().isPresent() ? HOSTED_HEAP_MEGABYTES : megabytes;
    }

    /// Starts one more node, named `node-N`, with a key of its own.
    public ServiceProcess startNode() {
        return startNode(Map.of());
    }

    /// The same.
    ///
    /// @param more environment variables, beside those of every node, and before them
    public ServiceProcess startNode(Map<String, String> more) {
        return startNode("node-" + nodeNumbers.incrementAndGet(), more);
    }

    /// A platform that stays is of use without its own nodes, too.
    private ServiceProcess startFirstNode() {
        if (settings.hosting().isEmpty()) {
            return startNode();
        }
        String name = "node-" + nodeNumbers.incrementAndGet();
        return join(ServiceProcess.startOrTell(
                nodeSpec(name, Map.of()),
                why -> incidents.accept(name + " does not start, and the platform goes on without it: " + why)));
    }

    private ServiceProcess startNode(String name, Map<String, String> more) {
        return join(ServiceProcess.start(nodeSpec(name, more)));
    }

    private ServiceSpec nodeSpec(String name, Map<String, String> more) {
        NodeHome home = home(name);
        home.askToStay();
        Map<String, String> environment = new HashMap<>(Map.of(
                "WOWLAB_SENTINEL_URL", url(),
                "WOWLAB_NODE_HOME", home.folder().toString(),
                "WOWLAB_NODE_LEAVE", home.leaveFile().toString(),
                "WOWLAB_NODE_NAME", name,
                "WOWLAB_NODE_WORKERS", Integer.toString(settings.workersPerNode()),
                "WOWLAB_JOIN_TOKEN", secrets.joinToken()));
        if (settings.hosting().isPresent()) {
            // the address of people may be a proxy's, on a name that this machine does not reach
            environment.put("WOWLAB_NODE_BEACON_URL", beaconUrl());
        }
        environment.putAll(more);
        return new ServiceSpec(
                build, name, NODE_MAIN, settings.nodeFlags(heap(NODE_HEAP_MEGABYTES)), environment, settings.folder());
    }

    private ServiceProcess join(ServiceProcess node) {
        nodes.add(node);
        if (node.isWaiting()) {
            incidents.accept(node.name() + " signed a false result and gets no work: './wowlab nodes' says why, and"
                    + " './wowlab nodes pardon NODE' lets it");
        } else if (node.process().isAlive()) {
            listener.up(
                    node.name(), settings.workersPerNode() + (settings.workersPerNode() == 1 ? " worker" : " workers"));
        }
        return node;
    }

    /// `http://127.0.0.1:PORT`: the API and the portal, whichever sentinel answers. A hosted platform that
    /// listens on one address alone is reached there.
    public String url() {
        return "http://" + host() + ":" + sentinelBalancer.get().port();
    }

    private String host() {
        return settings.hosting().map(Hosting::hereHost).orElse("127.0.0.1");
    }

    /// `ws://127.0.0.1:PORT/connection/websocket`: Centrifugo, whichever instance answers.
    public String beaconUrl() {
        return "ws://" + host() + ":" + beaconBalancer.get().port() + Hosting.WEB_SOCKET_PATH;
    }

    private String publicBeaconUrl() {
        return settings.hosting().map(hosting -> hosting.beaconUrl().toString()).orElseGet(this::beaconUrl);
    }

    /// A node that presents it may work at once.
    public String joinToken() {
        return secrets.joinToken();
    }

    public RedisProcess redis() {
        return redis.get();
    }

    public PostgresProcess postgres() {
        return postgres.get();
    }

    /// Name of the platform's database on [#postgres()].
    public String database() {
        return DATABASE;
    }

    public List<CentrifugoProcess> beacons() {
        return List.copyOf(beacons);
    }

    public List<SentinelProcess> sentinels() {
        return List.copyOf(sentinels);
    }

    public List<ServiceProcess> nodes() {
        return List.copyOf(nodes);
    }

    /// Where data and logs lie.
    public Path folder() {
        return settings.folder();
    }

    /// Resident memory of every process that runs, by name.
    public List<MemoryUse> memory() {
        List<MemoryUse> uses = new ArrayList<>();
        processes()
                .forEach(process -> process.residentBytes()
                        .ifPresent(bytes -> uses.add(new MemoryUse(process.name(), process.pid(), bytes))));
        uses.sort(Comparator.comparing(MemoryUse::name));
        return uses;
    }

    private Stream<ChildProcess> processes() {
        return Stream.of(
                        nodes.stream().map(ServiceProcess::process),
                        sentinels.stream().map(sentinel -> sentinel.service().process()),
                        beacons.stream().map(CentrifugoProcess::process),
                        postgres.stream().map(PostgresProcess::process),
                        redis.stream().map(RedisProcess::process))
                .flatMap(stream -> stream);
    }

    /// Has another build take over while the platform goes on: the schema first, then one sentinel after the
    /// other, each replaced before it ends its requests and goes, then the nodes. Redis, PostgreSQL and
    /// Centrifugo run on. Returns when all but leaving nodes are of that build; those have half an hour.
    ///
    /// @param sameEngines whether its engines are those that run: a node is stopped and started again then,
    ///     and gives back what it has begun. Otherwise a new one joins, and the old one leaves when there is
    ///     nothing more to do for its engines
    /// @param told how it goes on, a line each time
    /// @throws StartFailedException what of it does not start; what was not replaced yet goes on
    public void update(Build next, boolean sameEngines, Consumer<String> told) {
        migrate(next);
        told.accept("the database has its schema");
        for (SentinelProcess old : sentinels()) {
            told.accept(
                    replace(old, next) + " has taken over from " + old.service().name());
        }
        build = next;
        // those that leave since an update before are let be
        nodes.removeIf(node -> !node.isWanted() && !node.process().isAlive());
        for (ServiceProcess old :
                nodes().stream().filter(ServiceProcess::isWanted).toList()) {
            told.accept(sameEngines ? startAgain(old) : replace(old));
        }
    }

    /// The name of the new one.
    private synchronized String replace(SentinelProcess old, Build next) {
        requireRunning();
        // two that are there at the same time are called differently
        SentinelProcess started = launchSentinel(next, "sentinel-" + sentinelNumbers.incrementAndGet());
        sentinels.add(started);
        keepIfHosted(started.service());
        sentinelBalancer.get().add(started.port());
        sentinelBalancer.get().remove(old.port());
        sentinels.remove(old);
        old.service().close();
        return started.service().name();
    }

    private synchronized String startAgain(ServiceProcess old) {
        requireRunning();
        old.close();
        nodes.remove(old);
        try {
            keepNodeIfHosted(startNode(old.name(), Map.of()));
        } catch (StartFailedException failed) {
            nodes.add(old);
            try {
                old.restart();
            } catch (StartFailedException again) {
                failed.addSuppressed(again); // it is kept, and tried again
            }
            keepNodeIfHosted(old);
            throw failed;
        }
        return old.name() + " was started again";
    }

    private synchronized String replace(ServiceProcess old) {
        requireRunning();
        ServiceProcess started = startNode();
        keepNodeIfHosted(started);
        old.letGo();
        home(old.name()).askToLeave();
        return started.name() + " has joined; " + old.name()
                + " leaves when there is nothing more to do for its engines";
    }

    private NodeHome home(String node) {
        return new NodeHome(settings.folder().resolve(node));
    }

    private void requireRunning() {
        if (stopping) {
            throw new StartFailedException("the platform stops");
        }
    }

    private void keepIfHosted(ServiceProcess service) {
        if (settings.hosting().isPresent()) {
            keeper.keep(service);
        }
    }

    private void keepNodeIfHosted(ServiceProcess node) {
        if (settings.hosting().isPresent()) {
            keepNode(node);
        }
    }

    private void keepNode(ServiceProcess node) {
        keeper.keep(node, home(node.name())::whyForGood);
    }

    /// Stops all of it: nodes first, so that they give their leases back, then sentinels, then the servers.
    /// Returns when every process has ended; calling it again does nothing.
    @Override
    public void close() {
        stopAll();
    }

    /// The exit of this JVM waits until the last process has ended and the last folder is removed.
    private void endAll() {
        try {
            stopAll();
        } finally {
            Watchdog.instance().finish();
        }
    }

    private void stopAll() {
        stopping = true; // an update ends with the step that it is in
        endEverything();
    }

    private synchronized void endEverything() {
        logs.close();
        keeper.stop();
        Together.closeAll(nodes);
        Together.closeAll(sentinels.stream().map(SentinelProcess::service).toList());
        sentinelBalancer.stream().forEach(TcpBalancer::close);
        beaconBalancer.stream().forEach(TcpBalancer::close);
        Together.closeAll(beacons);
        Together.closeAll(postgres.stream().toList());
        Together.closeAll(redis.stream().toList());
    }
}
