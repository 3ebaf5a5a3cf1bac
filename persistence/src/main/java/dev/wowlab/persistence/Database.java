package dev.wowlab.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;

/// A pool of connections, and the one place where JDBC's failures are sorted. Thread-safe.
final class Database implements AutoCloseable {
    private static final String SOCKET_TIMEOUT_SECONDS = "30";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final String place;

    private Database(HikariDataSource pool, String place) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        this.place = place;
    }

    static Database open(DatabaseConfig config) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("wowlab-durable");
        hikari.setJdbcUrl(config.url());
        hikari.setUsername(config.user());
        hikari.setPassword(config.password());
        hikari.setMaximumPoolSize(config.maxConnections());
        hikari.setMinimumIdle(1);
        hikari.setConnectionTimeout(config.connectTimeout().toMillis());
        hikari.setValidationTimeout(Math.max(250, config.connectTimeout().toMillis() / 2));
        // A sentinel starts, and accepts jobs, while the database is down.
        hikari.setInitializationFailTimeout(-1);
        hikari.addDataSourceProperty("ApplicationName", "wowlab");
        hikari.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
        // else messages of errors have what was to be written in them: addresses and secrets of webhooks, too
        hikari.addDataSourceProperty("logServerErrorDetail", "false");
        return new Database(new HikariDataSource(hikari), config.toString());
    }

    /// @param what what is read, for the message of a failure
    <T> T read(String what, HandleCallback<T, RuntimeException> query) {
        try {
            return jdbi.withHandle(query);
        } catch (JdbiException failure) {
            throw unavailable("read " + what, failure);
        }
    }

    /// Runs the work in one transaction.
    ///
    /// @throws RejectedDataException when the database refuses what is in the data
    <T> T write(String what, HandleCallback<T, RuntimeException> work) throws RejectedDataException {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException failure) {
            Optional<SQLException> refusal = sqlCause(failure).filter(Database::isAboutData);
            if (refusal.isPresent()) {
                throw new RejectedDataException(refusal.get());
            }
            throw unavailable("write " + what, failure);
        }
    }

    boolean isReachable() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select true").mapTo(Boolean.class).one());
        } catch (JdbiException unreachable) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private StoreUnavailableException unavailable(String doing, JdbiException failure) {
        Throwable cause = sqlCause(failure).map(Throwable.class::cast).orElse(failure);
        return new StoreUnavailableException("cannot " + doing + " in " + place + ": " + cause.getMessage(), failure);
    }

    /// Class 22 (data exception) and 23 (constraint violation): the same data is refused again, others are not.
    private static boolean isAboutData(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /// The database refuses what is in the data; the transaction was undone.
    static final class RejectedDataException extends Exception {
        private static final long serialVersionUID = 1L;

        RejectedDataException(SQLException refusal) {
            super(refusal.getMessage(), refusal);
        }
    }
}
