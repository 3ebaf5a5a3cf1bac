package dev.wowlab.protocol.race;

import java.time.Instant;

/// What a page needs to follow one race through Centrifugo: `GET /api/v1/races/{id}/realtime`. Immutable.
///
/// @param url WebSocket address of Centrifugo
/// @param token connection token (JWT)
/// @param raceChannel `jobs:{raceId}`, changes of the race
/// @param raceToken subscription token for it
public record RaceAccess(String url, String token, String raceChannel, String raceToken, Instant expiresAt) {}
