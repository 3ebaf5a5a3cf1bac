package dev.wowlab.localplatform;

/// A program could not be found, built or started; the message says which one, why, and what to do. Immutable.
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailedException(String message) {
        super(message);
    }

    public StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
