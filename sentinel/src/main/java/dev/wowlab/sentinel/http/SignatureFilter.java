package dev.wowlab.sentinel.http;

import dev.wowlab.coordination.Nonces;
import dev.wowlab.coordination.RedisClock;
import dev.wowlab.coordination.RegisteredNode;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.signature.ContentDigest;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.protocol.signature.SignatureHeaders;
import dev.wowlab.protocol.signature.SignatureVerifier;
import dev.wowlab.protocol.signature.SignedRequest;
import dev.wowlab.protocol.signature.Verification;
import dev.wowlab.sentinel.metrics.Meters;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets only requests of known nodes pass. Thread-safe.
///
/// Every refusal is the same 401; its cause is only counted. Keys and states are read from Redis for each request, so
/// a revocation holds at once on every instance.
public final class SignatureFilter {
    /// A nonce is remembered for as long as a signature with it can be in time.
    static final Duration NONCE_KEPT = SignatureVerifier.WINDOW.multipliedBy(2);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Function<NodeId, Optional<RegisteredNode>> nodes;
    private final Nonces nonces;
    private final RedisClock clock;
    private final Meters meters;

    /// @param nodes finds who is registered, afresh for each request
    public SignatureFilter(
            Function<NodeId, Optional<RegisteredNode>> nodes, Nonces nonces, RedisClock clock, Meters meters) {
        this.nodes = nodes;
        this.nonces = nonces;
        this.clock = clock;
        this.meters = meters;
    }

    /// What each request of a node must pass when it is known to be the node's, before anything is kept of it.
    @FunctionalInterface
    public interface Gate {
        Gate OPEN = node -> Optional.empty();

        /// @return the refusal; empty when it may pass
        Optional<Reply> refuse(NodeId node);
    }

    /// An endpoint for nodes that a user claimed (or that joined by token).
    public Endpoint active(Gate gate, NodeEndpoint endpoint) {
        return known(gate, (call, node) -> switch (node.status()) {
            case ACTIVE -> endpoint.handle(call, node);
            case PENDING -> Reply.problem(Problems.nodePending());
            case QUARANTINED -> Reply.problem(Problems.nodeQuarantined());
            case REVOKED -> Reply.problem(Problems.nodeRevoked());
        });
    }

    /// An endpoint for all registered nodes that are not revoked.
    public Endpoint known(Gate gate, NodeEndpoint endpoint) {
        return call -> {
            AtomicReference<@Nullable RegisteredNode> found = new AtomicReference<>();
            Function<NodeId, Optional<PublicKey>> keys = id -> {
                Optional<RegisteredNode> node = nodes.apply(id);
                node.ifPresent(found::set);
                return node.map(registered -> Ed25519.publicKey(registered.publicKey()));
            };
            Optional<Reply> refusal = refuse(call, keys, gate);
            RegisteredNode node = found.get();
            if (refusal.isPresent() || node == null) {
                return refusal.orElseGet(() -> Reply.problem(Problems.unauthenticated()));
            }
            return switch (node.status()) {
                case REVOKED -> Reply.problem(Problems.nodeRevoked());
                case PENDING, ACTIVE, QUARANTINED -> {
                    PublicKey key = Ed25519.publicKey(node.publicKey());
                    yield endpoint.handle(
                            call, new KnownNode(node.id(), key, node.status(), node.owner(), node.engines()));
                }
            };
        };
    }

    /// Checks a request that presents its own key: the proof that its sender has the private one.
    ///
    /// @param rawPublicKey 32 bytes that came with the request
    /// @return the refusal; empty when the request is signed with that key
    public Optional<Reply> refusePresented(Call call, byte[] rawPublicKey) {
        PublicKey key;
        NodeId presented;
        try {
            key = Ed25519.publicKey(rawPublicKey);
            presented = Ed25519.nodeId(rawPublicKey);
        } catch (IllegalArgumentException noKey) {
            return Optional.of(Reply.problem(Problems.invalid("publicKey", "must be 32 bytes, an Ed25519 public key")));
        }
        return refuse(call, id -> id.equals(presented) ? Optional.of(key) : Optional.empty(), Gate.OPEN);
    }

    private Optional<Reply> refuse(Call call, Function<NodeId, Optional<PublicKey>> keys, Gate gate) {
        Instant now = clock.instant();
        SignedRequest request = new SignedRequest(
                call.target(),
                call.headerValue(ContentDigest.HEADER),
                call.headerValue(SignatureHeaders.SIGNATURE_INPUT),
                call.headerValue(SignatureHeaders.SIGNATURE),
                call.body());
        return switch (SignatureVerifier.verify(request, keys, now)) {
            case Verification.Refused refused ->
                Optional.of(refusal(refused.reason().name(), now));
            case Verification.Valid valid -> gate.refuse(valid.nodeId()).or(() -> refuseReplay(valid, now));
        };
    }

    private Optional<Reply> refuseReplay(Verification.Valid valid, Instant now) {
        return nonces.use(valid.nodeId(), valid.nonce(), NONCE_KEPT)
                ? Optional.empty()
                : Optional.of(refusal("REPLAYED", now));
    }

    /// Nodes set their clock by the `Date` of a refusal, so it carries Redis's time.
    private Reply refusal(String cause, Instant now) {
        meters.refusedSignature(cause);
        return Reply.problem(Problems.unauthenticated()).with("Date", HTTP_DATE.format(now));
    }
}
