package dev.wowlab.protocol.job;

import java.time.Instant;

/// What a page needs to follow one job through Centrifugo: `GET /api/v1/jobs/{id}/realtime`. Immutable.
///
/// @param url WebSocket address of Centrifugo
/// @param token connection token (JWT)
/// @param progressChannel `progress:{jobId}`, newest snapshot wins by version
/// @param progressToken subscription token for it
/// @param jobChannel `jobs:{jobId}`, state changes
/// @param jobToken subscription token for it
public record RealtimeAccess(
        String url,
        String token,
        String progressChannel,
        String progressToken,
        String jobChannel,
        String jobToken,
        Instant expiresAt) {}
