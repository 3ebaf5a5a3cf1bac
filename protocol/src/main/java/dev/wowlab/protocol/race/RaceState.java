package dev.wowlab.protocol.race;

/// Where a race is in its life; `docs/races.md` draws it.
public enum RaceState {
    /// A stage is being played.
    RUNNING,
    /// Its owner stopped it for a while, and its jobs with it.
    PAUSED,
    /// The best is found, as well as was asked.
    COMPLETED,
    /// A job of it failed, or nothing of it can be simulated.
    FAILED,
    /// Its owner ended it.
    CANCELLED;

    /// Whether no transition leaves it.
    public boolean isFinal() {
        return switch (this) {
            case RUNNING, PAUSED -> false;
            case COMPLETED, FAILED, CANCELLED -> true;
        };
    }
}
