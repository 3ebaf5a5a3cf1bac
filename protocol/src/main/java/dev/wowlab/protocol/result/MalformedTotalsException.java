package dev.wowlab.protocol.result;

/// Bytes that are not the canonical encoding of valid totals; the message says why.
public final class MalformedTotalsException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedTotalsException(String message) {
        super(message);
    }

    MalformedTotalsException(String message, Throwable cause) {
        super(message, cause);
    }
}
