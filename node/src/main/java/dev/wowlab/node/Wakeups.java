package dev.wowlab.node;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.NodeToken;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.realtime.subscribe.CredentialSource;
import dev.wowlab.realtime.subscribe.Credentials;
import dev.wowlab.realtime.subscribe.RealtimeEvent;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Turns what arrives from Centrifugo into a request now instead of later. Every signal is a hint: what counts is
/// what the request then answers. Thread-safe.
final class Wakeups implements Consumer<RealtimeEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Wakeups.class);

    private final WorkLoop work;
    private final HeartbeatLoop heartbeat;

    Wakeups(WorkLoop work, HeartbeatLoop heartbeat) {
        this.work = work;
        this.heartbeat = heartbeat;
    }

    /// Credentials by way of the node protocol; one attempt each, since the subscriber asks again.
    ///
    /// @param beacon where Centrifugo is, if not where the platform says
    static CredentialSource credentials(Sentinel sentinel, Optional<URI> beacon) {
        return () -> {
            Reply<NodeToken> reply = sentinel.call(() -> sentinel.client().token(), () -> false);
            if (reply instanceof Reply.Ok<NodeToken>(NodeToken token)) {
                return new Credentials(beacon.orElseGet(() -> URI.create(token.url())), token.token(), Map.of());
            }
            throw new IOException("no token: " + Sentinel.reasonOf(reply));
        };
    }

    @Override
    public void accept(RealtimeEvent event) {
        switch (event) {
            case RealtimeEvent.Message message -> signalled(message.data());
            case RealtimeEvent.Resync resync -> {
                heartbeat.beatNow();
                work.wake();
            }
            case RealtimeEvent.Connected connected -> {
                LOG.info("connected to Centrifugo");
                work.setRealtime(true);
            }
            case RealtimeEvent.Disconnected(String reason) -> {
                LOG.info("not connected to Centrifugo ({}); polling instead", reason);
                work.setRealtime(false);
            }
        }
    }

    private void signalled(byte[] data) {
        try {
            NodeSignal signal = Json.mapper().readValue(data, NodeSignal.class);
            switch (signal.kind()) {
                case WAKE -> work.wake();
                case CHECK -> heartbeat.beatNow();
            }
        } catch (JacksonException unknown) {
            LOG.debug("ignoring a signal that this version does not know", unknown);
        }
    }
}
