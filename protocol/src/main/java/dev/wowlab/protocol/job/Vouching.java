package dev.wowlab.protocol.job;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import java.util.List;
import java.util.Optional;

/// On whose word a job's result rests. Immutable.
///
/// @param twice merged chunks on which nodes of different owners agreed
/// @param once merged chunks that one node computed alone
/// @param own those of `once` that a node of the job's owner computed: on these nobody else has an eye; absent where an
///     older sentinel counted
/// @param waiting counted chunks that wait for another node's run before they are merged
/// @param disputes chunks on which nodes disagreed, settled or not
/// @param refuted nodes that were caught lying before the job ended: what they alone vouched for was run again
/// @param doubted nodes that were caught lying after the job ended, and that had computed chunks of it alone
/// @param source job whose nodes computed the result, where it was answered from the record
public record Vouching(
        long twice,
        long once,
        Optional<Long> own,
        long waiting,
        long disputes,
        List<NodeId> refuted,
        List<NodeId> doubted,
        Optional<JobId> source) {
    /// Of a job that nobody has computed anything of.
    public static final Vouching NONE =
            new Vouching(0, 0, Optional.of(0L), 0, 0, List.of(), List.of(), Optional.empty());

    public Vouching {
        refuted = List.copyOf(refuted);
        doubted = List.copyOf(doubted);
    }
}
