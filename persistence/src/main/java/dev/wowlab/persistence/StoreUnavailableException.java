package dev.wowlab.persistence;

/// The database cannot be reached or is out of resources; nothing of the call was stored, the same call may be sent
/// again.
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
