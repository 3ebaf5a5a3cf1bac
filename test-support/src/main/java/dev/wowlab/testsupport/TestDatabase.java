package dev.wowlab.testsupport;

import dev.wowlab.localplatform.PostgresProcess;

/// An empty database of its own in a PostgreSQL, with the superuser's credentials. Immutable.
///
/// @param jdbcUrl `jdbc:postgresql://127.0.0.1:PORT/NAME`
public record TestDatabase(PostgresProcess server, String name, String jdbcUrl, String user, String password) {}
