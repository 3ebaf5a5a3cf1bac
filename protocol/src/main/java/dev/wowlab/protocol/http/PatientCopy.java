package dev.wowlab.protocol.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Reads what may be large from a connection: it may take its time, but not stand still. Stateless, thread-safe.
public final class PatientCopy {
    private PatientCopy() {}

    /// Copies up to `most` bytes; what comes behind them is not read.
    ///
    /// @param patience without a further byte; after twice that time it is given up at the latest; `from` is
    ///     closed in any case
    /// @return whether that was all
    /// @throws HttpTimeoutException when it stands still
    public static boolean copy(InputStream from, OutputStream to, long most, Duration patience)
            throws IOException, InterruptedException {
        AtomicLong copied = new AtomicLong();
        FutureTask<Boolean> copying = new FutureTask<>(() -> copy(from, to, most, copied));
        Thread.ofVirtual().name("download").start(copying);
        try {
            while (true) {
                long before = copied.get();
                try {
                    return copying.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException slow) {
                    if (copied.get() == before) {
                        throw new HttpTimeoutException("the answer stopped after " + before + " bytes");
                    }
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException told ? told : new IOException(failed.getCause());
        } finally {
            from.close(); // ends a read that waits
        }
    }

    private static boolean copy(InputStream from, OutputStream to, long most, AtomicLong copied) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = most;
        while (left > 0) {
            int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return true;
            }
            to.write(buffer, 0, count);
            copied.addAndGet(count);
            left -= count;
        }
        return from.read() < 0;
    }
}
