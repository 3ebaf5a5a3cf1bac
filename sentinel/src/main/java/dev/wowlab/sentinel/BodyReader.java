package dev.wowlab.sentinel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads bodies within a limit. Stateless, thread-safe.
final class BodyReader {
    /// What is too large is read to its end up to here, so that the client has sent all and hears the answer.
    private static final long MAX_DRAINED = 64L << 20;

    private static final int BUFFER = 8_192;

    private BodyReader() {}

    /// Reads to the end, so that the client has sent all before it is answered.
    ///
    /// @return the body; empty when it is longer than `limit`
    static Optional<byte[]> read(InputStream in, long declaredLength, int limit) throws IOException {
        if (declaredLength > limit) {
            drain(in);
            return Optional.empty();
        }
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            drain(in);
            return Optional.empty();
        }
        return Optional.of(body);
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long drained = 0;
        int count = in.read(buffer);
        while (count >= 0 && drained < MAX_DRAINED) {
            drained += count;
            count = in.read(buffer);
        }
    }
}
