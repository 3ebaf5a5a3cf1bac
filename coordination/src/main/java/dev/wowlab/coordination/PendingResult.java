package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A counted result that is not merged yet. Immutable.
///
/// @param share share of the sums that it goes into: 0 where two nodes agreed on it
/// @param runs who vouches for what; more than one where the chunk was run more than once, and then some may have
///     vouched for another digest
/// @param totals canonical encoding of the chunk's `ExactTotals`
public record PendingResult(
        long chunk, ResultDigest digest, int share, long elapsedMicros, List<Run> runs, byte[] totals) {
    public PendingResult {
        runs = List.copyOf(runs);
        totals = totals.clone();
    }

    /// One node's word about the chunk. Immutable.
    public record Run(NodeId node, ResultDigest digest, byte[] signature) {
        public Run {
            signature = signature.clone();
        }
    }

    /// What stands behind the share of a result with one run: the rest of the line, and the totals. The scripts of most
    /// results only put the beginning before it.
    static byte[] encodeRest(ChunkResult result) {
        String line = result.elapsedMicros() + " " + result.node() + "::"
                + Base64.getEncoder().encodeToString(result.signature()) + "\n";
        byte[] rest = Arrays.copyOf(line.getBytes(StandardCharsets.US_ASCII), line.length() + result.totals().length);
        System.arraycopy(result.totals(), 0, rest, line.length(), result.totals().length);
        return rest;
    }

    /// Reads what `lib/runs.lua` wrote: a line with chunk, digest, share, microseconds and runs, then the totals. A run
    /// names its digest where that is another.
    static PendingResult decode(byte[] encoded) {
        int end = 0;
        while (encoded[end] != '\n') {
            end++;
        }
        String[] head = new String(encoded, 0, end, StandardCharsets.US_ASCII).split(" ", -1);
        ResultDigest digest = new ResultDigest(head[1]);
        List<Run> runs = new ArrayList<>();
        for (String run : head[4].split(",", -1)) {
            String[] parts = run.split(":", -1);
            runs.add(new Run(
                    new NodeId(parts[0]),
                    parts[1].isEmpty() ? digest : new ResultDigest(parts[1]),
                    Base64.getDecoder().decode(parts[2])));
        }
        return new PendingResult(
                Long.parseLong(head[0]),
                digest,
                Integer.parseInt(head[2]),
                Long.parseLong(head[3]),
                runs,
                Arrays.copyOfRange(encoded, end + 1, encoded.length));
    }
}
