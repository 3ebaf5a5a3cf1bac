package dev.wowlab.sentinel.webhook;

import java.io.IOException;
import java.io.Serial;

/// The address of a receiver is none that may be connected to. Immutable.
final class RefusedReceiverException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    RefusedReceiverException() {
        super("the receiver's address is not on the public internet, and this platform's operator has not allowed it");
    }
}
