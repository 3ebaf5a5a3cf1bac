package dev.wowlab.protocol.job;

/// The states of a job; `docs/job-lifecycle.md` draws the transitions. Every transition raises the job's version.
public enum JobState {
    QUEUED,
    RUNNING,

    /// Its owner stopped it for now: no chunk of it runs until it is resumed.
    PAUSED,
    COMPLETED,
    FAILED,
    CANCELLED;

    /// Whether no transition leaves this state.
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
