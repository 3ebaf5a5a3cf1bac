package dev.wowlab.localplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {
    @Test
    void redisKeepsItsDataOverAKillAndAnswersOnTheSamePort(@TempDir Path folder) throws IOException {
        try (RedisProcess redis = RedisProcess.start(folder)) {
            assertThat(RespClient.ask(redis.port(), "SET", "k", "v")).isEqualTo("+OK");
            // BGREWRITEAOF is not needed: appendfsync everysec writes to the file at once, and only syncs it later.
            redis.process().kill();
            redis.restart();
            assertThat(RespClient.ask(redis.port(), "EXISTS", "k")).isEqualTo(":1");
            redis.flush();
            assertThat(RespClient.ask(redis.port(), "EXISTS", "k")).isEqualTo(":0");
        }
    }

    @Test
    void redisWithAPasswordAnswersNobodyElseAndTellsItToNobody(@TempDir Path folder) throws IOException {
        String password = "0123456789abcdef";
        try (RedisProcess redis = RedisProcess.start(folder, password)) {
            redis.restart();
            assertThat(RespClient.ask(redis.port(), "SET", "k", "v")).startsWith("-NOAUTH");
            assertThat(RespClient.ask(redis.port(), Optional.of("wrong"), "SET", "k", "v"))
                    .startsWith("-WRONGPASS");
            assertThat(RespClient.ask(redis.port(), Optional.of(password), "EXISTS", "k"))
                    .isEqualTo(":0");
            assertThat(redis.url()).isEqualTo("redis://:" + password + "@127.0.0.1:" + redis.port());
            assertThat(redis.address()).doesNotContain(password);
            assertThat(Files.getPosixFilePermissions(folder.resolve("redis.conf")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void redisInClusterModeRefusesTwoSlotsAtOnce() throws IOException {
        try (RedisProcess redis = RedisProcess.startCluster()) {
            assertThat(RespClient.ask(redis.port(), "MGET", "a", "b")).contains("CROSSSLOT");
        }
    }

    @Test
    void postgresRunsDatabasesOfItsOwnAndSurvivesAKill(@TempDir Path folder) throws SQLException {
        try (PostgresProcess postgres = PostgresProcess.start(folder)) {
            postgres.createDatabase("one");
            postgres.execute("one", "CREATE TABLE t (x int); INSERT INTO t VALUES (7)");
            postgres.process().kill();
            postgres.restart();
            try (Connection connection = DriverManager.getConnection(
                            postgres.jdbcUrl("one"), PostgresProcess.SUPERUSER, postgres.password());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT x FROM t")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void theEmbeddedPostgresRunsWhereNoneIsInstalled(@TempDir Path folder) {
        try (PostgresProcess postgres = PostgresProcess.start(folder, PostgresBinaries.embedded())) {
            postgres.execute("postgres", "SELECT 1");
        }
    }

    @Test
    void theEmbeddedRedisIsNewEnough() {
        assertThat(Executables.answer(List.of(RedisBinary.embedded().toString(), "--version")))
                .hasValueSatisfying(version -> assertThat(version).contains("v=7."));
    }

    @Test
    void centrifugoIsHealthyAgainAfterARestart() {
        try (RedisProcess redis = RedisProcess.start();
                CentrifugoProcess beacon =
                        CentrifugoProcess.start("beacon-1", CentrifugoSettings.forTests(redis.url()))) {
            beacon.process().kill();
            assertThat(beacon.process().isAlive()).isFalse();
            beacon.restart();
            assertThat(beacon.process().residentBytes()).isPresent();
        }
    }

    @Test
    void everyChildAndFolderIsGoneAfterTheJvmWasKilled(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("victim.log");
        ChildProcess victim = ChildProcess.start(new ChildSpec(
                "victim",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName()),
                Map.of(),
                folder,
                log,
                "TERM"));
        victim.awaitReady(
                () -> Files.exists(log) && victim.logTail(1).startsWith("started "), java.time.Duration.ofSeconds(60));
        String[] words = victim.logTail(1).split(" ", -1);
        ProcessHandle redis = ProcessHandle.of(Long.parseLong(words[1])).orElseThrow();
        Path redisFolder = Path.of(words[2]);
        assertThat(redisFolder).exists();

        victim.kill();

        redis.onExit().get(10, java.util.concurrent.TimeUnit.SECONDS);
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (Files.exists(redisFolder) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(redisFolder).doesNotExist();
    }

    /// Starts a Redis and waits to be killed.
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) throws InterruptedException {
            Path folder = TemporaryFolder.create("wowlab-victim");
            RedisProcess redis = RedisProcess.start(folder);
            System.out.println("started " + redis.process().pid() + " " + folder);
            Thread.currentThread().join();
        }
    }
}
