package dev.wowlab.protocol.signature;

/// A structured field (RFC 9651) that does not parse, or uses what signatures have no use for.
final class MalformedFieldException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedFieldException(String message) {
        super(message);
    }
}
