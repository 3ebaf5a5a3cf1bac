package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.result.ResultReport;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Evidence that holds, as far as that can be seen without running anything again. Immutable.
///
/// @param input that the result is of, in canonical form
/// @param report what the totals give; its warnings, and what variants have more of, are the engine's to confirm
/// @param signed chunks that each node signed
/// @param twice chunks that more than one node signed
/// @param seal SHA-256 of the document without its last line, in hex
public record Evidence(
        EvidenceHead head, byte[] input, ResultReport report, SortedMap<NodeId, Long> signed, long twice, String seal) {
    public Evidence {
        input = input.clone();
        signed = Collections.unmodifiableSortedMap(new TreeMap<>(signed));
    }
}
