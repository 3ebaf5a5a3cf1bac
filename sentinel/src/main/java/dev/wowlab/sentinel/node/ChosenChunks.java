package dev.wowlab.sentinel.node;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.sentinel.config.Config;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Which chunks are run twice: a share of them, and at least one of each job, by a keyed hash that every sentinel
/// computes alike and no node can foresee. Thread-safe.
final class ChosenChunks {
    private static final String MAC = "HmacSHA256";

    /// Of the hash, so many bits are compared with the share: a double holds them exactly.
    private static final int BITS = 53;

    private final Config.Checks checks;

    ChosenChunks(Config.Checks checks) {
        this.checks = checks;
    }

    /// Whether any chunk is chosen at all.
    boolean any() {
        return checks.share() > 0;
    }

    /// Whether this chunk is.
    boolean contains(JobId job, long chunk, ChunkLayout layout) {
        if (!any()) {
            return false;
        }
        return fraction(job + "\n" + chunk) < checks.share() || chunk == atLeast(job, layout);
    }

    /// One chunk that is always chosen; of a job with a target precision, one before its first checkpoint, since it
    /// may end there.
    private long atLeast(JobId job, ChunkLayout layout) {
        long first = Math.min(layout.chunks(), Math.ceilDiv(layout.segment(), layout.chunkSize()));
        return (long) (fraction(job + "\none") * first);
    }

    /// From 0 to below 1.
    private double fraction(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(checks.key(), MAC));
            long hash = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            return (hash >>> (Long.SIZE - BITS)) * 0x1p-53;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + MAC, impossible);
        }
    }
}
