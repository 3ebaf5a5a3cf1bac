package dev.wowlab.protocol.signature;

import dev.wowlab.protocol.NodeId;
import java.time.Instant;

/// What came of verifying a request.
public sealed interface Verification {
    /// Signed by the node's key, in time. The nonce must still be used up in Redis before the request is served.
    record Valid(NodeId nodeId, String nonce, Instant created) implements Verification {}

    /// Not to be served. The reason is for metrics and logs: a client only hears one constant message.
    record Refused(Reason reason) implements Verification {}

    /// Why a request is refused.
    enum Reason {
        /// A signature header is absent.
        UNSIGNED,
        /// A header does not parse, or covers or claims something else than the protocol says.
        MALFORMED,
        /// The body is not the one that was signed.
        DIGEST_MISMATCH,
        /// `created` is more than a minute away from now.
        OUTSIDE_WINDOW,
        /// No node has that key id.
        UNKNOWN_KEY,
        /// The signature is not by that key over this request.
        BAD_SIGNATURE
    }
}
