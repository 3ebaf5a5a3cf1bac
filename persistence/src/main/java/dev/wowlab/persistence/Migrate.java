package dev.wowlab.persistence;

import java.util.Map;

/// The program that an operator, or the local platform, runs once before the first sentinel of a version. Stateless.
///
/// `WOWLAB_DATABASE_URL`, `WOWLAB_DATABASE_USER` and `WOWLAB_DATABASE_PASSWORD` are the owner's of the database.
/// With `WOWLAB_SENTINEL_PASSWORD` the sentinel's role gets that password.
public final class Migrate {
    private static final int EXIT_FAILED = 1;

    private Migrate() {}

    public static void main(String[] args) {
        try {
            System.out.println("migrations run: " + run(System.getenv()));
        } catch (StoreUnavailableException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(EXIT_FAILED);
        }
    }

    private static int run(Map<String, String> environment) {
        Migrator migrator = new Migrator(DatabaseConfig.of(
                required(environment, "WOWLAB_DATABASE_URL"),
                required(environment, "WOWLAB_DATABASE_USER"),
                environment.getOrDefault("WOWLAB_DATABASE_PASSWORD", "")));
        int migrations = migrator.migrate();
        String sentinelPassword = environment.get("WOWLAB_SENTINEL_PASSWORD");
        if (sentinelPassword != null) {
            migrator.setSentinelPassword(sentinelPassword);
        }
        return migrations;
    }

    private static String required(Map<String, String> environment, String key) {
        String value = environment.get(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " must be set");
        }
        return value;
    }
}
