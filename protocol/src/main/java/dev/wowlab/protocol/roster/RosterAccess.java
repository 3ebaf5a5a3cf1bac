package dev.wowlab.protocol.roster;

import java.time.Instant;

/// What a page needs to follow a roster, or one run of it, through Centrifugo: `GET /api/v1/rosters/{id}/realtime` and
/// `GET /api/v1/rosters/{id}/runs/{run}/realtime`. Immutable.
///
/// @param url WebSocket address of Centrifugo
/// @param token connection token (JWT)
/// @param rosterChannel `jobs:{rosterId}`, or `jobs:{rosterId}-{run}`: changes of it
/// @param rosterToken subscription token for that
public record RosterAccess(String url, String token, String rosterChannel, String rosterToken, Instant expiresAt) {}
