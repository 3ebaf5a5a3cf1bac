package dev.wowlab.bench.queue;

import java.io.IOException;

/// A queue on Redis that is filled with empty jobs and drained. Confined to one thread.
interface Contender extends AutoCloseable {
    String name();

    /// Puts jobs into an empty Redis. Not timed.
    void fill(int jobs) throws IOException, InterruptedException;

    /// Takes and finishes every job.
    ///
    /// @return seconds from the first claim to the last end
    double drain() throws IOException, InterruptedException;

    @Override
    void close() throws IOException, InterruptedException;
}
