package dev.wowlab.protocol.signature;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;

/// A node's signature under the result of one chunk; it is kept, so that a false result can be held against its
/// author. Stateless, thread-safe.
public final class ChunkSignature {
    private ChunkSignature() {}

    /// Signs the digest of chunk `chunk` of the job.
    public static byte[] sign(PrivateKey key, JobId jobId, long chunk, ResultDigest digest) {
        return Ed25519.sign(key, message(jobId, chunk, digest));
    }

    /// Whether the key's owner signed that digest for that chunk of that job.
    public static boolean verify(PublicKey key, JobId jobId, long chunk, ResultDigest digest, byte[] signature) {
        return Ed25519.verify(key, message(jobId, chunk, digest), signature);
    }

    private static byte[] message(JobId jobId, long chunk, ResultDigest digest) {
        return ("wowlab-chunk/1\n" + jobId + "\n" + chunk + "\n" + digest).getBytes(StandardCharsets.UTF_8);
    }
}
