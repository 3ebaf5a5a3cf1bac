package dev.wowlab.node.engine;

/// An engine gave no result; the message says why, for the job's owner.
public final class EngineFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    public EngineFailedException(String message) {
        super(message);
    }

    public EngineFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
