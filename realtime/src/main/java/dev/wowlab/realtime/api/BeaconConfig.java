package dev.wowlab.realtime.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// How to reach Centrifugo's HTTP API. Immutable.
///
/// @param baseUrls one or more instances, `http(s)://host:port`; tried in turn
/// @param connectTimeout to one instance
/// @param requestTimeout to one instance, connecting included
/// @param pause how long all calls fail at once after every instance failed, so that an outage costs callers nothing
public record BeaconConfig(
        List<URI> baseUrls, String apiKey, Duration connectTimeout, Duration requestTimeout, Duration pause) {
    public BeaconConfig {
        baseUrls = List.copyOf(baseUrls);
        if (baseUrls.isEmpty()) {
            throw new IllegalArgumentException("at least one base URL of Centrifugo's API is needed");
        }
        for (URI url : baseUrls) {
            if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw new IllegalArgumentException("Centrifugo's API needs http(s)://host:port, not '" + url + "'");
            }
        }
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("the key of Centrifugo's API must not be empty");
        }
    }

    /// Timeouts for instances in the same network.
    public static BeaconConfig of(List<URI> baseUrls, String apiKey) {
        return new BeaconConfig(
                baseUrls, apiKey, Duration.ofMillis(500), Duration.ofMillis(1_500), Duration.ofMillis(500));
    }

    /// The same with another time for one call. What takes longer is lost to whoever listens;
    /// it is on record all the same.
    public BeaconConfig within(Duration timeout) {
        return new BeaconConfig(baseUrls, apiKey, connectTimeout, timeout, pause);
    }
}
