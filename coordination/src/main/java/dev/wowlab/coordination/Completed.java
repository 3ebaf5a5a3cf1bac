package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of some results. Immutable.
///
/// @param replies one for each result, in their order; in an `Accepted` the numbers are those after all of them
/// @param agreed chunks whose result two nodes agree on since
/// @param disputed chunks whose result nodes disagree on since
/// @param wanting jobs with chunks that want another run; wake nodes of other owners
/// @param refuted nodes that lied by the word of two others, and the job; hand them to `Trust.caught`
public record Completed(
        List<CompleteReply> replies, long agreed, long disputed, Set<JobId> wanting, Map<NodeId, JobId> refuted) {
    public Completed {
        replies = List.copyOf(replies);
        wanting = Set.copyOf(wanting);
        refuted = Map.copyOf(refuted);
    }
}
