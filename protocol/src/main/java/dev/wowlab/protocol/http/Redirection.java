package dev.wowlab.protocol.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/// An answer that only sends its reader elsewhere, as a proxy does that wants `https:`. It is not followed: what is
/// signed is signed for one address, and a token is for one platform. Stateless, thread-safe.
public final class Redirection {
    private static final String API = "/api/v1/";

    private Redirection() {}

    /// Where an answer leads, and what to do about it; empty when it leads nowhere.
    public static Optional<String> of(HttpResponse<?> response) {
        return response.statusCode() / 100 == 3
                ? response.headers()
                        .firstValue("Location")
                        .map(location -> told(response.request().uri(), location))
                : Optional.empty();
    }

    private static String told(URI asked, String location) {
        try {
            String target = asked.resolve(location).toString();
            int api = target.indexOf(API);
            boolean samePlatform = api >= 0 && asked.toString().endsWith(target.substring(api));
            return samePlatform
                    ? "it redirects to " + target.substring(0, api) + "; give that address"
                    : "it redirects to " + target + ", which is not followed";
        } catch (IllegalArgumentException malformed) {
            return "it redirects to what is no address";
        }
    }
}
