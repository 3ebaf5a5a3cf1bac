package dev.wowlab.localplatform;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of a platform that is not there before it is started. Thread-safe.
final class Started<T> {
    private final String name;
    private volatile @Nullable T value;

    Started(String name) {
        this.name = name;
    }

    T set(T started) {
        value = started;
        return started;
    }

    /// @throws IllegalStateException when it was not started yet
    T get() {
        T started = value;
        if (started == null) {
            throw new IllegalStateException("the " + name + " is not started");
        }
        return started;
    }

    /// The part, or nothing before it is started.
    Stream<T> stream() {
        return Stream.ofNullable(value);
    }
}
