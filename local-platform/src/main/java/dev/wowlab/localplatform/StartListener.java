package dev.wowlab.localplatform;

/// Is told how the start of a platform goes on. Called from several threads at once.
@FunctionalInterface
public interface StartListener {
    /// Tells nobody.
    StartListener NONE = (what, where) -> {};

    /// A part is up.
    ///
    /// @param what that is up now, e.g. `redis`
    /// @param where its address
    void up(String what, String where);
}
