package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.PlaceReply;
import dev.wowlab.coordination.UnfinishedWork;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.RateLimited;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;

/// Lets a user have so many jobs and races that have not ended, so that nobody fills both stores. Thread-safe.
/// Ask before anything is kept of a new one; asking again for the same is asking once.
public final class UnfinishedLimit {
    /// When to ask again; some job may have ended by then.
    private static final long RETRY_SECONDS = 10;

    private final UnfinishedWork unfinished;
    private final int most;

    /// @param most jobs and races of one user that have not ended, at least 1
    public UnfinishedLimit(UnfinishedWork unfinished, int most) {
        this.unfinished = unfinished;
        this.most = most;
    }

    /// Counts a job that is about to be created.
    ///
    /// @return the refusal; empty when it may be created
    public Optional<Reply> refuse(String user, JobId job) {
        return refusal(unfinished.take(user, job, most));
    }

    /// The same for a race.
    public Optional<Reply> refuse(String user, RaceId race) {
        return refusal(unfinished.take(user, race, most));
    }

    private static Optional<Reply> refusal(PlaceReply reply) {
        return switch (reply) {
            case PlaceReply.Taken taken -> Optional.empty();
            case PlaceReply.Full full ->
                Optional.of(RateLimited.refused(Problems.tooManyUnfinished(full.unfinished()), RETRY_SECONDS));
        };
    }
}
