package dev.wowlab.node.pack;

/// A package, or a file in its folder, is not what it should be; the message is for whoever runs the node.
public final class PackageException extends Exception {
    PackageException(String message) {
        super(message);
    }

    PackageException(String message, Throwable cause) {
        super(message, cause);
    }
}
