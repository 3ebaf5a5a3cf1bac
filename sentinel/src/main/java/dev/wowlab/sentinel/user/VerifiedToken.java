package dev.wowlab.sentinel.user;

/// What an access token says, once it was checked. Immutable.
public sealed interface VerifiedToken {
    /// It is good.
    ///
    /// @param id the user's id, a UUID in lower case: what `auth.uid()` is in the database
    record User(String id) implements VerifiedToken {}

    /// It is not.
    ///
    /// @param cause for the meter alone; whoever sent it learns nothing of it
    record Refused(String cause) implements VerifiedToken {}

    /// The keys that it would be checked with cannot be had.
    record Unavailable() implements VerifiedToken {}
}
