package dev.wowlab.protocol.pack;

import java.time.Instant;

/// Reply to `GET /api/v1/nodes/package`: which node the platform hands out. Immutable.
///
/// @param id names exactly this content ([PackageManifest#id()])
/// @param version of the node software, for people
/// @param builtAt which of two is newer; says nothing of the content
/// @param bytes of its files together
public record PackageVersion(String id, String version, Instant builtAt, long bytes) {
    public PackageVersion {
        PackageManifest.requireId(id);
    }
}
