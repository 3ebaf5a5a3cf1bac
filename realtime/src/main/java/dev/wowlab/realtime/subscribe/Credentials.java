package dev.wowlab.realtime.subscribe;

import java.net.URI;
import java.util.Map;

/// What it takes to connect. Immutable.
///
/// @param url WebSocket address, `ws:` or `wss:`
/// @param token connection token; channels in its claims are subscribed by the server
/// @param channelTokens subscription tokens by channel, for what the client subscribes to itself
public record Credentials(URI url, String token, Map<String, String> channelTokens) {
    public Credentials {
        channelTokens = Map.copyOf(channelTokens);
        if (url.getScheme() == null
                || !(url.getScheme().equals("ws") || url.getScheme().equals("wss"))) {
            throw new IllegalArgumentException("a Centrifugo address is ws: or wss:, not '" + url + "'");
        }
    }
}
