package dev.wowlab.node;

import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;

/// A chunk that no worker works on any more, to be told to a sentinel. Immutable.
sealed interface FinishedChunk {
    Lease lease();

    /// Roughly how many bytes it takes in a request.
    int encodedBytes();

    /// Computed.
    record Done(Lease lease, ChunkReport report) implements FinishedChunk {
        private static final int FIXED_BYTES = 512;

        @Override
        public int encodedBytes() {
            return FIXED_BYTES + report.totals().length / 3 * 4;
        }
    }

    /// Could not be computed.
    record Failed(Lease lease, ChunkFailure failure) implements FinishedChunk {
        private static final int FIXED_BYTES = 256;
        private static final int MAX_REASON = 500;

        static Failed of(Lease lease, String reason) {
            String shown = reason.length() <= MAX_REASON ? reason : PlainText.cut(reason, MAX_REASON - 3) + "...";
            // half of a character could not be sent, and what an external program says may be anything
            return new Failed(
                    lease, new ChunkFailure(lease.leaseId(), lease.jobId(), lease.chunk(), PlainText.mended(shown)));
        }

        @Override
        public int encodedBytes() {
            return FIXED_BYTES + 4 * failure.reason().length();
        }
    }
}
