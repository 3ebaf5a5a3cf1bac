package dev.wowlab.sentinel;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.persistence.DatabaseConfig;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.Migrator;
import dev.wowlab.realtime.api.BeaconApi;
import dev.wowlab.realtime.api.BeaconConfig;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.testsupport.SharedCentrifugo;
import dev.wowlab.testsupport.SharedPostgres;
import dev.wowlab.testsupport.SharedRedis;
import dev.wowlab.testsupport.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Sentinels on real services, for one test class. Each class has a database of its own and an empty Redis.
final class Platform implements AutoCloseable {
    static final String JOIN_TOKEN = "join-token-for-tests";
    private static final String PASSWORD = "sentinel-for-tests";

    private final Map<String, String> environment = new HashMap<>();
    private final List<Sentinel> sentinels;
    private final TestDatabase database = SharedPostgres.newDatabase();

    /// Starts sentinels that share everything but their names.
    Platform(int count, Map<String, String> overrides) {
        SharedRedis.get().flush();
        Migrator migrator = new Migrator(DatabaseConfig.of(database.jdbcUrl(), database.user(), database.password()));
        migrator.migrate();
        migrator.setSentinelPassword(PASSWORD);
        CentrifugoProcess centrifugo = SharedCentrifugo.get();
        environment.putAll(Map.of(
                "WOWLAB_HTTP_PORT", "0",
                "WOWLAB_REDIS_URL", SharedRedis.url(),
                "WOWLAB_DATABASE_URL", database.jdbcUrl(),
                "WOWLAB_DATABASE_USER", Migrator.SENTINEL_ROLE,
                "WOWLAB_DATABASE_PASSWORD", PASSWORD,
                "WOWLAB_BEACON_API_URL", centrifugo.apiUrl(),
                "WOWLAB_BEACON_API_KEY", centrifugo.settings().apiKey(),
                "WOWLAB_BEACON_PUBLIC_URL", centrifugo.webSocketUrl(),
                "WOWLAB_BEACON_TOKEN_KEY", centrifugo.settings().tokenKey(),
                "WOWLAB_BEACON_SUBSCRIPTION_KEY", centrifugo.settings().subscriptionKey()));
        environment.put("WOWLAB_JOIN_TOKEN", JOIN_TOKEN);
        // on a loaded machine a message may take its time, and tests wait for each
        environment.put("WOWLAB_BEACON_TIMEOUT_MS", "10000");
        environment.put("WOWLAB_HEARTBEAT_SECONDS", "1");
        environment.put("WOWLAB_LEASE_SECONDS", "2");
        environment.putAll(overrides);
        sentinels = IntStream.rangeClosed(1, count).mapToObj(this::start).toList();
    }

    static Platform one() {
        return new Platform(1, Map.of());
    }

    private Sentinel start(int number) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("WOWLAB_INSTANCE", "sentinel-" + number);
        List<SimulationEngine> engines = List.of(new CoinEngine());
        return Sentinel.start(Config.of(own), engines, InstantSource.system());
    }

    /// One more sentinel, on the same Redis and with this platform's own database. The caller closes it.
    Sentinel another() {
        return another(new CoinEngine());
    }

    /// The same with another version of the engine: as after an update.
    Sentinel another(SimulationEngine engine) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("WOWLAB_INSTANCE", "sentinel-another");
        own.put("WOWLAB_DATABASE_URL", database.jdbcUrl());
        return Sentinel.start(Config.of(own), List.of(engine), InstantSource.system());
    }

    /// What one more sentinel is made of, which serves nobody and does nothing by itself. The caller closes it.
    Services services() {
        Map<String, String> own = new HashMap<>(environment);
        own.put("WOWLAB_INSTANCE", "sentinel-apart");
        return Services.open(Config.of(own), List.of(new CoinEngine()), InstantSource.system());
    }

    URI url() {
        return url(0);
    }

    URI url(int index) {
        return sentinels.get(index).address();
    }

    Sentinel sentinel(int index) {
        return sentinels.get(index);
    }

    Http http() {
        return new Http(url());
    }

    /// Changes the durable record behind the sentinels' back, as its owner.
    void alterRecord(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// A second view of what the sentinels share.
    Coordination coordination() {
        return Coordination.connect(SharedRedis.url());
    }

    /// A connection of the superuser to the durable record. The caller closes it.
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    DurableStore store() {
        return DurableStore.open(DatabaseConfig.of(database.jdbcUrl(), database.user(), database.password()));
    }

    BeaconApi beacon() {
        CentrifugoProcess centrifugo = SharedCentrifugo.get();
        return new BeaconApi(BeaconConfig.of(
                List.of(URI.create(centrifugo.apiUrl())), centrifugo.settings().apiKey()));
    }

    @Override
    public void close() {
        sentinels.forEach(Sentinel::close);
    }
}
