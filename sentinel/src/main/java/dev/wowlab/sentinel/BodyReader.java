package dev.wowlab.sentinel;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// Reads bodies: each within its route's limit and a time, all together within what a sentinel's memory has
/// room for. Thread-safe.
final class BodyReader {
    /// For all bodies that are being read or answered: an eighth of a sentinel of 512 MB, and ten logs.
    private static final long ROOM = 64L << 20;

    /// Whoever sends as slowly as that has 6 MiB in less than a minute: 1 Mbit/s.
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /// Bodies up to here find room where larger ones fill all that these may: a few slow uploads keep no
    /// submits out.
    static final int SMALL = 64 << 10;

    /// Only bodies up to `SMALL` have the last fourth of the room.
    private static final int FOURTHS_FOR_LARGE = 3;

    /// What is too large is read to its end up to here, so that the client has sent all and hears the answer.
    private static final long MAX_DRAINED = 64L << 20;

    private static final int BUFFER = 8_192;

    private final long room;
    private final Duration deadline;
    private final AtomicLong held = new AtomicLong();

    BodyReader() {
        this(ROOM, DEADLINE);
    }

    /// @param room bytes for all bodies together
    /// @param deadline for one body to come to its end; one that stops coming ends sooner, with its connection
    BodyReader(long room, Duration deadline) {
        this.room = room;
        this.deadline = deadline;
    }

    /// What came of reading a body.
    sealed interface Outcome {
        record Whole(byte[] bytes) implements Outcome {}

        /// It is longer than its route takes.
        record TooLarge() implements Outcome {}

        /// It took longer than the deadline, and was not read to its end.
        record TooSlow() implements Outcome {}

        /// There is no room for it.
        record NoRoom() implements Outcome {}
    }

    /// The body of one request. It holds its room until it is closed. Confined to the request's thread.
    final class Body implements AutoCloseable {
        private final long begin = System.nanoTime();
        private long taken;

        private Body() {}

        /// Reads to the end, also what is not wanted, so that the client has sent all before it is answered.
        ///
        /// @param declaredLength as its header says; negative: it does not
        Outcome read(InputStream in, long declaredLength, int limit) throws IOException {
            if (declaredLength > limit) {
                return drained(in, new Outcome.TooLarge());
            }
            // one more, to see the end
            int most = 1 + (int) (declaredLength < 0 ? limit : declaredLength);
            byte[] bytes = new byte[0];
            int length = 0;
            while (true) {
                if (length == bytes.length) {
                    int larger = Math.min(most, Math.max(BUFFER, 2 * length));
                    if (!take(larger - length, larger)) {
                        return drained(in, new Outcome.NoRoom());
                    }
                    bytes = Arrays.copyOf(bytes, larger);
                }
                int count = in.read(bytes, length, bytes.length - length);
                if (count < 0) {
                    return new Outcome.Whole(Arrays.copyOf(bytes, length));
                }
                length += count;
                if (length == most) {
                    return drained(in, new Outcome.TooLarge());
                }
                if (isLate()) {
                    return new Outcome.TooSlow();
                }
            }
        }

        /// @param size of the whole body, as far as it is known
        private boolean take(int more, int size) {
            // what has no body needs a byte to see that
            if (size == 1) {
                return true;
            }
            long allowed = size > SMALL ? room / 4 * FOURTHS_FOR_LARGE : room;
            taken += more;
            return held.addAndGet(more) <= allowed;
        }

        private Outcome drained(InputStream in, Outcome outcome) throws IOException {
            close();
            byte[] buffer = new byte[BUFFER];
            long drained = 0;
            int count = in.read(buffer);
            while (count >= 0 && drained < MAX_DRAINED) {
                if (isLate()) {
                    return new Outcome.TooSlow();
                }
                drained += count;
                count = in.read(buffer);
            }
            return outcome;
        }

        private boolean isLate() {
            return System.nanoTime() - begin >= deadline.toNanos();
        }

        @Override
        public void close() {
            held.addAndGet(-taken);
            taken = 0;
        }
    }

    Body begin() {
        return new Body();
    }

    /// Seconds that a body may take.
    long deadlineSeconds() {
        return deadline.toSeconds();
    }

    /// Bytes that bodies hold now.
    long held() {
        return held.get();
    }
}
