package dev.wowlab.realtime.api;

/// What became of one call, or of one item of a call. Immutable.
///
/// @param <T> what a successful call answers
public sealed interface BeaconReply<T> {
    /// Centrifugo did it; for a publication: it is in its broker, which is not yet delivery.
    record Done<T>(T value) implements BeaconReply<T> {}

    /// Centrifugo answered that it will not do it; trying again changes nothing.
    ///
    /// @param code Centrifugo's error code, or the HTTP status where it gave none
    record Refused<T>(int code, String message) implements BeaconReply<T> {}

    /// No instance could do it now; it may or may not have happened.
    record Unavailable<T>(String reason) implements BeaconReply<T> {}

    /// Whether Centrifugo did it.
    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /// The same failure seen as a reply of another type.
    ///
    /// @throws IllegalStateException when the call succeeded
    default <U> BeaconReply<U> failure() {
        return switch (this) {
            case Done<T> done -> throw new IllegalStateException("not a failure: " + done);
            case Refused<T> refused -> new Refused<>(refused.code(), refused.message());
            case Unavailable<T> unavailable -> new Unavailable<>(unavailable.reason());
        };
    }
}
