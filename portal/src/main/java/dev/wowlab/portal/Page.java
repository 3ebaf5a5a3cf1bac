package dev.wowlab.portal;

import java.util.Map;

/// A rendered page and how to serve it. Immutable.
///
/// @param html the whole document
/// @param headers every header to send with it, the content type and the content security policy among them
public record Page(String html, Map<String, String> headers) {
    public Page {
        headers = Map.copyOf(headers);
    }
}
