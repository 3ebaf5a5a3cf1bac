package dev.wowlab.protocol.signature;

import java.net.URI;

/// What of a request's address is signed. The authority is not: a load balancer changes it. Immutable.
///
/// @param method upper case, e.g. `POST`
/// @param path as sent, still percent-encoded; starts with `/`
/// @param query without its `?`, as sent; empty when absent
public record RequestTarget(String method, String path, String query) {
    public RequestTarget {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a request's path starts with '/', not '" + path + "'");
        }
    }

    public static RequestTarget of(String method, URI uri) {
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        return new RequestTarget(method, path == null || path.isEmpty() ? "/" : path, query == null ? "" : query);
    }
}
