package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.signature.RequestTarget;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One request, its body already read within the route's limit. Confined to the request's thread.
///
/// @param target as sent, still percent-encoded
/// @param caller who makes it, before anyone has signed in
/// @param path value of a path parameter by its name; the route must have it
/// @param query first value of a query parameter by its name
/// @param header value of a header by its name
/// @param user id of the user who makes the call; empty: nobody has signed in
public record Call(
        RequestTarget target,
        Caller caller,
        byte[] body,
        Map<String, String> path,
        Function<String, Optional<String>> query,
        Function<String, Optional<String>> header,
        String user) {
    /// The same call, made by a user.
    public Call by(String signedIn) {
        return new Call(target, caller, body, path, query, header, signedIn);
    }

    /// What limits count by of callers whose name does not matter.
    public String address() {
        return caller.address();
    }

    /// Value of a path parameter that the route declares.
    public String pathParameter(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route of " + target.path() + " has no parameter '" + name + "'");
        }
        return value;
    }

    public Optional<String> queryParameter(String name) {
        return query.apply(name);
    }

    public Optional<String> headerValue(String name) {
        return header.apply(name);
    }
}
