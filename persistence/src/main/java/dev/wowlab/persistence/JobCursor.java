package dev.wowlab.persistence;

import dev.wowlab.protocol.JobId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/// Where a page of jobs ended: reads go on with what is older. Immutable.
record JobCursor(Instant createdAt, JobId id) {
    String encoded() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IllegalArgumentException when the text was not made by `encoded`
    static JobCursor parse(String encoded) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            if (colon > 0) {
                long micros = Long.parseLong(plain.substring(0, colon));
                return new JobCursor(
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new JobId(plain.substring(colon + 1)));
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException malformed) {
            throw new IllegalArgumentException("cursor is not one that this service gave out", malformed);
        }
        throw new IllegalArgumentException("cursor is not one that this service gave out");
    }
}
