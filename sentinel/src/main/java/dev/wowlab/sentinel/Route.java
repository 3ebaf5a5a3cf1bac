package dev.wowlab.sentinel;

import dev.wowlab.sentinel.http.Endpoint;

/// One endpoint under its address. Immutable.
///
/// @param path as OpenAPI writes it, `{name}` for a parameter
/// @param maxBody bytes of body that are read; 0: none is expected
/// @param api whether it is part of the API and so of the OpenAPI document
/// @param underAnyName whether it answers at any name that leads here ([OwnNames])
record Route(String method, String path, int maxBody, boolean api, boolean underAnyName, Endpoint endpoint) {
    /// The limit of all bodies: an input with every option has some 30 kB, a reply of work some hundred.
    static final int MAX_BODY = 1 << 20;

    static Route get(String path, Endpoint endpoint) {
        return new Route("GET", path, 0, true, false, endpoint);
    }

    static Route post(String path, Endpoint endpoint) {
        return post(path, MAX_BODY, endpoint);
    }

    static Route post(String path, int maxBody, Endpoint endpoint) {
        return new Route("POST", path, maxBody, true, false, endpoint);
    }

    /// A page or a file, not part of the API.
    static Route page(String path, Endpoint endpoint) {
        return new Route("GET", path, 0, false, false, endpoint);
    }

    /// The same for callers that are known by a signature, or that anybody may be.
    Route atAnyName() {
        return new Route(method, path, maxBody, api, true, endpoint);
    }
}
