package dev.wowlab.localplatform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the instances of one Centrifugo share. Immutable.
///
/// @param redisUrl `redis://HOST:PORT` of the engine
/// @param apiKey key of the HTTP API
/// @param tokenKey HS256 key of connection tokens
/// @param subscriptionKey HS256 key of subscription tokens
/// @param origins of pages that may connect, besides those of this machine
public record CentrifugoSettings(
        String redisUrl, String apiKey, String tokenKey, String subscriptionKey, List<String> origins) {
    private static final List<String> THIS_MACHINE = List.of("http://localhost:*", "http://127.0.0.1:*");

    public CentrifugoSettings {
        if (redisUrl.isBlank() || apiKey.isBlank() || tokenKey.isBlank() || subscriptionKey.isBlank()) {
            throw new IllegalArgumentException("Centrifugo's Redis address and its three keys must not be blank");
        }
        origins = List.copyOf(origins);
    }

    /// Settings with keys that are good for tests only.
    public static CentrifugoSettings forTests(String redisUrl) {
        return new CentrifugoSettings(
                redisUrl,
                "test-api-key-0123456789abcdef0123",
                "test-connection-key-0123456789abcdef0123456789",
                "test-subscription-key-0123456789abcdef01234567",
                List.of());
    }

    /// The environment of one instance; the names differ by major version.
    Map<String, String> environment(CentrifugoVersion version, String name, int port, int internalPort) {
        Map<String, String> environment = new HashMap<>();
        String allowed = Stream.concat(origins.stream(), THIS_MACHINE.stream()).collect(Collectors.joining(" "));
        if (version == CentrifugoVersion.V5) {
            environment.put("CENTRIFUGO_REDIS_ADDRESS", redisUrl);
            environment.put("CENTRIFUGO_API_KEY", apiKey);
            environment.put("CENTRIFUGO_TOKEN_HMAC_SECRET_KEY", tokenKey);
            environment.put("CENTRIFUGO_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY", subscriptionKey);
            environment.put("CENTRIFUGO_ALLOWED_ORIGINS", allowed);
            environment.put("CENTRIFUGO_NAME", name);
            environment.put("CENTRIFUGO_PORT", Integer.toString(port));
            environment.put("CENTRIFUGO_INTERNAL_PORT", Integer.toString(internalPort));
        } else {
            environment.put("CENTRIFUGO_ENGINE_REDIS_ADDRESS", redisUrl);
            environment.put("CENTRIFUGO_HTTP_API_KEY", apiKey);
            environment.put("CENTRIFUGO_CLIENT_TOKEN_HMAC_SECRET_KEY", tokenKey);
            environment.put("CENTRIFUGO_CLIENT_SUBSCRIPTION_TOKEN_HMAC_SECRET_KEY", subscriptionKey);
            environment.put("CENTRIFUGO_CLIENT_ALLOWED_ORIGINS", allowed);
            environment.put("CENTRIFUGO_NODE_NAME", name);
            environment.put("CENTRIFUGO_HTTP_SERVER_PORT", Integer.toString(port));
            environment.put("CENTRIFUGO_HTTP_SERVER_INTERNAL_PORT", Integer.toString(internalPort));
        }
        return environment;
    }
}
