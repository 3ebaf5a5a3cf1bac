package dev.wowlab.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// One real PostgreSQL on a loopback port. Thread-safe.
///
/// It survives a kill of any process. Only one whose data is kept forces its writes to the disk: what others hold
/// is worth as much as the temporary folder it lies in.
public final class PostgresProcess implements AutoCloseable {
    /// The superuser.
    public static final String SUPERUSER = "postgres";

    private static final String DATA = "data";

    /// What it says while children of a server that was killed have not noticed yet that it is gone.
    private static final String OLD_CHILDREN = "is still in use";

    private static final int MOST_REFUSALS = 50;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int PASSWORD_BYTES = 16;

    private final PostgresBinaries binaries;
    private final Path folder;
    private final int port;
    private final String password;
    private final boolean kept;
    private ChildProcess process;

    private PostgresProcess(PostgresBinaries binaries, Path folder, int port, String password, boolean kept) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.kept = kept;
        this.process = launch();
    }

    /// Starts one in a temporary folder.
    public static PostgresProcess start() {
        return start(TemporaryFolder.create("wowlab-postgres"));
    }

    /// Makes a data folder in `folder`, which must have none yet, and starts PostgreSQL on it. Returns when it answers.
    ///
    /// @throws StartFailedException with the end of its log
    public static PostgresProcess start(Path folder) {
        return start(folder, PostgresBinaries.locate());
    }

    static PostgresProcess start(Path folder, PostgresBinaries binaries) {
        String password = newPassword();
        initialize(binaries, folder, password, false);
        return Ports.retry(port -> new PostgresProcess(binaries, folder, port, password, false));
    }

    /// Starts PostgreSQL on the data in `folder`, which is made where there is none yet, and kept. Returns when it
    /// answers.
    ///
    /// @param password of the superuser, the same at every start
    /// @throws StartFailedException with the end of its log
    static PostgresProcess startKept(Path folder, String password) {
        PostgresBinaries binaries = PostgresBinaries.locate();
        if (!Files.exists(folder.resolve(DATA))) {
            initialize(binaries, folder, password, true);
        }
        return Ports.retry(port -> new PostgresProcess(binaries, folder, port, password, true));
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void initialize(PostgresBinaries binaries, Path folder, String password, boolean kept) {
        if (Files.exists(folder.resolve(DATA))) {
            throw new StartFailedException(
                    "[initdb] " + folder + " has a database already, whose password is not known;"
                            + " a platform that keeps its data is `wowlab host`");
        }
        Path passwordFile = folder.resolve("password");
        // What an initdb that was interrupted has left is no data folder.
        Path partial = folder.resolve(DATA + ".partial");
        try {
            Files.createDirectories(folder);
            TemporaryFolder.remove(partial);
            OwnerOnlyFile.write(passwordFile, password + "\n");
            List<String> command = new ArrayList<>(List.of(
                    binaries.initdb().toString(),
                    "--pgdata=" + partial.toAbsolutePath(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile.toAbsolutePath(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C"));
            if (!kept) {
                command.add("--no-sync");
            }
            int exit = ChildProcess.start(spec("initdb", command, folder)).awaitExit(START_LIMIT);
            if (exit != 0) {
                throw new StartFailedException("[initdb] ended with exit code " + exit + ":\n"
                        + Files.readString(folder.resolve("initdb.log")));
            }
            Files.move(partial, folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailedException("[initdb] cannot make a database in " + folder + ": " + e.getMessage(), e);
        } finally {
            forget(passwordFile);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new StartFailedException(
                    "[initdb] remove " + file + ", it has a password: " + stays.getMessage(), stays);
        }
    }

    private ChildProcess launch() {
        List<String> command = List.of(
                binaries.postgres().toString(),
                "-D",
                folder.resolve(DATA).toAbsolutePath().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=32MB",
                "-c",
                kept ? "fsync=on" : "fsync=off",
                "-c",
                "max_connections=100",
                "-c",
                "timezone=UTC");
        ChildProcess started = ChildProcess.start(spec("postgres", command, folder));
        started.awaitReady(() -> accepts(port, password), START_LIMIT);
        return started;
    }

    private static ChildSpec spec(String name, List<String> command, Path folder) {
        // INT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
        return new ChildSpec(
                name, Unprivileged.command(command, folder), Map.of(), folder, folder.resolve(name + ".log"), "INT");
    }

    private static boolean accepts(int port, String password) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), SUPERUSER, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // still starting
        }
    }

    /// `jdbc:postgresql://127.0.0.1:PORT/DATABASE`
    public String jdbcUrl(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /// The superuser's password.
    public String password() {
        return password;
    }

    public synchronized ChildProcess process() {
        return process;
    }

    /// Makes an empty database.
    ///
    /// @param name letters, digits and underscores
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("a database's name is of a-z, 0-9 and _, not '" + name + "'");
        }
        execute("postgres", "CREATE DATABASE " + name);
    }

    /// Whether there is a database of that name.
    boolean hasDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, password);
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("[postgres] cannot list the databases: " + e.getMessage(), e);
        }
    }

    /// Runs SQL as the superuser.
    public void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("[postgres " + database + "] " + e.getMessage() + " in: " + sql, e);
        }
    }

    /// Starts it again on the same port and data after it was stopped or killed.
    public synchronized void restart() {
        process.stop();
        for (int refused = 0; ; refused++) {
            try {
                process = launch();
                return;
            } catch (StartFailedException failed) {
                if (refused == MOST_REFUSALS
                        || !String.valueOf(failed.getMessage()).contains(OLD_CHILDREN)) {
                    throw failed;
                }
                ChildProcess.pause();
            }
        }
    }

    /// Stops it; its folder stays.
    @Override
    public synchronized void close() {
        process.stop();
    }
}
