package dev.wowlab.persistence;

import java.time.Duration;

/// Where the durable record lies and how many connections may be used. Immutable.
///
/// @param url JDBC address, `jdbc:postgresql://host:port/database`
/// @param user role to connect as; a sentinel uses `wowlab_sentinel`
/// @param password may be empty where the server trusts the connection
/// @param maxConnections 1 to 100
/// @param connectTimeout how long a caller waits for a connection before `StoreUnavailableException`; at least 250 ms
public record DatabaseConfig(String url, String user, String password, int maxConnections, Duration connectTimeout) {
    public static final int DEFAULT_MAX_CONNECTIONS = 4;
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(2);

    public DatabaseConfig {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("database url must start with jdbc:postgresql:, not '" + url + "'");
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("database user must not be blank");
        }
        if (maxConnections < 1 || maxConnections > 100) {
            throw new IllegalArgumentException("maxConnections must be 1 to 100, not " + maxConnections);
        }
        if (connectTimeout.toMillis() < 250) {
            throw new IllegalArgumentException("connectTimeout must be at least 250 ms, not " + connectTimeout);
        }
    }

    /// With the default number of connections and timeout.
    public static DatabaseConfig of(String url, String user, String password) {
        return new DatabaseConfig(url, user, password, DEFAULT_MAX_CONNECTIONS, DEFAULT_CONNECT_TIMEOUT);
    }

    /// Without the password, so that it reaches no log.
    @Override
    public String toString() {
        return "DatabaseConfig[" + user + " at " + url + "]";
    }
}
