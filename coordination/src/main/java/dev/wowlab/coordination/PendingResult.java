package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// A counted result that is not merged yet. Immutable.
///
/// @param totals canonical encoding of the chunk's `ExactTotals`
public record PendingResult(
        long chunk, ResultDigest digest, NodeId node, long elapsedMicros, byte[] signature, byte[] totals) {
    public PendingResult {
        signature = signature.clone();
        totals = totals.clone();
    }

    /// A line of text (chunk, digest, node, microseconds, signature), then the totals.
    static byte[] encode(ChunkResult result) {
        byte[] head = "%d %s %s %d %s\n"
                .formatted(
                        result.chunk(),
                        result.digest(),
                        result.node(),
                        result.elapsedMicros(),
                        Base64.getEncoder().encodeToString(result.signature()))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] totals = result.totals();
        byte[] encoded = Arrays.copyOf(head, head.length + totals.length);
        System.arraycopy(totals, 0, encoded, head.length, totals.length);
        return encoded;
    }

    static PendingResult decode(byte[] encoded) {
        int end = 0;
        while (encoded[end] != '\n') {
            end++;
        }
        String[] head = new String(encoded, 0, end, StandardCharsets.US_ASCII).split(" ", -1);
        return new PendingResult(
                Long.parseLong(head[0]),
                new ResultDigest(head[1]),
                new NodeId(head[2]),
                Long.parseLong(head[3]),
                Base64.getDecoder().decode(head[4]),
                Arrays.copyOfRange(encoded, end + 1, encoded.length));
    }
}
