package dev.wowlab.cli.platform;

/// No sentinel answered, after several tries. Immutable.
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
