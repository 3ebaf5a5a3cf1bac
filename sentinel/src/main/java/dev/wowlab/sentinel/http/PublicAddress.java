package dev.wowlab.sentinel.http;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/// Where people and nodes reach the platform. Immutable.
///
/// @param set what its operator says; empty: where each call was sent to
public record PublicAddress(Optional<URI> set) {
    /// Without a slash at its end; empty where neither the operator nor the call tells. A forged `Host` leads only
    /// its sender astray.
    public String of(Call call) {
        String scheme =
                call.headerValue("X-Forwarded-Proto").filter("https"::equals).orElse("http");
        return set.map(URI::toString)
                .or(() -> call.headerValue("Host")
                        .flatMap(host -> Optional.ofNullable(HttpUrl.parse(scheme + "://" + host)))
                        .map(HttpUrl::toString))
                .map(address -> address.replaceAll("/+$", ""))
                .orElse("");
    }
}
