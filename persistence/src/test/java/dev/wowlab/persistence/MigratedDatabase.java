package dev.wowlab.persistence;

import dev.wowlab.testsupport.SharedPostgres;
import dev.wowlab.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A migrated database of its own, and ways to act in it as each role. Thread-safe.
record MigratedDatabase(TestDatabase database) {
    private static final String SENTINEL_PASSWORD = "sentinel password with a ' in it";

    static MigratedDatabase create() {
        MigratedDatabase migrated = new MigratedDatabase(SharedPostgres.newDatabase());
        Migrator migrator = new Migrator(migrated.ownerConfig());
        migrator.migrate();
        migrator.setSentinelPassword(SENTINEL_PASSWORD);
        return migrated;
    }

    DatabaseConfig ownerConfig() {
        return DatabaseConfig.of(database.jdbcUrl(), database.user(), database.password());
    }

    DurableStore openStore() {
        return DurableStore.open(sentinelConfig());
    }

    DatabaseConfig sentinelConfig() {
        return DatabaseConfig.of(database.jdbcUrl(), Migrator.SENTINEL_ROLE, SENTINEL_PASSWORD);
    }

    /// The first column of every row, as the owner of the database sees it.
    List<String> asOwner(String sql) throws SQLException {
        return as("postgres", "", sql);
    }

    /// The first column of every row, as a role sees it whose token carries these claims.
    List<String> as(String role, String claims, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('request.jwt.claims', " + statement.enquoteLiteral(claims) + ", false)");
            statement.execute("set role " + role);
            return firstColumn(statement, sql);
        }
    }

    /// The same over a connection that logged in as the sentinel.
    List<String> asSentinel(String sql) throws SQLException {
        DatabaseConfig config = sentinelConfig();
        try (Connection connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                Statement statement = connection.createStatement()) {
            return firstColumn(statement, sql);
        }
    }

    private static List<String> firstColumn(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        if (statement.execute(sql)) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }
}
