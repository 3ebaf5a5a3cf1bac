package dev.wowlab.engine;

/// Hears what happens in one fight. Confined to the thread that runs it.
@FunctionalInterface
public interface FightLog {

    /// Something happened. Events come in the order in which they happen; equal times are common.
    void event(FightEvent event);
}
