package dev.wowlab.localplatform;

import java.net.URI;

/// Where a platform that stays is reached. Its data and keys are kept in its folder from one start to the next, what it
/// holds is forced to the disk, and what ends is started again. Immutable.
///
/// @param listen address of this machine to listen on, a name or a number; `0.0.0.0`: all of them
/// @param port of pages and API
/// @param beaconPort of WebSocket connections
/// @param publicUrl address that people and nodes are told, `http:` or `https:`
/// @param beaconUrl address that their WebSocket connections are told, `ws:` or `wss:`
public record Hosting(String listen, int port, int beaconPort, URI publicUrl, URI beaconUrl) {
    /// The path under which Centrifugo takes WebSocket connections.
    public static final String WEB_SOCKET_PATH = "/connection/websocket";

    /// Whether it listens on every address of this machine.
    public static boolean isEverywhere(String listen) {
        return listen.equals("0.0.0.0") || listen.equals("::") || listen.equals("[::]");
    }

    /// The host by which this machine itself reaches it.
    String hereHost() {
        return isEverywhere(listen) ? "127.0.0.1" : listen;
    }

    /// The origin of its pages, as browsers say it.
    String origin() {
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }
}
