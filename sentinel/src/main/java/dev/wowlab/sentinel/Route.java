package dev.wowlab.sentinel;

import dev.wowlab.sentinel.http.Endpoint;

/// One endpoint under its address. Immutable.
///
/// @param path as OpenAPI writes it, `{name}` for a parameter
/// @param maxBody bytes of body that are read; 0: none is expected
/// @param api whether it is part of the API and so of the OpenAPI document
record Route(String method, String path, int maxBody, boolean api, Endpoint endpoint) {
    /// The limit of all bodies: an input with every option has some 30 kB, a reply of work some hundred.
    static final int MAX_BODY = 1 << 20;

    static Route get(String path, Endpoint endpoint) {
        return new Route("GET", path, 0, true, endpoint);
    }

    static Route post(String path, Endpoint endpoint) {
        return new Route("POST", path, MAX_BODY, true, endpoint);
    }

    /// A page or a file, not part of the API.
    static Route page(String path, Endpoint endpoint) {
        return new Route("GET", path, 0, false, endpoint);
    }
}
