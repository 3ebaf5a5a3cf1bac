package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.node.WorkRequest;
import java.util.Map;

/// How many leases a claim is after. Immutable.
///
/// @param leases of all jobs together, 0 to `WorkRequest.MAX_WANT`
/// @param ofJobs at most so many of each of these jobs
/// @param ofOthers at most so many of any other one job
public record Wanted(int leases, Map<JobId, Integer> ofJobs, int ofOthers) {
    public Wanted {
        if (leases < 0 || leases > WorkRequest.MAX_WANT) {
            throw new IllegalArgumentException("want must be 0 to " + WorkRequest.MAX_WANT + ", not " + leases);
        }
        ofJobs = Map.copyOf(ofJobs);
    }

    /// So many, of whatever jobs.
    public static Wanted of(int leases) {
        return new Wanted(leases, Map.of(), leases);
    }

    /// The same with at most so many leases in all.
    Wanted atMost(int most) {
        return new Wanted(Math.min(leases, most), ofJobs, ofOthers);
    }

    /// At most so many of one job.
    int of(JobId job) {
        return ofJobs.getOrDefault(job, ofOthers);
    }
}
