package dev.wowlab.specs.imports;

import tools.jackson.databind.node.ObjectNode;

/// The parts of a `RaidSimRequest` with one player. Stateless, thread-safe.
final class RequestParts {
    private RequestParts() {}

    /// The player, in place.
    static ObjectNode player(ObjectNode request) {
        return party(request).path("players").path(0).asObject();
    }

    /// The player's party, in place.
    static ObjectNode party(ObjectNode request) {
        return request.path("raid").path("parties").path(0).asObject();
    }
}
