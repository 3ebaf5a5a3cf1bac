package dev.wowlab.sentinel.node;

import dev.wowlab.protocol.node.NodeToken;
import dev.wowlab.protocol.realtime.Channels;
import dev.wowlab.realtime.token.BeaconTokens;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.KnownNode;
import dev.wowlab.sentinel.http.NodeEndpoint;
import dev.wowlab.sentinel.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// `POST /api/v1/nodes/token`. Thread-safe.
public final class IssueNodeToken implements NodeEndpoint {
    /// Short, since a token outlives the revocation of its node.
    static final Duration VALID = Duration.ofMinutes(15);

    private final BeaconTokens tokens;
    private final URI publicUrl;
    private final InstantSource clock;

    /// @param clock Centrifugo judges tokens by the machines' time, so this is the system's
    public IssueNodeToken(BeaconTokens tokens, URI publicUrl, InstantSource clock) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public Reply handle(Call call, KnownNode node) {
        Instant now = clock.instant();
        Instant end = now.plus(VALID);
        return Reply.ok(new NodeToken(
                tokens.forNode(node.id(), now, end), end, publicUrl.toString(), Channels.node(node.id())));
    }
}
