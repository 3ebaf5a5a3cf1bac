package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.evidence.EvidenceChunk;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.record.Voucher;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which of the words that nodes gave about a chunk a result rests on. Immutable.
///
/// Only chunks that a liar touched, or that ran again after Redis was emptied, have several digests. The one that
/// counts is vouched for by a node that was not caught, was counted (then its totals may be kept), by as many
/// nodes as possible, and was stored last. Should that ever be the wrong one, evidence does not hold, rather than
/// holding wrongly.
final class CountedRuns {
    private final ChunkLayout layout;
    private final Set<NodeId> caught;

    CountedRuns(ChunkLayout layout, Vouching vouching) {
        this.layout = layout;
        this.caught = new HashSet<>(vouching.refuted());
        caught.addAll(vouching.doubted());
    }

    /// What evidence says of a chunk.
    ///
    /// @param vouchers all of the chunk, in the order in which they were stored; at least one
    EvidenceChunk of(List<Voucher> vouchers) {
        Map<ResultDigest, Claim> claims = new LinkedHashMap<>();
        for (Voucher voucher : vouchers) {
            claims.computeIfAbsent(voucher.digest(), digest -> new Claim()).add(voucher);
        }
        Map.Entry<ResultDigest, Claim> counted = claims.entrySet().stream()
                // the later of two equal ones
                .reduce((best, next) -> Claim.WEIGHT.compare(next.getValue(), best.getValue()) >= 0 ? next : best)
                .orElseThrow();
        long chunk = vouchers.getFirst().chunk();
        return new EvidenceChunk(
                chunk,
                layout.firstOf(chunk),
                layout.fightsIn(chunk),
                counted.getKey(),
                counted.getValue().totals,
                counted.getValue().runs());
    }

    /// What vouches for one digest of a chunk. Confined to one call.
    private final class Claim {
        static final Comparator<Claim> WEIGHT = Comparator.<Claim>comparingInt(claim -> claim.honest.isEmpty() ? 0 : 1)
                .thenComparingInt(claim -> claim.totals.isPresent() ? 1 : 0)
                .thenComparingInt(claim -> claim.runs().size());

        private final TreeMap<String, EvidenceChunk.Run> honest = new TreeMap<>();
        private final TreeMap<String, EvidenceChunk.Run> others = new TreeMap<>();
        private Optional<byte[]> totals = Optional.empty();

        void add(Voucher voucher) {
            Map<String, EvidenceChunk.Run> runs = caught.contains(voucher.node()) ? others : honest;
            runs.putIfAbsent(voucher.node().value(), new EvidenceChunk.Run(voucher.node(), voucher.signature()));
            totals = totals.or(voucher::totals);
        }

        /// Of nodes that were caught only where nobody else says it.
        List<EvidenceChunk.Run> runs() {
            return (honest.isEmpty() ? others : honest)
                    .values().stream().limit(EvidenceChunk.MAX_RUNS).toList();
        }
    }
}
