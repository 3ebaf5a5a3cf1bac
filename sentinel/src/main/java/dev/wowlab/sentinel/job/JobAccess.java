package dev.wowlab.sentinel.job;

import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Visibility;

/// Who may do what with a job. Stateless, thread-safe.
final class JobAccess {
    private JobAccess() {}

    /// PRIVATE: its owner; UNLISTED and PUBLIC: whoever knows the id.
    static boolean mayRead(JobView job, String user) {
        return job.visibility() != Visibility.PRIVATE || job.owner().equals(user);
    }

    static boolean mayChange(JobView job, String user) {
        return job.owner().equals(user);
    }
}
