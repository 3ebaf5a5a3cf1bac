package dev.wowlab.portal;

import java.util.Map;

/// One file that pages refer to. Immutable.
///
/// @param etag strong entity tag, with its quotes; when a request's `If-None-Match` equals it, answer 304
/// @param headers every header to send with it, the content type, the tag and the caching rule among them
public record Asset(byte[] bytes, String etag, Map<String, String> headers) {
    public Asset {
        bytes = bytes.clone();
        headers = Map.copyOf(headers);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
