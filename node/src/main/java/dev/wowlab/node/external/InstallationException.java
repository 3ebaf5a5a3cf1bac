package dev.wowlab.node.external;

/// An external engine cannot be used as it was set; the message names the key, the value and what is wrong.
public final class InstallationException extends Exception {
    private static final long serialVersionUID = 1L;

    InstallationException(String message) {
        super(message);
    }

    InstallationException(String message, Throwable cause) {
        super(message, cause);
    }
}
