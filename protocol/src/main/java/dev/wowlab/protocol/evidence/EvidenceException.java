package dev.wowlab.protocol.evidence;

/// Evidence does not hold: the message says what is wrong and where. Immutable.
public final class EvidenceException extends Exception {
    private static final long serialVersionUID = 1L;

    public EvidenceException(String message) {
        super(message);
    }

    EvidenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
