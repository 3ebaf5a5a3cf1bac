package dev.wowlab.sentinel;

import dev.wowlab.sentinel.config.Auth;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds out who makes a call, by its connection and by what trusted proxies say. Immutable.
final class Callers {
    /// What Caddy sends for somebody who was not asked for a name: the placeholder of its configuration.
    private static final Pattern UNFILLED = Pattern.compile("\\{[a-z_.]*}");

    private final ClientAddress addresses;
    private final Optional<String> nameHeader;

    private Callers(ClientAddress addresses, Optional<String> nameHeader) {
        this.addresses = addresses;
        this.nameHeader = nameHeader;
    }

    static Callers of(Config config) {
        Optional<String> nameHeader =
                config.auth() instanceof Auth.Proxy proxy ? Optional.of(proxy.nameHeader()) : Optional.empty();
        return new Callers(new ClientAddress(config.http().trustedProxies()), nameHeader);
    }

    Caller of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String address = addresses.of(peer, lines(request, ClientAddress.FORWARDED));
        List<String> named = nameHeader
                .filter(header -> addresses.isProxy(peer))
                .map(header -> lines(request, header).stream()
                        .map(String::strip)
                        .filter(name ->
                                !name.isEmpty() && !UNFILLED.matcher(name).matches())
                        .toList())
                .orElse(List.of());
        return new Caller(address, named);
    }

    private static List<String> lines(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
