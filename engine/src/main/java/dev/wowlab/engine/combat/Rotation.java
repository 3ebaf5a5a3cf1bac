package dev.wowlab.engine.combat;

import dev.wowlab.engine.TotalsSink;

/// What decides a unit's actions: a compiled priority list, or a pet's simple mind. Confined to one thread.
///
/// The engine calls [#act] whenever the unit's rotation timer fires. An implementation executes actions
/// until none is ready, and sets the timer anew with [CastState#waitUntil] when nothing else did.
public interface Rotation {
    /// Does nothing, ever.
    Rotation IDLE = new Rotation() {
        @Override
        public void reset() {
            // Nothing to forget.
        }

        @Override
        public void act() {
            // Never acts.
        }
    };

    /// Called at the start of every fight.
    void reset();

    /// Does what is ready now. Called again from within itself (by procs, by a completing cast) it must
    /// return at once.
    void act();

    /// Whether it waits for a fixed time that no reaction may shorten.
    default boolean isBlocked() {
        return false;
    }

    /// Whether a sequence is being executed, in which off-cooldown major cooldowns wait for the global
    /// cooldown.
    default boolean inSequence() {
        return false;
    }

    /// Whether the running channel should end now. Called after each of its ticks but the last.
    default boolean interruptsChannel(Dot channel) {
        return false;
    }

    /// The running channel has ended, for whatever reason.
    default void channelEnded(Dot channel) {
        // Most rotations keep nothing about channels.
    }

    /// Emits what it counted over fights, and forgets it: rows of the table `apl`.
    default void drainTo(TotalsSink sink) {
        // Most rotations count nothing.
    }

    /// Called once, after all units are final and before the first fight.
    default void finalizePlan() {
        // Most rotations are ready when they are made.
    }
}
