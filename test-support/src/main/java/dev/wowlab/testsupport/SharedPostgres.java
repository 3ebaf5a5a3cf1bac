package dev.wowlab.testsupport;

import dev.wowlab.localplatform.PostgresProcess;
import java.util.concurrent.atomic.AtomicInteger;

/// The one PostgreSQL of this test JVM, started at its first use and ended with the JVM. Thread-safe.
public final class SharedPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedPostgres() {}

    public static PostgresProcess get() {
        return Holder.POSTGRES;
    }

    /// Makes an empty database that no other test uses. Roles are shared by all databases of the server.
    public static TestDatabase newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        PostgresProcess server = get();
        server.createDatabase(name);
        return new TestDatabase(server, name, server.jdbcUrl(name), PostgresProcess.SUPERUSER, server.password());
    }

    private static final class Holder {
        static final PostgresProcess POSTGRES = PostgresProcess.start();

        private Holder() {}
    }
}
