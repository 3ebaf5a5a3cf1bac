package dev.wowlab.bench.platform;

/// A message of the bench, about as long as a job's progress. Immutable.
///
/// @param sequence counted from 0, negative while warming up
record Ping(long sequence, String filling) {
    /// Makes it about as long as a job's progress.
    private static final String FILLING = "0123456789".repeat(20);

    static Ping of(long sequence) {
        return new Ping(sequence, FILLING);
    }
}
