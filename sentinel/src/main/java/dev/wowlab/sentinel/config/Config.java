package dev.wowlab.sentinel.config;

import dev.wowlab.persistence.DatabaseConfig;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.EngineSelector;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.realtime.api.BeaconConfig;
import dev.wowlab.realtime.token.TokenKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that a sentinel is told from outside. Immutable.
///
/// @param instance name of this process in logs, locks and consumer groups; must differ between instances
/// @param unfinishedJobs jobs and races that a user may have which have not ended
public record Config(
        Http http,
        String instance,
        String redisUrl,
        DatabaseConfig database,
        Beacon beacon,
        Fleet fleet,
        Auth auth,
        Checks checks,
        External external,
        Webhooks webhooks,
        int unfinishedJobs) {
    /// Where to listen, and what stands in front. Immutable.
    ///
    /// @param port 0: a free one
    /// @param trustedProxies whose word about whom they speak for is believed (`X-Forwarded-For`)
    /// @param proxyProtocol every connection begins with who it is from, as HAProxy's PROXY protocol says it
    public record Http(String host, int port, List<Network> trustedProxies, boolean proxyProtocol) {
        public Http {
            trustedProxies = List.copyOf(trustedProxies);
        }
    }

    /// How to reach Centrifugo, and how others do. Immutable.
    ///
    /// @param publicUrl WebSocket address that nodes and pages are told
    public record Beacon(BeaconConfig api, URI publicUrl, TokenKeys keys) {}

    /// Rules for nodes. Immutable.
    ///
    /// @param joinToken a node that presents it is ACTIVE at once; absent: every node must be claimed
    /// @param heartbeat time between beats
    /// @param lease how long a chunk may take without a sign of life of its node
    /// @param nodePackage folder of the node that the platform hands out; absent: it hands out none
    /// @param nodeJava folder of the Java that it hands out with it; absent: it hands out none
    public record Fleet(
            Optional<String> joinToken,
            Duration heartbeat,
            Duration lease,
            Optional<Path> nodePackage,
            Optional<Path> nodeJava) {
        /// Beats that a node may miss before it counts as dead.
        public static final int MISSED_BEATS = 3;

        /// How long without a beat makes a node dead.
        public Duration deadAfter() {
            return heartbeat.multipliedBy(MISSED_BEATS);
        }
    }

    /// Which chunks are run twice, by nodes of different owners. Immutable.
    ///
    /// @param share of all chunks, 0 to 1; with 0 none is, else at least one of each job
    /// @param key that no node knows and all instances share: what chooses the chunks
    public record Checks(double share, byte[] key) {
        public Checks {
            key = key.clone();
        }

        /// Without the key, so that it reaches no log.
        @Override
        public String toString() {
            return "Checks[share=" + share + "]";
        }
    }

    /// Engines that only nodes have, and that jobs may be submitted for. Immutable.
    ///
    /// @param allowed by name, or by name and version where only certain ones are; empty: none
    public record External(List<EngineSelector> allowed) {
        public External {
            allowed = List.copyOf(allowed);
        }

        /// Whether jobs may ask for any version of it.
        public boolean allows(String engine) {
            return allowed.stream().anyMatch(one -> one.name().equals(engine));
        }

        /// Whether jobs may ask for this version.
        public boolean allows(EngineRef engine) {
            return allowed.stream()
                    .filter(one -> one.name().equals(engine.name()))
                    .anyMatch(one ->
                            one.version().isEmpty() || one.version().get().equals(engine.version()));
        }
    }

    /// Where webhooks may go, and how long they are tried. Immutable.
    ///
    /// @param hosts names that may be posted to wherever they lead, without TLS, too; in lower case
    /// @param networks addresses of which the same is true
    /// @param retries pauses before the second attempt, the third and so on; after the last it is given up
    /// @param key seed of the key that messages are signed with; all instances share it
    /// @param publicUrl address of the platform for people; empty: the one that a submit was sent to
    public record Webhooks(
            Set<String> hosts, List<Network> networks, List<Duration> retries, byte[] key, Optional<URI> publicUrl) {
        public Webhooks {
            hosts = Set.copyOf(hosts);
            networks = List.copyOf(networks);
            retries = List.copyOf(retries);
            key = key.clone();
        }

        /// Without the key, so that it reaches no log.
        @Override
        public String toString() {
            return "Webhooks[hosts=" + hosts + ", networks=" + networks + "]";
        }
    }

    private static final double CHECKED_SHARE = 0.02;
    private static final int UNFINISHED_JOBS = 200;
    private static final int MIN_SECRET = 16;
    private static final int MIN_KEY = 32;

    /// Reads the settings of a process.
    ///
    /// @throws IllegalArgumentException naming every wrong key, its value and what is allowed
    public static Config of(Map<String, String> environment) {
        EnvironmentReader read = new EnvironmentReader(environment);
        Http http = new Http(
                read.text("WOWLAB_HTTP_HOST", "127.0.0.1"),
                read.number("WOWLAB_HTTP_PORT", 8080, 0, 65_535),
                read.networks("WOWLAB_TRUSTED_PROXIES"),
                read.flag("WOWLAB_PROXY_PROTOCOL"));
        String instance = read.required("WOWLAB_INSTANCE", "a name that no other instance has");
        String redis = read.required("WOWLAB_REDIS_URL", "redis://host:port");
        String database = read.required("WOWLAB_DATABASE_URL", "jdbc:postgresql://host:port/database");
        String user = read.required("WOWLAB_DATABASE_USER", "a role of the database");
        String password = read.text("WOWLAB_DATABASE_PASSWORD", "");
        List<URI> api = read.addresses("WOWLAB_BEACON_API_URL", List.of("http", "https"));
        String apiKey = read.secret("WOWLAB_BEACON_API_KEY", MIN_SECRET);
        List<URI> publicUrls = read.addresses("WOWLAB_BEACON_PUBLIC_URL", List.of("ws", "wss"));
        String tokenKey = read.secret("WOWLAB_BEACON_TOKEN_KEY", MIN_KEY);
        String subscriptionKey = read.secret("WOWLAB_BEACON_SUBSCRIPTION_KEY", MIN_KEY);
        Optional<String> joinToken = read.optional("WOWLAB_JOIN_TOKEN");
        if (joinToken.isPresent() && joinToken.get().length() < MIN_SECRET) {
            read.fault("WOWLAB_JOIN_TOKEN has " + joinToken.get().length() + " characters; it must have at least "
                    + MIN_SECRET + ", or be absent");
        }
        int heartbeat = read.number("WOWLAB_HEARTBEAT_SECONDS", 5, 1, 300);
        int lease = read.number("WOWLAB_LEASE_SECONDS", 30, 2, 3_600);
        Optional<Path> nodePackage = read.folder("WOWLAB_NODE_PACKAGE");
        Optional<Path> nodeJava = read.folder("WOWLAB_NODE_JAVA");
        int beaconMs = read.number("WOWLAB_BEACON_TIMEOUT_MS", 1_500, 100, 60_000);
        double checkShare = read.fraction("WOWLAB_CHECK_SHARE", CHECKED_SHARE);
        Optional<String> checkKey = read.optional("WOWLAB_CHECK_KEY");
        shortKey(read, "WOWLAB_CHECK_KEY", checkKey);
        Auth auth = AuthReader.read(read, MIN_KEY, !http.trustedProxies().isEmpty());
        External external = ExternalReader.read(read);
        Optional<String> webhookKey = read.optional("WOWLAB_WEBHOOK_KEY");
        shortKey(read, "WOWLAB_WEBHOOK_KEY", webhookKey);
        Webhooks webhooks =
                WebhooksReader.read(read, derived("wowlab-webhooks/1", webhookKey.orElse("from " + tokenKey)));
        int unfinishedJobs = read.number("WOWLAB_UNFINISHED_JOBS", UNFINISHED_JOBS, 1, 1_000_000);
        if (!database.isEmpty() && !database.startsWith("jdbc:postgresql:")) {
            read.fault("WOWLAB_DATABASE_URL is '" + database + "'; it must start with jdbc:postgresql:");
        }
        if (!redis.isEmpty() && !redis.startsWith("redis://") && !redis.startsWith("rediss://")) {
            read.fault("WOWLAB_REDIS_URL is '" + redis + "'; it must start with redis:// or rediss://");
        }
        if (tokenKey.equals(subscriptionKey)) {
            read.fault("WOWLAB_BEACON_TOKEN_KEY and WOWLAB_BEACON_SUBSCRIPTION_KEY must differ");
        }
        read.finish();
        return new Config(
                http,
                instance,
                redis,
                DatabaseConfig.of(database, user, password),
                new Beacon(
                        BeaconConfig.of(api, apiKey).within(Duration.ofMillis(beaconMs)),
                        publicUrls.getFirst(),
                        new TokenKeys(tokenKey, subscriptionKey)),
                new Fleet(joinToken, Duration.ofSeconds(heartbeat), Duration.ofSeconds(lease), nodePackage, nodeJava),
                auth,
                new Checks(checkShare, derived("wowlab-checks/1", checkKey.orElse("from " + tokenKey))),
                external,
                webhooks,
                unfinishedJobs);
    }

    private static void shortKey(EnvironmentReader read, String name, Optional<String> key) {
        if (key.isPresent() && key.get().length() < MIN_KEY) {
            read.fault(name + " has " + key.get().length() + " characters; it must have at least " + MIN_KEY
                    + ", or be absent");
        }
    }

    /// Where none is set it is derived from a key that all instances share anyway, and from which it tells nothing.
    private static byte[] derived(String purpose, String secret) {
        return CanonicalJson.sha256((purpose + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
