package dev.wowlab.engine.core;

/// What happens when a timer fires. Implementations are confined to the fight's thread.
@FunctionalInterface
public interface TimerAction {
    /// Called when the clock stands at the timer's time.
    void fire();
}
