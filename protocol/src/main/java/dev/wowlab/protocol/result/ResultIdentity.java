package dev.wowlab.protocol.result;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.json.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// What a result is the result of: engine, input, seed and the range of fights. Immutable.
///
/// @param firstIteration first fight of the range, 0 for a whole job
/// @param fights number of fights in the range
public record ResultIdentity(EngineRef engine, InputHash inputHash, long seed, long firstIteration, long fights) {
    /// SHA-256 over this identity and the canonical encoding of the totals. The same for a chunk (its range) and
    /// for a job (from 0).
    public ResultDigest digest(byte[] canonicalTotals) {
        String head =
                "wowlab-result/1\n%s\n%s\n%d\n%d\n%d\n".formatted(engine, inputHash, seed, firstIteration, fights);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(canonicalTotals.length + 256);
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(canonicalTotals);
        return new ResultDigest(HexFormat.of().formatHex(CanonicalJson.sha256(bytes.toByteArray())));
    }
}
