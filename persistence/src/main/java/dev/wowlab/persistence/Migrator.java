package dev.wowlab.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to the newest schema by the Supabase migrations, as they are. Thread-safe.
///
/// Run it as the owner of the database, never as the sentinel's role. Several may run at once: Flyway takes a lock.
public final class Migrator {
    /// The role that sentinels connect as; the migrations make it, without a password.
    public static final String SENTINEL_ROLE = "wowlab_sentinel";

    private static final String MIGRATIONS = "classpath:supabase/migrations";
    private static final String AUTH_SHIM = "/supabase/local/auth_shim.sql";

    private final DatabaseConfig owner;

    /// @param owner the database, with a user that may make roles and schemas
    public Migrator(DatabaseConfig owner) {
        this.owner = owner;
    }

    /// Runs what was not run yet; on a PostgreSQL without Supabase, first what the migrations need of it.
    ///
    /// @return number of migrations that ran now
    /// @throws StoreUnavailableException when the database is out of reach or a migration fails
    public int migrate() {
        try {
            provideAuth();
            return Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations(MIGRATIONS)
                    // Supabase names them 20260101000000_what_it_does.sql.
                    .sqlMigrationPrefix("")
                    .sqlMigrationSeparator("_")
                    .validateMigrationNaming(true)
                    .failOnMissingLocations(true)
                    .schemas("wowlab_migrations")
                    .defaultSchema("wowlab_migrations")
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (SQLException | FlywayException failure) {
            throw new StoreUnavailableException("cannot migrate " + owner + ": " + failure.getMessage(), failure);
        }
    }

    /// Gives the sentinel's role a password, so that it can log in. For platforms that run their own database.
    ///
    /// @throws StoreUnavailableException when the database is out of reach or the user may not do this
    public void setSentinelPassword(String password) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // ALTER ROLE takes no parameters.
            statement.execute("alter role " + SENTINEL_ROLE + " password " + statement.enquoteLiteral(password));
        } catch (SQLException failure) {
            throw new StoreUnavailableException(
                    "cannot set the password of " + SENTINEL_ROLE + " in " + owner + ": " + failure.getMessage(),
                    failure);
        }
    }

    private void provideAuth() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!hasAuth(statement)) {
                statement.execute(shim());
            }
        }
    }

    private static boolean hasAuth(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select to_regprocedure('auth.uid()') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String shim() {
        try (InputStream file = Migrator.class.getResourceAsStream(AUTH_SHIM)) {
            if (file == null) {
                throw new IllegalStateException("resource " + AUTH_SHIM + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("resource " + AUTH_SHIM + " cannot be read", failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }
}
