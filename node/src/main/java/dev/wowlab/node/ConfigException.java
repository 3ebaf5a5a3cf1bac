package dev.wowlab.node;

/// A setting of the node is wrong; the message names the key, the value and what is allowed.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    ConfigException(String message) {
        super(message);
    }
}
