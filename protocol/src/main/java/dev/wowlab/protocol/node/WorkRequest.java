package dev.wowlab.protocol.node;

import dev.wowlab.protocol.EngineRef;
import java.util.List;

/// Body of `POST /api/v1/nodes/work`: results in, leases out, one round trip. Sending it again with the same
/// `requestId` gives the same
/// reply and changes nothing. Immutable.
///
/// @param requestId unique per request, 16 to 64 characters
/// @param want leases wanted, 0 to 256
public record WorkRequest(
        String requestId, List<ChunkReport> reports, List<ChunkFailure> failures, List<EngineRef> engines, int want) {
    public static final int MAX_WANT = 256;

    public WorkRequest {
        reports = List.copyOf(reports);
        failures = List.copyOf(failures);
        engines = List.copyOf(engines);
    }
}
