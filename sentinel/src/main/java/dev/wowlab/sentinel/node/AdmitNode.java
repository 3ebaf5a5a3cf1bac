package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.RegisterReply;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.http.SignatureFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /api/v1/nodes/register`. Thread-safe; idempotent.
public final class AdmitNode implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(AdmitNode.class);
    private static final int MAX_NAME = 64;
    private static final int MAX_CORES = 4096;
    private static final int MAX_ENGINES = 32;

    private final Coordination coordination;
    private final LookUpNode lookUp;
    private final SignatureFilter signatures;
    private final Newcomers newcomers;
    private final KeepRecord record;
    private final ClaimCodes codes = new ClaimCodes();
    private final Config.Fleet fleet;

    public AdmitNode(Coordination coordination, LookUpNode lookUp, SignatureFilter signatures, Config.Fleet fleet) {
        this.coordination = coordination;
        this.lookUp = lookUp;
        this.signatures = signatures;
        this.newcomers = new Newcomers(coordination);
        this.record = new KeepRecord(coordination, fleet);
        this.fleet = fleet;
    }

    @Override
    public Reply handle(Call call) {
        return JsonBody.read(call.body(), RegisterNode.class, register -> {
            Optional<Reply> refusal = signatures.refusePresented(call, register.publicKey());
            if (refusal.isPresent()) {
                return refusal.get();
            }
            List<FieldError> errors = errors(register);
            return errors.isEmpty() ? admit(call, register) : Reply.problem(Problems.invalid(errors));
        });
    }

    private Reply admit(Call call, RegisterNode register) {
        NodeId id = Ed25519.nodeId(register.publicKey());
        boolean joined = register.joinToken().map(this::isJoinToken).orElse(false);
        lookUp.restoreIfLost(id);
        Optional<Reply> refusal = newcomers.refuse(id, call.address(), joined);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        RegisterReply reply = coordination.nodes().register(id, register, joined, codes.next());
        if (reply.changed()) {
            // strangers' nodes leave no trace in the durable record
            if (reply.status() != NodeStatus.PENDING) {
                record.keep(id);
            }
            LOG.info("[node {}] '{}' registered, {}", id, register.name(), reply.status());
        }
        if (reply.status() == NodeStatus.REVOKED) {
            return Reply.problem(Problems.nodeRevoked());
        }
        Optional<String> code = Optional.of(reply.claimCode()).filter(text -> !text.isEmpty());
        return Reply.ok(new Registered(
                id, reply.status(), code, Math.toIntExact(fleet.heartbeat().toSeconds())));
    }

    private boolean isJoinToken(String presented) {
        return fleet.joinToken()
                .map(expected -> MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    private static List<FieldError> errors(RegisterNode register) {
        List<FieldError> errors = new ArrayList<>();
        RequestParts.line("name", register.name(), MAX_NAME, errors);
        RequestParts.line("version", register.version(), MAX_NAME, errors);
        if (register.cores() < 1 || register.cores() > MAX_CORES) {
            errors.add(new FieldError("cores", "is " + register.cores() + ", allowed are 1 to " + MAX_CORES));
        }
        if (register.engines().isEmpty() || register.engines().size() > MAX_ENGINES) {
            errors.add(new FieldError("engines", "must name 1 to " + MAX_ENGINES + " engines"));
        }
        RequestParts.engines(register.engines(), errors);
        return errors;
    }
}
