package dev.wowlab.sentinel.http;

/// Who makes a call. Thread-safe.
@FunctionalInterface
public interface Users {
    /// The user of a platform without sign-in.
    String LOCAL = "local";

    /// The user id of the caller.
    String of(Call call);

    /// A platform without sign-in: whoever reaches it is its one user.
    static Users local() {
        return call -> LOCAL;
    }
}
